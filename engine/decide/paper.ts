// 纸质补录: a turn that was ruled on paper, entered as a whole and marked as such.
import { type Decisions, refuse } from './context.ts';

export const paperDecisions: Decisions<'paper.enter'> = {
  'paper.enter': () => refuse('turn.none'),
};
