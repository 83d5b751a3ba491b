// What the devices should be doing, read off the shown state; after a restart or an undo it is simply right again.
import type { Question } from '#contract/question.ts';
import type { Knowledge } from '#engine/decide.ts';
import { currentItem, lastAttempt, liveTurn, roundOf } from '#engine/select.ts';
import type { Item, State, Turn } from '#engine/state.ts';
import type { QuestionMode } from '#hardware/open.ts';

export interface WantedDevices {
  /** Buzzer boxes show that presses count. */
  armed: boolean;
  /** The seat (= team) whose lamp is on; null: all dark. */
  lamp: number | null;
  /** What clickers may answer now; null: they are not asked. */
  ask: QuestionMode | null;
}

export const NOTHING: WantedDevices = { armed: false, lamp: null, ask: null };

export function wantedDevices(state: State, knowledge: Knowledge): WantedDevices {
  const turn = liveTurn(state);
  const item = turn && currentItem(turn);
  if (state.slate || turn === null || item === null) return NOTHING;
  return {
    armed: item.buzz?.state === 'armed',
    lamp:
      item.phase !== 'settled' && item.buzz?.state === 'claimed' ? (lastAttempt(item)?.team ?? null) : null,
    ask: item.phase === 'open' && asksClickers(state, turn, item) ? questionMode(item, knowledge) : null,
  };
}

/** The panel, or all teams at once, of which seat n is team n. */
function asksClickers(state: State, turn: Turn, item: Item): boolean {
  if (item.panel !== null) return true;
  return turn.kind === 'all' && roundOf(state, turn.round).answer.entry === 'desk';
}

function questionMode(item: Item, knowledge: Knowledge): QuestionMode | null {
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
