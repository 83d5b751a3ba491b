// What the technician is not told before written totals are released, and which requests each role has.
import { describe, expect, it } from 'vitest';
import type { CorrectionPreview } from '#contract/correction-preview.ts';
import { points } from '#contract/units.ts';
import type { StandingRow } from '#contract/view.ts';
import { mayRequest } from '#desk/requests/permissions.ts';
import { isKeptFrom, needsOwnWindow } from '#engine/permissions.ts';
import { EMPTY } from '#engine/state.ts';
import { liveOnly, previewWithoutTotals } from '#engine/views/totals.ts';

const row = (number: number, live: string, more: Partial<StandingRow> = {}): StandingRow => ({
  ...{ rank: number, shared: false, number, name: `${number}队`, live },
  ...{ written: '81.25', comprehensive: '17.5', total: '190.625', playoff: '5', decidedBy: 'playoff' },
  ...{ prize: '一等奖', out: null },
  ...more,
});

describe('a table without totals', () => {
  it('ranks by live points alone, equal ones together, those who are out last', () => {
    const rows = [
      row(1, '90'),
      row(2, '100.5'),
      row(3, '90'),
      row(4, '120', { out: 'withdrawn', total: null, prize: null }),
      row(5, '9'),
    ];
    expect(liveOnly(rows).map(({ number, rank, shared }) => [number, rank, shared])).toEqual([
      [2, 1, false],
      [1, 2, true],
      [3, 2, true],
      [5, 4, false],
      [4, 5, false],
    ]);
  });

  it('holds nothing the written paper had a part in', () => {
    expect(JSON.stringify(liveOnly([row(1, '90'), row(2, '80')]))).not.toMatch(
      /81\.25|17\.5|190\.625|一等奖|"5"/,
    );
  });

  it('in a preview of a correction leaves the prizes out and says so', () => {
    const preview: CorrectionPreview = {
      ...{ refusal: null, rulings: [], byHand: [], panels: [], postings: [], scores: [], dependent: [] },
      standings: { before: [row(1, '90')], after: [row(1, '80')] },
      individual: { before: [], after: [] },
      prizes: [{ team: 1, name: '1队', before: '一等奖', after: '二等奖' }],
    };
    const told = previewWithoutTotals(preview);
    expect(told.prizesHidden).toBe(true);
    expect(JSON.stringify(told)).not.toMatch(/等奖|190\.625/);
  });
});

describe('totals are kept', () => {
  const written = [{ person: 'p1', total: points(80), comprehensive: points(20) }];
  const state = { ...EMPTY, stage: 'running' as const, written };

  it('from technician and host, with PINs, until released or announced', () => {
    expect(isKeptFrom('technician', state, true)).toBe(true);
    expect(isKeptFrom('host', state, true)).toBe(true);
    expect(isKeptFrom('technician', state, false)).toBe(false);
    expect(isKeptFrom('technician', { ...state, released: true }, true)).toBe(false);
    expect(isKeptFrom('technician', { ...state, stage: 'announced' }, true)).toBe(false);
  });

  it('from nobody where no written paper has come in: nothing of it could ever be released', () => {
    expect(isKeptFrom('technician', { ...state, written: [] }, true)).toBe(false);
  });

  it.each(['judge', 'chief-judge', 'supervisor'] as const)('never from the %s', (role) => {
    expect(isKeptFrom(role, state, true)).toBe(false);
  });
});

it('announcing over an open appeal is for the chief judge, announcing as such is not', () => {
  expect(needsOwnWindow({ type: 'announce', override: '已告知各队' })).toBe(true);
  expect(needsOwnWindow({ type: 'announce', override: null })).toBe(false);
  expect(needsOwnWindow({ type: 'announce' })).toBe(false);
});

describe('requests', () => {
  it.each([
    ['technician', 'contest.close', true],
    ['technician', 'correction.preview', true],
    ['judge', 'correction.preview', true],
    ['chief-judge', 'evidence', true],
    ['judge', 'contest.close', false],
    ['supervisor', 'evidence', true],
    ['supervisor', 'score-sheet', true],
    ['supervisor', 'correction.preview', false],
    ['host', 'score-sheet', false],
    ['projector', 'evidence', false],
    ['station', 'evidence', false],
  ] as const)('%s may ask for %s: %s', (role, kind, may) => {
    expect(mayRequest(role, kind)).toBe(may);
  });
});
