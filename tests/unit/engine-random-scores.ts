// Scores of random rounds: formulas that have all their variables in their place, entries that some verdict can reach.
import type { WrittenDefinition } from '#contract/definition.ts';
import type { RawContest, RawEntry, RawRound } from './engine-random-parts.ts';

type WrittenRound = WrittenDefinition['rounds'][number];
export type Kind = 'single' | 'open' | 'all';

export interface Scoring {
  readonly raw: RawContest;
  /** Of the round. */
  readonly id: string;
  /** Whether a question may go to the audience. */
  readonly audience: boolean;
  readonly tied: boolean;
}

/** Formulas that have all their variables in this place. */
function formulas(round: RawRound, kind: Kind, atOnce: boolean): string[] {
  const { buzz, panel, partial } = round;
  const presented = kind === 'open' && buzz.opens === 'presented';
  return [
    ...['stake', '-stake', '0', '10', 'stake / 3', 'min(stake, 15) * 2', '5 * first - 2'],
    ...(presented ? ['10 + 5 * early', '-5 * unread * first'] : []),
    ...(panel && kind === 'single' && !atOnce
      ? ['10 + panel.wrong', 'abs(panel.right - panel.seats) / 2']
      : []),
    ...(kind === 'all' && !atOnce ? ['stake + teams.wrong', 'stake / teams.answering'] : []),
    ...(partial && !atOnce ? ['points', 'floor(points / 2)'] : []),
  ];
}

function entryOf(round: RawRound, kind: Kind, raw: RawEntry, atOnce: boolean) {
  const pool = formulas(round, kind, atOnce);
  const named = round.player.by !== 'any';
  const to = {
    team: ['team'],
    player: named ? ['player'] : ['team'],
    both: named ? ['team', 'player'] : ['team'],
    others: ['others'],
    naming: round.who.by === 'designation' ? ['team', 'naming'] : ['team'],
  } as const;
  const formula = (index: number) => pool[index % pool.length] ?? 'stake';
  const also = raw.also === undefined ? [] : [{ formula: formula(raw.also), to: ['others' as const] }];
  return { formula: formula(raw.formula), to: [...to[raw.to]], also };
}

/** Entries by which something may be posted before a question is settled, and so before all is counted. */
const AT_ONCE: readonly string[] = ['foul', 'wrong', 'audience'];

export function scoreOf(
  round: RawRound,
  kind: Kind,
  { raw, id, audience, tied }: Scoring,
): NonNullable<WrittenRound['score']> {
  if (round.whole !== undefined && round.byTurn) {
    const { rounding, step } = round.whole;
    const to: ('team' | 'player')[] = round.player.by === 'any' ? ['team'] : ['team', 'player'];
    return { per: 'turn', formula: 'right * 10 + remaining * accuracy', to, rounding, remainingStep: step };
  }
  const reachable: Partial<Record<string, boolean>> = {
    scored: round.partial !== undefined && partialOf(round) !== null,
    misrestated: kind === 'open' && round.buzz.opens === 'presented' && round.buzz.restate,
    audience,
    passed: raw.privileges.includes('pass') && (!raw.privilegeHere || id === 'r1'),
  };
  const entries = Object.entries(round.score).flatMap(([verdict, entry]) =>
    entry === undefined || reachable[verdict] === false
      ? []
      : [[verdict, entryOf(round, kind, entry, AT_ONCE.includes(verdict))]],
  );
  return { per: 'item', ledger: tied ? 'playoff' : 'live', ...Object.fromEntries(entries) };
}

export function partialOf({ partial, whole, ruledBy }: RawRound): WrittenRound['partial'] {
  if (partial === undefined || whole !== undefined || ruledBy === 'key') return null;
  return { ...partial, drop: partial.judges > 2 ? partial.drop : 0 };
}
