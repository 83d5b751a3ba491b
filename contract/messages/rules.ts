// Labels of every field of a contest definition; their keys come from ruleLabelKey, a test keeps them complete.
import { ruleContestMessages } from './rules-contest.ts';
import { ruleQuestionMessages } from './rules-question.ts';
import { ruleRankingMessages } from './rules-ranking.ts';
import { ruleRoundMessages } from './rules-round.ts';
import { ruleScoreMessages } from './rules-score.ts';

export const ruleMessages = {
  ...ruleContestMessages,
  ...ruleRoundMessages,
  ...ruleQuestionMessages,
  ...ruleScoreMessages,
  ...ruleRankingMessages,
};
