// Which judge a waiver entered at the console may be entered for.
import { expect, it } from 'vitest';
import type { Judge } from '#contract/roster.ts';
import { actsAsChief, readJudges } from '#desk/contests/officials.ts';

const chief: Judge = { person: 'j1', name: '严明', role: 'chief-judge' };
const other: Judge = { person: 'j2', name: '何平', role: 'judge' };

it('only the chief judge of the roster acts as chief', () => {
  expect(actsAsChief([other, chief], 'j1')).toBe(true);
  expect(actsAsChief([other, chief], 'j2')).toBe(false);
});

it('where the roster names no chief judge, any judge does', () => {
  expect(actsAsChief([other], 'j2')).toBe(true);
});

it('a list stored before duties were kept still names its judges, and no chief', () => {
  const stored = [chief, other].map(({ person, name }) => ({ person, name }));
  expect(readJudges(stored)).toEqual([{ ...chief, role: 'judge' }, other]);
});

it('an unreadable list names nobody', () => {
  expect(readJudges([{ person: 'j1' }])).toEqual([]);
  expect(readJudges(null)).toEqual([]);
});
