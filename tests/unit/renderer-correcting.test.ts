// What the fields of a correction come to: nothing while something is missing or nothing would change.
import { describe, expect, test } from 'vitest';
import type { Correction } from '#contract/correction.ts';
import type { Evidence } from '#contract/evidence.ts';
import { correctionOf, type Draft, possibleKinds, startDraft } from '#renderer/correcting/draft.ts';
import { rundownTurns } from '#renderer/correcting/rundown-turns.ts';
import { SINGLE } from '../e2e/console-parts.ts';
import { byPoints, duel, evidence, together } from '../e2e/evidence-views.ts';

const come = (record: Evidence, part: Partial<Draft>, team: number | null = null): Correction | null =>
  correctionOf({ ...startDraft(record, team), ...part }, record);

const blank = (key: string): Evidence =>
  evidence({ question: { ...SINGLE, type: 'blank', options: [] }, key: { key, explanation: '' } });

describe('a correction being filled in', () => {
  test('begins with everything as it stands, which is no correction', () => {
    for (const of of possibleKinds(duel())) expect(come(duel(), { of }), of).toBeNull();
  });

  test('offers only what the record of the item holds', () => {
    expect(possibleKinds(evidence())).toEqual(['ruling', 'player', 'posting', 'key', 'question']);
    expect(possibleKinds(evidence({ key: null }))).not.toContain('key');
    expect(possibleKinds(evidence({ question: null, key: null, attempts: [], postings: [] }))).toEqual([]);
  });

  test('names the team where several answered, and only there', () => {
    expect(come(evidence(), { verdict: 'right' })).not.toHaveProperty('team');
    expect(come(together('t1'), { verdict: 'right' }, 3)).toMatchObject({ team: 3 });
  });

  test('takes points by judges only as whole steps within the rules', () => {
    const scored = { verdict: 'scored' as const };
    expect(come(byPoints(), scored)).toMatchObject({ marks: [17, 18, 17.5, 19, 15] });
    expect(come(byPoints(), { ...scored, marks: ['17', '18', '17.3', '19', '15'] })).toBeNull();
    expect(come(byPoints(), { ...scored, marks: ['17', '18', '', '19', '15'] })).toBeNull();
  });

  test('sends only the seats that were mended, small letters or large', () => {
    expect(come(duel(), { of: 'panel', seats: { 1: 'b', 3: 'b', 14: '' } })).toMatchObject({
      seats: [{ seat: 3, answer: 'B' }],
      counts: null,
    });
    expect(come(duel(), { of: 'panel', seats: { 7: '' } })).toMatchObject({
      seats: [{ seat: 7, answer: null }],
    });
  });

  test('takes a posting back with 0, and nothing that is no number', () => {
    expect(come(duel(), { of: 'posting', points: '0' })).toEqual({
      of: 'posting',
      posting: 'p44',
      points: 0,
    });
    expect(come(duel(), { of: 'posting', points: '−12.5' })).toMatchObject({ points: -12.5 });
    expect(come(duel(), { of: 'posting', points: '十' })).toBeNull();
  });

  test('reads the accepted wordings of each blank with either stroke between them', () => {
    const record = blank('一年／12个月；社会保险');
    expect(startDraft(record, null).blanks).toEqual(['一年／12个月', '社会保险']);
    expect(come(record, { of: 'key' })).toBeNull();
    expect(come(record, { of: 'key', blanks: ['一年/12个月 / 十二个月', '社会保险'] })).toMatchObject({
      key: [['一年', '12个月', '十二个月'], ['社会保险']],
    });
    expect(come(record, { of: 'key', blanks: ['一年', ' '] })).toBeNull();
  });
});

test('turns are listed with the title of their round', () => {
  const row = (id: string, kind: 'round' | 'turn', title: string, state: 'past' | 'pending') => ({
    id,
    kind,
    title,
    detail: '',
    state,
  });
  const rundown = [
    row('r1', 'round', '初显身手', 'past'),
    row('t1', 'turn', '海原县', 'past'),
    row('r2', 'round', '擂台比拼', 'pending'),
    row('t2', 'turn', '海原县', 'pending'),
  ];
  expect(rundownTurns(rundown, ['past'])).toEqual([{ id: 't1', text: '初显身手 · 海原县' }]);
  expect(rundownTurns(rundown, ['pending'])).toEqual([{ id: 't2', text: '擂台比拼 · 海原县' }]);
});
