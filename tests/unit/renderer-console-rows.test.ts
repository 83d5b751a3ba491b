// Where several teams answer at once: which offers stand in a team's row, and what the strip says meanwhile.
import { expect, test } from 'vitest';
import { dueIn, outsideRows, teamOfRow } from '#renderer/console/grouping.ts';
import { waitingFor } from '#renderer/console/waiting.tsx';
import { words } from '#renderer/link/locale.tsx';
import * as buzz from '#tests/e2e/console-buzz-views.ts';
import * as formats from '#tests/e2e/console-format-views.ts';
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

test('where no key goes on by itself it is said what is waited for and which key helps', () => {
  expect(waitingFor(together.boards(), t)).toEqual({ text: expect.stringContaining('4'), keys: [] });
  expect(waitingFor(together.together(0), t)?.keys).toEqual(['Enter']);
  expect(waitingFor(formats.naming(), t)?.keys).toEqual(['Digit1', 'Digit4']);
  expect(waitingFor(buzz.rebound(), t)?.keys).toEqual(['KeyX']);
});
