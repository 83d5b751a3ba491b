// A turn typed in from paper: which lines count, what is still missing, and what it posts.
import { describe, expect, test } from 'vitest';
import {
  emptyLine,
  lacking,
  type PaperDraft,
  paperCommand,
  startPaper,
  sums,
} from '#renderer/paper/paper-draft.ts';

const DUEL = { id: 'duel-1', team: 2, items: 3, stakes: [] };
const CHOICE = { id: 'risk-1', team: 2, items: 1, stakes: [20, 40] };

function typed(part: Partial<PaperDraft> = {}): PaperDraft {
  const lines = [
    { ...emptyLine(0, 0, 2), person: 'p1', verdict: 'right' as const, points: '16' },
    { ...emptyLine(1, 1, 2), person: 'p1', verdict: 'wrong' as const, points: '−12' },
    emptyLine(2, 2, 2),
  ];
  return { ...startPaper(DUEL), lines, reason: ' 停电 ', ...part };
}

describe('a turn from paper', () => {
  test('has a line for each question, with the team whose turn it is', () => {
    expect(startPaper(DUEL).lines.map(({ item, team }) => [item, team])).toEqual([
      [0, 2],
      [1, 2],
      [2, 2],
    ]);
  });

  test('leaves out lines in which nothing is written', () => {
    expect(paperCommand(typed(), DUEL)).toMatchObject({
      turn: 'duel-1',
      players: [{ team: 2, person: 'p1' }],
      results: [
        { item: 0, points: 16 },
        { item: 1, points: -12 },
      ],
      reason: '停电',
    });
    expect(paperCommand({ ...startPaper(DUEL), reason: '停电' }, DUEL)).toBeNull();
  });

  test('wants a team, points and, for points of a player, the player', () => {
    const line = { ...emptyLine(0, 0, null), verdict: 'right' as const };
    expect(lacking(emptyLine(0, 0, null))).toBeNull();
    expect(lacking(line)).toBe('team');
    expect(lacking({ ...line, team: 1 })).toBe('points');
    expect(lacking({ ...line, team: 1, points: '0' })).toBeNull();
    expect(lacking({ ...line, team: 1, points: '5', ledger: 'player' })).toBe('person');
  });

  test('wants a reason, and the stake where one is chosen', () => {
    expect(paperCommand(typed({ reason: ' ' }), DUEL)).toBeNull();
    const risk = { ...typed(), turn: 'risk-1', stake: null };
    expect(paperCommand(risk, CHOICE)).toBeNull();
    expect(paperCommand({ ...risk, stake: 40 }, CHOICE)).toMatchObject({ stake: 40 });
  });

  test('sums what it posts by account, to the thousandth', () => {
    const lines = [
      { ...emptyLine(0, 0, 1), points: '0.1' },
      { ...emptyLine(1, 1, 1), points: '0.2' },
      { ...emptyLine(2, 1, 1), person: 'p2', points: '3', ledger: 'player' as const },
    ];
    const command = paperCommand(typed({ lines }), DUEL);
    expect(command === null ? null : sums(command)).toEqual([
      { team: 1, ledger: 'live', person: null, points: 0.3 },
      { team: 1, ledger: 'player', person: 'p2', points: 3 },
    ]);
  });
});
