// A turn as it stands on paper while it is being typed in, and the command it comes to.
import type { CommandOf } from '#contract/command.ts';
import type { Ledger, Verdict } from '#contract/definition.ts';
import { amountFrom } from '#renderer/console/acting/typed.ts';

/** One line of the paper: one answer. */
export interface PaperLine {
  /** Of the line, not of the record. */
  key: number;
  /** From 0; null: of the turn as a whole. */
  item: number | null;
  team: number | null;
  person: string;
  verdict: Verdict | null;
  ledger: Ledger;
  points: string;
}

export interface PaperDraft {
  turn: string;
  stake: number | null;
  lines: readonly PaperLine[];
  reason: string;
}

/** What is known of a turn still to be held. */
export interface PaperTurn {
  id: string;
  team: number | null;
  items: number;
  /** Stakes that may be chosen; empty: none. */
  stakes: readonly number[];
}

export function emptyLine(key: number, item: number | null, team: number | null): PaperLine {
  return { key, item, team, person: '', verdict: null, ledger: 'live', points: '' };
}

/** As many lines as the turn has items; more can be added where several answered. */
export function startPaper({ id, team, items, stakes }: PaperTurn): PaperDraft {
  return {
    turn: id,
    stake: stakes.length === 1 ? (stakes[0] ?? null) : null,
    lines: Array.from({ length: Math.max(1, items) }, (_, item) => emptyLine(item, item, team)),
    reason: '',
  };
}

/** Nothing is written in it: such a line is left out. */
export function isEmpty({ verdict, points }: PaperLine): boolean {
  return verdict === null && points.trim() === '';
}

/** What still stands in the way of entering a line that is written in. */
export function lacking(line: PaperLine): 'team' | 'points' | 'person' | null {
  if (isEmpty(line)) return null;
  if (line.team === null) return 'team';
  if (amountFrom(line.points) === null) return 'points';
  return line.ledger === 'player' && line.person === '' ? 'person' : null;
}

/** Each team with the player who is named first; of no team two. */
function playersOf(lines: readonly PaperLine[]): { team: number; person: string }[] {
  const players = new Map<number, string>();
  for (const { team, person } of lines)
    if (team !== null && person !== '' && !players.has(team)) players.set(team, person);
  return [...players].map(([team, person]) => ({ team, person }));
}

/** Null while something is missing. */
export function paperCommand(draft: PaperDraft, { stakes }: PaperTurn): CommandOf<'paper.enter'> | null {
  const written = draft.lines.filter((line) => !isEmpty(line));
  const unstaked = stakes.length > 0 && draft.stake === null;
  if (written.length === 0 || unstaked || draft.reason.trim() === '') return null;
  if (written.some((line) => lacking(line) !== null)) return null;
  return {
    type: 'paper.enter',
    turn: draft.turn,
    players: playersOf(written),
    stake: draft.stake,
    questions: null,
    results: written.map(({ item, team, person, verdict, ledger, points }) => ({
      item,
      team: team ?? 0,
      person: person === '' ? null : person,
      verdict,
      ledger,
      points: amountFrom(points) ?? 0,
    })),
    reason: draft.reason.trim(),
  };
}

/** Points by account as they will be posted. */
export function sums({ results }: CommandOf<'paper.enter'>) {
  const accounts = Map.groupBy(results, ({ team, ledger, person }) =>
    [team, ledger, ledger === 'player' ? person : ''].join('/'),
  );
  return [...accounts.values()].map((rows) => ({
    team: rows[0]!.team,
    ledger: rows[0]!.ledger,
    person: rows[0]!.ledger === 'player' ? rows[0]!.person : null,
    // Whole thousandths, so that no binary fraction shows.
    points: rows.reduce((sum, { points }) => sum + Math.round(points * 1000), 0) / 1000,
  }));
}
