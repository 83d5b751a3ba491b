// As whom a window speaks, with PINs and without, by what the roster says of judges and supervisors.
import { afterAll, describe, expect, it } from 'vitest';
import type { WindowName } from '#contract/protocol.ts';
import { ContestAccess } from '#desk/access/access.ts';
import { Pins } from '#desk/access/pins.ts';
import { actorOf, powersOf, seatOf, speakerAt } from '#desk/access/speaker.ts';
import { NO_PINS } from '#desk/access/stored.ts';
import type { Officials } from '#desk/contests/officials.ts';

const pins = new Pins();
afterAll(() => pins.end());

const NOBODY: Officials = { judges: [], supervisors: [] };
const NO_CHIEF: Officials = { ...NOBODY, judges: [{ person: 'j2', name: '何平', role: 'judge' }] };
const WITH_CHIEF: Officials = {
  judges: [...NO_CHIEF.judges, { person: 'j1', name: '严明', role: 'chief-judge' }],
  supervisors: [{ person: 'v1', name: '郭正' }],
};

function contestOf(officials: Officials) {
  const access = new ContestAccess(NO_PINS, {
    pins,
    officials: () => officials,
    now: () => 0,
    keep: async () => {},
    note() {},
    changed() {},
  });
  return { access, knowledge: { officials: () => officials } };
}

/** A contest with PINs, and the speaker at a window once this account has signed in there. */
async function signedIn(officials: Officials, window: WindowName, account: string) {
  const contest = contestOf(officials);
  const at = { window: 'console' as const, pass: null };
  await contest.access.setPin(at, { account, pin: '4711', current: null });
  if (account !== 'technician')
    await contest.access.setPin(at, { account: 'technician', pin: '90210', current: null });
  const { hash } = await contest.access.signIn({ window, pass: null }, account, '4711');
  const speaker = speakerAt(contest, { window, pass: hash });
  if (speaker === null) throw new Error('nobody speaks there');
  return { contest, speaker };
}

describe('without PINs', () => {
  it('a window speaks by its address, as somebody without a name', () => {
    const contest = contestOf(WITH_CHIEF);
    const judge = speakerAt(contest, { window: 'judge', pass: null })!;
    expect(actorOf(contest, judge, null)).toEqual({ role: 'judge', person: null, onBehalfOf: null });
    expect(powersOf(judge)).toBe('judge');
    const supervisor = speakerAt(contest, { window: 'supervisor', pass: null })!;
    expect(seatOf(supervisor)).toBe('supervisor');
    expect(actorOf(contest, supervisor, 'j1')).toBeNull();
  });
});

describe('with PINs', () => {
  it('a judge speaks by name, and is no chief where there is one', async () => {
    const { contest, speaker } = await signedIn(WITH_CHIEF, 'judge', 'judge:j2');
    expect(actorOf(contest, speaker, null)).toEqual({ role: 'judge', person: 'j2', onBehalfOf: null });
    expect(powersOf(speaker)).toBe('judge');
  });

  it('the chief judge speaks as one', async () => {
    const { contest, speaker } = await signedIn(WITH_CHIEF, 'judge', 'judge:j1');
    expect(actorOf(contest, speaker, null)).toEqual({ role: 'chief-judge', person: 'j1', onBehalfOf: null });
    expect(seatOf(speaker)).toBe('chief-judge');
  });

  it.each([
    ['a judge of a roster without a chief judge', NO_CHIEF, 'judge:j2', 'j2'],
    ['the judge without a name of a roster without judges', NOBODY, 'judge', null],
  ])('%s acts as chief: otherwise nothing could be decided', async (_who, officials, account, person) => {
    const { contest, speaker } = await signedIn(officials, 'judge', account);
    expect(powersOf(speaker)).toBe('chief-judge');
    expect(actorOf(contest, speaker, null)).toEqual({
      role: 'judge',
      person,
      onBehalfOf: null,
      asChief: true,
    });
  });

  it('the technician enters for officials of the roster, and for nobody else', async () => {
    const { contest, speaker } = await signedIn(WITH_CHIEF, 'console', 'technician');
    expect(actorOf(contest, speaker, 'j2')).toMatchObject({
      role: 'technician',
      onBehalfOf: 'j2',
      asChief: false,
    });
    expect(actorOf(contest, speaker, 'nobody')).toBeNull();
  });

  it('nobody speaks at a window where nobody signed in; projector and answer desk need none', async () => {
    const { contest } = await signedIn(WITH_CHIEF, 'judge', 'judge:j1');
    expect(speakerAt(contest, { window: 'judge', pass: null })).toBeNull();
    expect(speakerAt(contest, { window: 'home', pass: 'made up' })).toBeNull();
    expect(speakerAt(contest, { window: 'station', pass: null })?.role).toBe('station');
  });
});
