// The rules of a contest in plain sentences, as a team leader hears them: composed from the catalogue, never from code.
import type { Definition, Round } from '../definition.ts';
import { turnKind } from '../rules/turns.ts';
import { answerSentences } from './answers.ts';
import { buzzSentences, missSentences } from './buzz.ts';
import { generalSentences } from './general.ts';
import { questionSentences } from './questions.ts';
import { rankingSentences } from './ranking.ts';
import { ledgerSentences, scoreSentences, withdrawnSentences } from './scores.ts';
import { type Sentence, Speech } from './speech.ts';
import { playerSentences, whoSentences } from './who.ts';

export interface RuleSection {
  readonly title: string;
  /** Id of the round; null for what holds for the whole contest. */
  readonly round: string | null;
  readonly sentences: readonly Sentence[];
}

export interface RuleText {
  readonly title: string;
  readonly subtitle: string;
  readonly sections: readonly RuleSection[];
}

/** Everything a definition says, in the order in which it is explained; a sentence cites the place of its clause. */
export function describeRules(definition: Definition, locale: 'zh-CN' | 'en'): RuleText {
  const speech = new Speech(definition, locale);
  return {
    title: definition.title,
    subtitle: definition.subtitle,
    sections: [
      {
        title: speech.say('say.section.general'),
        round: null,
        sentences: generalSentences(speech, definition),
      },
      ...definition.rounds.map((round) => ({
        title: speech.roundTitle(round),
        round: round.id,
        sentences: roundSentences(speech, round),
      })),
      {
        title: speech.say('say.section.ranking'),
        round: null,
        sentences: rankingSentences(speech, definition),
      },
    ],
  };
}

function roundSentences(speech: Speech, round: Round): Sentence[] {
  const open = turnKind(round) === 'open';
  return [
    ...whoSentences(speech, round),
    ...playerSentences(speech, round),
    ...questionSentences(speech, round),
    ...(open ? buzzSentences(speech, round) : []),
    ...answerSentences(speech, round),
    ...scoreSentences(speech, round),
    ...missSentences(speech, round),
    // In another round teams press only after a miss, if at all.
    ...(open ? [] : buzzSentences(speech, round)),
    ...ledgerSentences(speech, round),
    ...withdrawnSentences(speech, round),
  ];
}
