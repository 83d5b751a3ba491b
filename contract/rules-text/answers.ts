// How an answer is given, how much time there is for it, and who rules it.

import type { Round } from '../definition.ts';
import { stakeValues, turnKind } from '../rules/turns.ts';
import type { Sentence, Speech } from './speech.ts';

export function answerSentences(speech: Speech, round: Round): Sentence[] {
  return [
    ...entrySentences(speech, round),
    speech.sentence(`say.clock.${round.clock.starts}`, { limit: limitText(speech, round) }),
    ...beginSentences(speech, round),
    ...endSentences(speech, round),
    ...rulingSentences(speech, round),
  ];
}

function entrySentences(speech: Speech, round: Round): Sentence[] {
  const desk = round.answer.entry === 'desk';
  const together = turnKind(round) === 'all';
  const sentences: Sentence[] = [];
  if (together) sentences.push(speech.sentence(desk ? 'say.answer.desk.all' : 'say.answer.spoken.all'));
  else if (desk)
    sentences.push(
      speech.sentence(
        round.items > 1 && round.clock.scope === 'turn' ? 'say.answer.desk.many' : 'say.answer.desk',
      ),
    );
  if (round.panel) sentences.push(speech.sentence('say.answer.panel'));
  return sentences;
}

function limitText(speech: Speech, round: Round): string {
  const { clock, items } = round;
  const { limit } = clock;
  if (limit.by === 'fixed') {
    const time = speech.time(limit.seconds);
    return clock.scope === 'turn'
      ? speech.say('say.limit.turn', { items: speech.count('item', items), time })
      : speech.say('say.limit.item', { time });
  }
  const limits = stakeValues(round).map((value) =>
    speech.say('say.limit.stake', { value, time: speech.time(limit.seconds[String(value)] ?? 0) }),
  );
  return limits.join(speech.say('say.effect.also'));
}

function beginSentences(speech: Speech, round: Round): Sentence[] {
  const { begin } = round.clock;
  if (begin === null) return [];
  const time = speech.time(begin);
  return [speech.sentence(turnKind(round) === 'open' ? 'say.begin.open' : 'say.begin.single', { time })];
}

/** What happens at time-up, where it is not what the contest says of spoken answers in general. */
function endSentences(speech: Speech, round: Round): Sentence[] {
  const cut = round.answer.entry === 'desk' || round.late === 'cut';
  return [
    ...(round.done.required ? [speech.sentence('say.done')] : []),
    ...(cut ? [speech.sentence('say.late.cut')] : []),
  ];
}

/** Are answers of this round that are not finished in time ruled on the spot? */
export function isRuledAtTimeUp({ answer, late, done }: Round): boolean {
  return answer.entry === 'spoken' && late === 'offer' && !done.required;
}

function rulingSentences(speech: Speech, { ruledBy, partial }: Round): Sentence[] {
  return partial === null ? [speech.sentence(`say.ruled.${ruledBy}`)] : markSentences(speech, partial);
}

function markSentences(speech: Speech, partial: NonNullable<Round['partial']>): Sentence[] {
  const { most, step, judges, drop } = partial;
  const sentences = [
    speech.sentence('say.partial', {
      judges: speech.count('judge', judges),
      most: speech.count('point', most),
    }),
  ];
  if (step !== 1) sentences.push(speech.sentence('say.partial.step', { step: speech.count('point', step) }));
  if (judges === 1) return sentences;
  const rounding = partial.rounding === 'exact' ? '' : speech.say(`say.rounding.${partial.rounding}`);
  const mean =
    drop === 0
      ? speech.sentence('say.partial.mean', { rounding })
      : speech.sentence('say.partial.drop', { n: drop, rounding });
  return [...sentences, mean];
}
