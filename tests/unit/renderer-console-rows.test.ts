// Where several teams answer at once: which offers stand in a team's row, and what the strip says meanwhile.
import { expect, test } from 'vitest';
import { dueIn, outsideRows, teamOfRow } from '#renderer/console/grouping.ts';
import { undoLine } from '#renderer/console/undo-label.ts';
import { waitingFor } from '#renderer/console/waiting.tsx';
import { words } from '#renderer/link/locale.tsx';
import * as buzz from '#tests/e2e/console-buzz-views.ts';
import * as formats from '#tests/e2e/console-format-views.ts';
import { offer } from '#tests/e2e/console-offers.ts';
import * as together from '#tests/e2e/console-together-views.ts';

const { t } = words('zh-CN');

test('answers and rulings of a team stand in its row and nowhere else', () => {
  const { offers, turn } = together.boards();
  const rows = offers.filter((offer) => teamOfRow(offer, turn) !== null);
  expect(new Set(rows.map(({ command }) => command.type))).toEqual(new Set(['answer.enter', 'rule']));
  expect(outsideRows(offers, turn).some(({ command }) => command.type === 'rule')).toBe(false);
  expect(dueIn(offers, turn)).toEqual([]);
});

test('of one team the same rulings are due as buttons', () => {
  const { offers, turn } = formats.partial();
  expect(dueIn(offers, turn).map(({ id }) => id)).toEqual([
    'score',
    'rule.wrong',
    'rule.late',
    'rule.unanswered',
  ]);
});

test('a foul and free points may be given any time and are never due', () => {
  const { offers, turn } = buzz.restating();
  expect(dueIn(offers, turn).map(({ command }) => command.type)).toEqual(['restate.rule', 'restate.rule']);
});

test('a count by hand is confirmed before anything is revealed, and a lost device comes before an award', () => {
  const { offers, turn } = formats.partial();
  const closed = { ...turn!, items: turn!.items.map((item) => ({ ...item, phase: 'closed' as const })) };
  const confirm = offer('panel.confirm', { type: 'panel.confirm' });
  expect(dueIn([...offers, confirm], closed).map(({ id }) => id)).toEqual([
    'panel.confirm',
    ...dueIn(offers, closed).map(({ id }) => id),
  ]);
  expect(dueIn([...offers, confirm], { ...closed, ruledBy: 'key' })).toEqual([confirm]);
  const award = offer('award:1', { type: 'claim.award', team: 1, reason: '…' });
  const lost = { device: 'box', kind: 'buzzer' as const, teams: [1], panel: [], back: false, chosen: null };
  expect(dueIn([award], closed)).toEqual([award]);
  expect(dueIn([award], { ...closed, lost: [lost] })).toEqual([]);
  expect(dueIn([award], { ...closed, lost: [{ ...lost, chosen: 'keys' }] })).toEqual([award]);
});

test('an open buzz waits for a press: giving it to somebody is due only once the judges must speak', () => {
  const award = offer('award:3', { type: 'claim.award', team: 3, reason: '…' });
  const open = buzz.rebound();
  const offers = [...open.offers, award];
  expect(dueIn(offers, open.turn)).toEqual([]);
  expect(waitingFor({ ...open, offers }, t)?.text).toContain('等待抢答');
  const tied = { ...open.turn!, buzz: { ...open.turn!.buzz!, state: 'judge' as const } };
  expect(dueIn(offers, tied)).toEqual([award]);
});

test('where no key goes on by itself it is said what is waited for and which key helps', () => {
  expect(waitingFor(together.boards(), t)).toEqual({ text: expect.stringContaining('4'), keys: [] });
  expect(waitingFor(together.together(0), t)?.keys).toEqual(['Enter']);
  expect(waitingFor(formats.naming(), t)?.keys).toEqual(['Digit1', 'Digit4']);
  expect(waitingFor(buzz.rebound(), t)?.keys).toEqual(['KeyX']);
});

test('an undo stands at the line it takes back, whatever devices said since', () => {
  const row = (seq: number, type: string, struck = false) => ({
    seq,
    type,
    wall: '',
    label: `event.${type}`,
    params: {},
    struck,
    who: '',
    name: '',
    onBehalfOf: null,
  });
  const rows = [row(5, 'device.seen'), row(4, 'item.presented', true), row(3, 'item.presented')];
  const undo = offer('undo', { type: 'undo', confirm: false }, { params: { what: 'event.item.presented' } });
  expect(undoLine(undo, rows)?.seq).toBe(3);
  expect(undoLine(undo, rows.slice(0, 1))).toBeNull();
  const redo = offer('redo', { type: 'redo' }, { params: { what: 'event.item.presented' } });
  expect(undoLine(redo, rows)?.seq).toBe(4);
});
