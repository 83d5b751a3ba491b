// 改判: what judges put right after it was settled, with everything that follows from it.
import type { Correction } from '#contract/correction.ts';
import type { LeitaiEvent } from '#contract/event.ts';
import type { State } from '../state.ts';
import { type Decisions, decisions, isJudging, type Knowledge, refuse } from './context.ts';
import { correctKey } from './correcting/key.ts';
import { correctPanel } from './correcting/panel.ts';
import { correctPosting } from './correcting/posting.ts';
import { withdrawQuestion } from './correcting/question.ts';
import { correctRuling } from './correcting/ruling.ts';
import { correctPlayer, correctStake } from './correcting/turn.ts';

/** What a correction comes to, whoever makes it; `knowledge`: with the keys in force. Throws Refused. */
export function correctionEvents(
  state: State,
  knowledge: Knowledge,
  change: Correction,
  reason: string,
): LeitaiEvent[] {
  switch (change.of) {
    case 'ruling':
      return correctRuling(state, change, reason);
    case 'stake':
      return correctStake(state, change, reason);
    case 'player':
      return correctPlayer(state, change, reason);
    case 'panel':
      return correctPanel(state, knowledge, change, reason);
    case 'posting':
      return correctPosting(state, change, reason);
    case 'key':
      return correctKey(state, knowledge, change, reason);
    case 'question':
      return withdrawQuestion(state, change, reason);
  }
}

export const correctionDecisions: Decisions<'correct'> = {
  correct: ({ state, knowledge, command, body }) => {
    if (!isJudging(command)) refuse('correct.needs-judge');
    return decisions(...correctionEvents(state, knowledge, body.change, body.reason));
  },
};
