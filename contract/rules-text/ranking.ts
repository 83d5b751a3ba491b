// The final order: weights, ties, prizes, groups and individuals.
import type { Definition } from '../definition.ts';
import type { Sentence, Speech } from './speech.ts';

type Ranking = Definition['ranking'];
type Prize = Ranking['prizes'][number];

export function rankingSentences(speech: Speech, { ranking }: Definition): Sentence[] {
  return [
    ...orderSentences(speech, ranking),
    ...writtenSentences(speech, ranking),
    ...tieSentences(speech, ranking),
    ...groupSentences(speech, ranking),
    ...prizeSentences(speech, ranking),
  ];
}

/** Share as percent where that is exact enough to read, else the fraction as written. */
function share(fraction: string): string {
  const [part, whole] = fraction.split('/').map(Number);
  const percent = ((part ?? 0) / (whole ?? 1)) * 100;
  return Number.isInteger(percent) ? `${percent}%` : fraction;
}

const isNothing = (fraction: string) => Number.parseInt(fraction, 10) === 0;

function orderSentences(speech: Speech, { by, weights, scale, ties, clause }: Ranking): Sentence[] {
  const cited = ties.length === 0 ? clause : null;
  const sentences: Sentence[] = [];
  if (by === 'exit') sentences.push(speech.sentence('say.rank.exit', {}, cited));
  else if (isNothing(weights.written)) sentences.push(speech.sentence('say.rank.live', {}, cited));
  if (!isNothing(weights.written)) {
    const params = { written: share(weights.written), live: share(weights.live) };
    sentences.push(speech.sentence('say.rank.total', params, by === 'exit' ? null : cited));
    if (scale === 'percent-of-best') sentences.push(speech.sentence('say.rank.scale'));
  }
  return sentences;
}

function writtenSentences(speech: Speech, { weights, written, ties }: Ranking): Sentence[] {
  if (isNothing(weights.written) && !ties.includes('written')) return [];
  const params = { n: written.best ?? 1 };
  return [speech.sentence(`say.rank.${written.aggregate}`, params)];
}

function tieSentences(speech: Speech, { ties, tiesOn, clause }: Ranking): Sentence[] {
  if (ties.length === 0) return [speech.sentence('say.rank.shared')];
  const criteria = speech.list(
    ties.map((criterion) => speech.say(`say.tie.${criterion}`)),
    'comma',
  );
  return [speech.sentence(`say.rank.ties.${tiesOn}`, { criteria }, clause)];
}

function groupSentences(speech: Speech, { groups, bestOfGroup }: Ranking): Sentence[] {
  if (groups.length === 0) return [];
  const texts = groups.map((teams, index) =>
    speech.say('say.group', { n: index + 1, teams: speech.list(teams, 'comma') }),
  );
  return [speech.sentence('say.groups', { groups: texts.join(speech.say('say.list.next')), n: bestOfGroup })];
}

function prizeSentences(speech: Speech, { prizes, individual, without }: Ranking): Sentence[] {
  const sentences: Sentence[] = [];
  if (prizes.length > 0) sentences.push(speech.sentence('say.prizes', { prizes: prizeList(speech, prizes) }));
  if (without.length > 0)
    sentences.push(speech.sentence('say.without', { teams: speech.list(without, 'comma') }));
  if (individual === null) return sentences;
  const own = individual.prizes;
  return [
    ...sentences,
    own.length === 0
      ? speech.sentence('say.individual')
      : speech.sentence('say.prizes.individual', { prizes: prizeList(speech, own) }),
  ];
}

function prizeList(speech: Speech, prizes: readonly Prize[]): string {
  const texts = prizes.map(({ title, places, percent }) => {
    const quoted = speech.quoted(title);
    if (places !== null)
      return speech.say('say.prize.places', { title: quoted, places: speech.count('place', places) });
    return speech.say('say.prize.percent', { title: quoted, percent: percent ?? 0 });
  });
  return texts.join(speech.say('say.list.comma'));
}
