// Who has which say about appeals and results at which window.
import { describe, expect, test } from 'vitest';
import {
  enteredFor,
  mayCorrect,
  mayDecide,
  mayFile,
  prizeAtStake,
  votersAt,
} from '#renderer/results/window.ts';
import { judge } from '../e2e/console-views.ts';
import { CHIEF, JUDGE, SUPERVISOR, signedIn, TECHNICIAN, UNSET } from '../e2e/keeping-views.ts';
import { announcedWith, appeal, done, results, seen } from '../e2e/results-views.ts';

const CHIEFLESS = [{ person: 'j2', name: '孙丽华', role: 'judge' as const }];

describe('an appeal is decided', () => {
  test('at the console for the chief judge, but not where there are PINs', () => {
    expect(mayDecide(done({ access: UNSET }))).toBe(true);
    expect(mayDecide(done({ access: signedIn(TECHNICIAN) }))).toBe(false);
  });

  test('at the judges\u2019 window by the chief judge signed in, and by any judge where the roster names none', () => {
    const at = (part: Parameters<typeof done>[0]) => mayDecide(judge(done(part)));
    expect(at({ access: signedIn(CHIEF) })).toBe(true);
    expect(at({ access: signedIn(JUDGE) })).toBe(false);
    expect(at({ access: UNSET })).toBe(false);
    expect(at({ access: UNSET, judges: CHIEFLESS })).toBe(true);
    expect(at({ access: signedIn(JUDGE), judges: CHIEFLESS })).toBe(true);
  });

  test('never by the supervisor, who files and corrects nothing either', () => {
    const view = seen(done({ access: signedIn(SUPERVISOR) }));
    expect([mayDecide(view), mayFile(view), mayCorrect(view)]).toEqual([false, false, false]);
    expect(votersAt(view)).toEqual([]);
  });
});

describe('a vote', () => {
  test('is one\u2019s own where a judge is signed in by name', () => {
    expect(votersAt(judge(done({ access: signedIn(JUDGE) })))).toBeNull();
  });

  test('says whose it is at a window without a name and at the console', () => {
    const names = (view: Parameters<typeof votersAt>[0]) => votersAt(view)?.map(({ name }) => name);
    expect(names(judge(done({ access: UNSET })))).toEqual(['赵明', '孙丽华']);
    expect(names(done({ access: signedIn(TECHNICIAN) }))).toEqual(['赵明', '孙丽华']);
  });
});

describe('a word entered at the console is', () => {
  test('the chief judge\u2019s, or any judge\u2019s where the roster names no chief', () => {
    expect(enteredFor(done(), 'judges')?.map(({ name }) => name)).toEqual(['赵明']);
    expect(enteredFor(done({ judges: CHIEFLESS }), 'judges')?.map(({ name }) => name)).toEqual(['孙丽华']);
  });

  test('the supervisor\u2019s, or nobody\u2019s where the roster names none', () => {
    expect(enteredFor(done(), 'supervisor')?.map(({ name }) => name)).toEqual(['田文静']);
    expect(enteredFor(done({ supervisors: [] }), 'supervisor')).toEqual([]);
    expect(enteredFor(judge(done()), 'judges')).toBeNull();
  });
});

test('nothing is filed or corrected once the results are announced', () => {
  expect([mayFile(announcedWith()), mayCorrect(announcedWith())]).toEqual([false, false]);
});

test('of several open appeals the one that could change a prize counts; closed ones do not', () => {
  const at = (...appeals: ReturnType<typeof appeal>[]) => prizeAtStake({ results: results({ appeals }) });
  const closed = appeal({ state: 'dismissed', prize: null });
  expect(at(closed)).toBeNull();
  expect(at(appeal({ prize: 'cannot' }), closed)).toBe('cannot');
  expect(at(appeal({ prize: 'cannot' }), appeal({ prize: 'could' }))).toBe('could');
  expect(at(appeal({ prize: 'later' }))).toBe('later');
});
