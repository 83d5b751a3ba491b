// A correction in one sentence, as it stands over its preview.
import type { Correction } from '#contract/correction.ts';
import type { Evidence } from '#contract/evidence.ts';
import type { Lists } from '#renderer/console/acting/ask-frame.tsx';
import { scoreText, signedText } from '#renderer/design/numbers.ts';
import type { Language } from '#renderer/link/locale.tsx';

/** In the window's language; `evidence` is that of the item the correction was begun at. */
export function correctionSentence(
  change: Correction,
  { title, item, postings }: Evidence,
  lists: Lists,
  { t, list }: Pick<Language, 't' | 'list'>,
): string {
  const question = `${title} ${t('correcting.itemNo', { item: item + 1 })}`;
  switch (change.of) {
    case 'ruling': {
      const team = change.team === undefined ? '' : t('team.number', { number: change.team });
      return t('correcting.sentence.ruling', {
        where: `${question} ${team}`.trim(),
        verdict: `verdict.${change.verdict}`,
      });
    }
    case 'stake':
      return t('correcting.sentence.stake', { where: title, value: change.value });
    case 'player':
      return t('correcting.sentence.player', { where: title, name: nameOf(change.person, lists) });
    case 'panel':
      return change.counts === null
        ? t('correcting.sentence.seats', {
            where: question,
            seats: list(change.seats.map(({ seat, answer }) => `${seat}→${answer ?? '—'}`)),
          })
        : t('correcting.sentence.counts', { where: question, ...change.counts });
    case 'posting': {
      const posting = postings.find(({ id }) => id === change.posting);
      return t('correcting.sentence.posting', {
        where: question,
        team: posting?.team ?? '—',
        before: signedText(posting?.amount ?? '0'),
        after: scoreText(String(change.points)),
      });
    }
    case 'key':
      return t('correcting.sentence.key', {
        question: change.question,
        key:
          typeof change.key === 'string' ? change.key : change.key.map((each) => each.join('／')).join('；'),
      });
    case 'question':
      return t('correcting.sentence.question', {
        question: change.question,
        how: `correcting.${change.how}`,
      });
  }
}

function nameOf(person: string, { rosters }: Lists): string {
  const people = rosters.flatMap(({ lineup, substitutes }) => [...lineup, ...substitutes]);
  return people.find((each) => each.person === person)?.name ?? person;
}
