// Keys from a window that only has the focus: they lead through the evening, but never to the announcement; and a key
// pressed for a team a moment too late is nothing else.
import { describe, expect, test } from 'vitest';
import type { CommandBody } from '#contract/command.ts';
import { type Dispatcher, giveKey } from '#desk/gateway/dispatch.ts';
import type { Sender } from '#desk/gateway/sender.ts';
import { answer, nextTurn, quiz } from './engine-formats-support.ts';
import { lose, racked, ready } from './engine-rack.ts';
import { cued, facts, reading } from './engine-reading.ts';
import type { MemoryStage } from './engine-support.ts';

const PROJECTOR: Sender = { window: 'projector', team: null, local: true, pass: null };

/** What the floor is given when a key, the main one, is pressed with the focus on the projector. */
async function pressed(stage: MemoryStage, code = 'Space') {
  const { record, knowledge, now } = stage;
  const given: CommandBody['type'][] = [];
  const floor = {
    shown: record,
    decided: record,
    firstOutcome: () => null,
    decidedSince: () => false,
    command: async ({ body }: { body: CommandBody }) => {
      given.push(body.type);
      return { ok: true, seq: record.seq };
    },
  };
  const contest = { floor, knowledge, access: { on: false } };
  const dispatcher = { contest: () => contest, now: () => now, technicianHere: () => false };
  const key = { t: 'key' as const, id: 'k', seen: record.seq, code };
  const outcome = await giveKey(dispatcher as unknown as Dispatcher, PROJECTOR, key);
  return { outcome, given };
}

test('the main key goes on with the contest, and neither confirms nor announces its results', async () => {
  const stage = quiz({}, { teams: 2 });
  expect((await pressed(stage)).given).toEqual(['rundown.advance']);
  for (const verdict of ['right', 'wrong'] as const) {
    nextTurn(stage);
    answer(stage, verdict);
  }
  for (const side of ['judges', 'supervisor', 'announce'] as const) {
    const { outcome, given } = await pressed(stage);
    expect(given).toEqual([]);
    expect(outcome).toMatchObject({ ok: false, refusal: { code: expect.stringMatching(/^key\./) } });
    if (side !== 'announce')
      stage.do({ type: 'results.confirm', side }, side === 'judges' ? 'chief-judge' : 'supervisor');
  }
});

describe('digits that stand in for the buttons of a lost box', () => {
  function standingIn(): MemoryStage {
    const stage = reading();
    racked(stage, { box: ['buzzer', 5] });
    lose(stage, 'box');
    stage.do({ type: 'lost.choose', device: 'box', how: 'keys' });
    cued(stage);
    return stage;
  }

  test('name no player just after the team has won, and do so later', async () => {
    const stage = standingIn();
    expect((await pressed(stage, 'Digit2')).given).toEqual(['press.key']);
    stage.do({ type: 'press.key', team: 2 });
    stage.pass(0.1);
    expect(facts(stage).state).toBe('claimed');
    expect(stage.offers.find(({ keys }) => keys.includes('Digit2'))?.command.type).toBe('player.name');
    for (const wait of [0, 0.1, 1.2]) {
      stage.pass(wait);
      const { outcome, given } = await pressed(stage, 'Digit2');
      expect(outcome).toMatchObject({ ok: false, refusal: { code: 'stale' } });
      expect(given).toEqual([]);
    }
    stage.pass(0.2);
    expect((await pressed(stage, 'Digit2')).given).toEqual(['player.name']);
  });

  test('nor just after another team has won', async () => {
    const stage = standingIn();
    stage.do({ type: 'press.key', team: 4 });
    stage.pass(0.1);
    expect((await pressed(stage, 'Digit1')).outcome).toMatchObject({ refusal: { code: 'stale' } });
  });

  test('are no hindrance where no key stood in', async () => {
    const stage = reading();
    racked(stage, { box: ['buzzer', 5] });
    lose(stage, 'box');
    stage.do({ type: 'lost.choose', device: 'box', how: 'wait' });
    ready(stage, 'box');
    cued(stage);
    stage.press1(2, { device: 'box' });
    stage.pass(0.1);
    expect((await pressed(stage, 'Digit1')).given).toEqual(['player.name']);
  });
});
