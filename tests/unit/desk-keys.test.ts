// Keys from a window that only has the focus: they lead through the evening, but never to the announcement.
import { expect, test } from 'vitest';
import type { CommandBody } from '#contract/command.ts';
import { type Dispatcher, giveKey } from '#desk/gateway/dispatch.ts';
import type { Sender } from '#desk/gateway/sender.ts';
import { answer, nextTurn, quiz } from './engine-formats-support.ts';
import type { MemoryStage } from './engine-support.ts';

const PROJECTOR: Sender = { window: 'projector', team: null, local: true, pass: null };

/** What the floor is given when the main key is pressed with the focus on the projector. */
async function pressed({ record, knowledge, now }: MemoryStage) {
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
  const key = { t: 'key' as const, id: 'k', seen: record.seq, code: 'Space' };
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
