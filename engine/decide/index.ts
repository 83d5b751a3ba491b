// A wish becomes events or a refusal; a signal becomes events.
import type { Command, CommandType } from '#contract/command.ts';
import type { EventType } from '#contract/event.ts';
import type { Refusal } from '#contract/offer.ts';
import { withKeys } from '../knowledge.ts';
import { type ContestRecord, isTakingBack } from '../record.ts';
import { liveTurn } from '../select.ts';
import type { State } from '../state.ts';
import { answerDecisions } from './answer.ts';
import { appealDecisions } from './appeal.ts';
import { boardDecisions } from './board.ts';
import { buzzDecisions } from './buzz.ts';
import { changeDecisions } from './change.ts';
import { clockDecisions } from './clock.ts';
import {
  type Context,
  type Decide,
  type Decisions,
  type EventDraft,
  type Knowledge,
  Refused,
} from './context.ts';
import { correctionDecisions } from './correction.ts';
import { deviceDecisions } from './devices.ts';
import { gameDecisions } from './game.ts';
import { afterwards, heldForLoss } from './holding.ts';
import { judgingDecisions } from './judging.ts';
import { panelDecisions } from './panel.ts';
import { paperDecisions } from './paper.ts';
import { privilegeDecisions } from './privilege.ts';
import { readingDecisions } from './reading.ts';
import { resultsDecisions } from './results.ts';
import { rulingDecisions } from './ruling.ts';
import { rundownDecisions } from './rundown.ts';
import { setupDecisions } from './setup.ts';
import { stageDecisions } from './stage.ts';
import { tieDecisions } from './tie.ts';
import { turnDecisions } from './turn.ts';
import { undoDecisions } from './undo.ts';

export type { EventDraft, Knowledge } from './context.ts';

export type Decision =
  | { readonly ok: true; readonly events: EventDraft[] }
  | { readonly ok: false; readonly refusal: Omit<Refusal, 'allowed'> };

const DECISIONS: Decisions<CommandType> = {
  ...setupDecisions,
  ...changeDecisions,
  ...rundownDecisions,
  ...turnDecisions,
  ...boardDecisions,
  ...readingDecisions,
  ...answerDecisions,
  ...rulingDecisions,
  ...judgingDecisions,
  ...privilegeDecisions,
  ...buzzDecisions,
  ...tieDecisions,
  ...panelDecisions,
  ...deviceDecisions,
  ...gameDecisions,
  ...clockDecisions,
  ...stageDecisions,
  ...undoDecisions,
  ...appealDecisions,
  ...resultsDecisions,
  ...paperDecisions,
  ...correctionDecisions,
};

/** Commands that make sense on an announced contest. */
const AFTER_ANNOUNCEMENT: readonly CommandType[] = ['screen.show', 'slate.on', 'slate.off', 'results.reopen'];

/** No clock runs behind the slate. */
const RUNNING: readonly EventType[] = ['clock.started', 'clock.resumed', 'game.started', 'game.resumed'];

/** A command may start what a lost device keeps from going on; what an undo does, it says itself. */
function holdsAfter(state: State, { id, actor, at }: Command, events: readonly EventDraft[]): EventDraft[] {
  const missed = liveTurn(state)?.lost.some(({ back }) => !back) ?? false;
  if (!missed || events.some(isTakingBack)) return [];
  return heldForLoss(afterwards(state, events, { cause: id, actor, at }), at);
}

/** Decides without saying what else could be done; {@link decide} adds that. */
export function tryDecide(record: ContestRecord, command: Command, bank: Knowledge): Decision {
  const { state } = record;
  const { body, at } = command;
  const context = { record, state, knowledge: withKeys(state, bank), command, body, at };
  try {
    if (record.state.stage === 'announced' && !AFTER_ANNOUNCEMENT.includes(body.type))
      throw new Refused('announced', {});
    const decide = DECISIONS[body.type] as Decide<CommandType>;
    const events = decide(context as Context);
    if (record.state.slate && events.some(({ event }) => RUNNING.includes(event.type)))
      throw new Refused('slate.stands', {});
    return { ok: true, events: [...events, ...holdsAfter(state, command, events)] };
  } catch (problem) {
    if (problem instanceof Refused)
      return { ok: false, refusal: { code: problem.code, params: problem.params } };
    throw problem;
  }
}
