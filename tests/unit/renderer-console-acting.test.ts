// What a dialog asks for, the command that comes of it, and where an offer stands on the console.
import { describe, expect, test } from 'vitest';
import type { CommandBody } from '#contract/command.ts';
import type { Offer } from '#contract/offer.ts';
import type { Judge } from '#contract/roster.ts';
import {
  complete,
  confirmed,
  fieldsOf,
  isRuling,
  judgesFor,
  startValues,
  unfilled,
} from '#renderer/console/acting/values.ts';
import { offersIn, optionOf, primaryOf } from '#renderer/console/grouping.ts';

function offer(command: CommandBody, part: Partial<Offer> = {}): Offer {
  return { id: command.type, label: '', params: {}, keys: [], primary: false, command, needs: null, ...part };
}

const filled = (command: CommandBody, values: Partial<ReturnType<typeof startValues>>) =>
  complete(command, { ...startValues(command), ...values });

describe('a dialog', () => {
  test('asks for nothing where the offer is whole', () => {
    expect(fieldsOf(offer({ type: 'begin' }))).toEqual([]);
  });

  test('cannot be sent with an empty reason or half a number', () => {
    const panel = offer({ type: 'panel.enter', right: 0, wrong: 0, reason: '…' }, { needs: 'panel' });
    const values = { ...startValues(panel.command), right: '12', wrong: '5.5', reason: '  ' };
    expect(unfilled(fieldsOf(panel), values)).toEqual(['wrong', 'reason']);
    expect(unfilled(fieldsOf(panel), { ...values, wrong: '6', reason: '举牌' })).toEqual([]);
  });

  test('the reason goes where the command keeps it', () => {
    expect(filled({ type: 'turn.void', reason: '…' }, { reason: ' 停电 ' })).toEqual({
      type: 'turn.void',
      reason: '停电',
    });
    expect(filled({ type: 'player.name', person: 'p1', waive: '…' }, { reason: '无人可上' })).toEqual({
      type: 'player.name',
      person: 'p1',
      waive: '无人可上',
    });
  });

  test('seconds are typed with their sign', () => {
    const command = { type: 'clock.adjust' as const, seconds: -1, reason: '…' };
    expect(fieldsOf(offer(command, { needs: 'reason' }))).toEqual(['reason', 'seconds']);
    expect(filled(command, { seconds: '-5', reason: '误启动' })).toEqual({
      ...command,
      seconds: -5,
      reason: '误启动',
    });
  });

  test('a page goes after the chosen entry, or after the present one', () => {
    const command: CommandBody = { type: 'rundown.insert', after: null, page: { title: '…', body: '' } };
    const page = { title: '中场休息', body: '十分钟' };
    expect(filled(command, page)).toEqual({ type: 'rundown.insert', after: null, page });
    expect(filled(command, { ...page, after: 'round-2' })).toMatchObject({ after: 'round-2' });
  });
});

describe('a refusal', () => {
  test('that asks "really?" is answered with the same command, confirmed', () => {
    expect(confirmed('undo.strikes-answers', { type: 'undo', confirm: false })).toEqual({
      type: 'undo',
      confirm: true,
    });
  });

  test('of any other kind is final', () => {
    expect(confirmed('turn.live', { type: 'undo', confirm: false })).toBeNull();
    expect(confirmed('ruling.contradicts-key', { type: 'reveal' })).toBeNull();
  });
});

test('rulings and waivers are entered for a judge, and nothing else is', () => {
  expect(isRuling({ type: 'rule', verdict: 'right', confirm: false })).toBe(true);
  expect(isRuling({ type: 'player.name', person: 'p1', waive: '无人可上' })).toBe(true);
  expect(isRuling({ type: 'player.name', person: 'p1', waive: null })).toBe(false);
  expect(isRuling({ type: 'begin' })).toBe(false);
});

test('a refused waiver is offered for the chief judge alone, a refused ruling for every judge', () => {
  const chief: Judge = { person: 'j1', name: '赵明', role: 'chief-judge' };
  const other: Judge = { person: 'j2', name: '孙丽华', role: 'judge' };
  expect(judgesFor('waive.chief-judge', [other, chief])).toEqual([chief]);
  expect(judgesFor('waive.judge', [other])).toEqual([other]);
  expect(judgesFor('rule.needs-judge', [other, chief])).toEqual([other, chief]);
  expect(judgesFor('stale', [other, chief])).toEqual([]);
});

describe('an offer', () => {
  test('with an option letter stands on that option', () => {
    expect(optionOf(offer({ type: 'done', answer: 'C' }, { keys: ['KeyC'] }))).toBe('C');
    // Toggling: the key names the option, the answer is what would then be stored.
    expect(optionOf(offer({ type: 'answer.enter', answer: 'AC' }, { keys: ['KeyA'] }))).toBe('A');
    expect(optionOf(offer({ type: 'done', answer: null }, { keys: ['Enter'] }))).toBeNull();
    expect(
      optionOf(offer({ type: 'rule', verdict: 'right', confirm: false }, { keys: ['KeyR'] })),
    ).toBeNull();
  });

  test('stands in the group of its command', () => {
    const offers = [offer({ type: 'clock.pause' }), offer({ type: 'slate.on' }, { primary: true })];
    expect(offersIn(offers, 'clock')).toEqual([offers[0]]);
    expect(primaryOf(offers)).toBe(offers[1]);
    expect(primaryOf([])).toBeNull();
  });
});
