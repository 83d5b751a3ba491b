// Sentences that put a contest definition into words; contract/rules-text composes them.
import { sayContestMessages } from './rules-say-contest.ts';
import { sayRoundMessages } from './rules-say-round.ts';
import { sayScoreMessages } from './rules-say-score.ts';
import { sayWordMessages } from './rules-say-words.ts';

export const sayMessages = {
  ...sayWordMessages,
  ...sayContestMessages,
  ...sayRoundMessages,
  ...sayScoreMessages,
};
