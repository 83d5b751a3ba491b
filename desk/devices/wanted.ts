// What a device should be doing, read off the shown state; after a restart or an undo it is simply right again.
import type { DeviceKind } from '#contract/device.ts';
import type { Question } from '#contract/question.ts';
import type { Knowledge } from '#engine/decide.ts';
import { ownerOf } from '#engine/seating.ts';
import { currentItem, lastAttempt, liveTurn, roundOf } from '#engine/select.ts';
import type { Item, State, Turn } from '#engine/state.ts';
import { type LampState, NOTHING_WANTED, type QuestionMode, type Wanted } from '#hardware/open.ts';

/** What matters of a device for what is wanted of it. */
export interface Asked {
  readonly id: string;
  readonly kind: DeviceKind;
  readonly seats: number;
}

/** `trial`: the question of the check before the show, which clickers and keypads are asked while no turn is live. */
export function wantedOf(
  { id, kind, seats }: Asked,
  state: State,
  knowledge: Knowledge,
  trial: QuestionMode | null,
): Wanted {
  const turn = liveTurn(state);
  const answers = kind === 'clicker' || kind === 'keypad';
  if (turn === null) return answers ? { ...NOTHING_WANTED, question: trial } : NOTHING_WANTED;
  const item = currentItem(turn);
  if (state.slate || item === null) return NOTHING_WANTED;
  if (kind === 'clicker') return { ...NOTHING_WANTED, question: panelQuestion(state, turn, item, knowledge) };
  if (kind === 'keypad') return { ...NOTHING_WANTED, question: deskQuestion(state, turn, item, knowledge) };
  const claimed = item.phase !== 'settled' && item.buzz?.state === 'claimed';
  const team = claimed ? (lastAttempt(item)?.team ?? null) : null;
  return {
    watching: item.phase === 'presented' && item.buzz !== null && item.buzz.state !== 'over',
    armed: item.buzz?.state === 'armed',
    lamps: team === null ? NOTHING_WANTED.lamps : lampsOf(state, { id, kind, seats }, team),
    question: null,
  };
}

function lampsOf(state: State, { id, kind, seats }: Asked, team: number): Map<number, LampState> {
  const lamps = new Map<number, LampState>();
  for (let seat = 1; seat <= seats; seat += 1) {
    const owner = ownerOf(state, id, seat, kind);
    if (owner?.as === 'team' && owner.number === team) lamps.set(seat, 'on');
  }
  return lamps;
}

/** The panel, or all teams at once, of which seat n is team n. */
function panelQuestion(state: State, turn: Turn, item: Item, knowledge: Knowledge): QuestionMode | null {
  const forTeams = turn.kind === 'all' && isAtDesks(state, turn);
  return item.panel !== null || forTeams ? openQuestion(item, knowledge) : null;
}

/** What teams answer at their desks, one in turn or all at once. */
function deskQuestion(state: State, turn: Turn, item: Item, knowledge: Knowledge): QuestionMode | null {
  return isAtDesks(state, turn) ? openQuestion(item, knowledge) : null;
}

function isAtDesks(state: State, turn: Turn): boolean {
  return roundOf(state, turn.round).answer.entry === 'desk';
}

function openQuestion(item: Item, knowledge: Knowledge): QuestionMode | null {
  if (item.phase !== 'open') return null;
  const question = item.question && knowledge.question(item.question.id);
  return question ? modeOf(question) : null;
}

/** Null for questions no clicker can answer. */
export function modeOf(question: Question): QuestionMode | null {
  switch (question.type) {
    case 'single':
    case 'multiple':
      return { type: question.type, options: question.options.length };
    case 'judge':
      return { type: 'judge' };
    default:
      return null;
  }
}
