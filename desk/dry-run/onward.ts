// Going on by what is offered alone: the commands an operator would give who only wants to come to the end of a turn.
import type { CommandBody } from '#contract/command.ts';
import type { Offer } from '#contract/offer.ts';
import { attemptOf, currentItem, definitionOf, isLive, isOut } from '#engine/select.ts';
import type { State } from '#engine/state.ts';
import { marksOf } from './answering.ts';
import type { Chance } from './chance.ts';
import type { Refused } from './contest.ts';

/** Most urgent first; never undo, void, 换题 or anything that starts a question anew. */
const FORWARD = [
  'slate.off',
  'lost.keys',
  'panel.confirm',
  'settle',
  'reveal',
  'overdue.late',
  'press.fair',
  'award',
  'clock.resume',
  'clock.time-up',
  'restate.right',
  'begin',
  'reading.end',
  'close',
  'done',
  'rule.wrong',
  'team:',
  'stake',
  'pick',
  'board.stop',
  'board.roll',
  'game.start',
  'present',
  'panel',
  'decline',
  'player',
] as const;

/** The command of an offer, with what its dialog would ask for. */
export function filled(offer: Offer, state: State, chance: Chance): CommandBody {
  const { command } = offer;
  const seats = state.definition?.panel?.seats ?? 0;
  switch (command.type) {
    case 'panel.enter': {
      const right = chance.below(seats + 1);
      return { ...command, right, wrong: chance.below(seats - right + 1) };
    }
    case 'rule':
    case 'undo':
      return { ...command, confirm: true };
    case 'score.give': {
      const round = definitionOf(state).rounds.find(({ id }) => id === state.turn?.round);
      return round?.partial ? { ...command, marks: marksOf(chance, round.partial) } : command;
    }
    case 'points.give': {
      const team = chance.pick(state.teams)?.number ?? command.team;
      return { ...command, team, points: (chance.below(41) - 20) / 2 || 1 };
    }
    case 'foul.call': {
      const playing = (state.turn?.eligible ?? []).filter((team) => !isOut(state, team));
      return { ...command, team: chance.pick(playing) ?? command.team };
    }
    default:
      return command;
  }
}

/** Any contest that can be gone on with. */
export interface Steppable {
  readonly state: State;
  readonly offers: readonly Offer[];
  /** Null when it was accepted. */
  give(body: CommandBody): Refused | null;
  pass(seconds: number): void;
}

/** A ruling on an attempt that has been ruled leads nowhere. */
function isRuled({ turn }: State, { command }: Offer): boolean {
  if (turn === null || command.type !== 'rule') return false;
  const item = currentItem(turn);
  const attempt = item === null ? null : attemptOf(item, command.team);
  return attempt !== null && attempt.verdict !== null;
}

/** Goes on by offers and by time alone until the live turn is over; the last offers seen when it cannot. */
export function settleByOffers(contest: Steppable, chance: Chance): string[] | null {
  const { turn } = contest.state;
  // Item by item in a few steps each, whatever has to be named before.
  const steps = 60 + 12 * (turn?.items.length ?? 0);
  for (let step = 0; step < steps; step += 1) {
    if (!isLive(contest.state.turn)) return null;
    const all = contest.offers.filter((offer) => !isRuled(contest.state, offer));
    const next = FORWARD.map((id) => all.find((offer) => offer.id.startsWith(id))).find(Boolean);
    if (next === undefined) contest.pass(30);
    else if (contest.give(filled(next, contest.state, chance)) !== null) return [`! ${next.id}`];
  }
  return contest.offers.map(({ id }) => id);
}
