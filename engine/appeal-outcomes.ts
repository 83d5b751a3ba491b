// What could come of an appeal: every other way its item, or each item of its turn, could have been ruled.
import type { Round, Verdict } from '#contract/definition.ts';
import { amount, points } from '#contract/units.ts';
import { exchangedPostings } from './corrections.ts';
import { isMiss, roundOf } from './select.ts';
import { type Attempt, type Item, NO_ATTEMPT, type State, type Turn } from './state.ts';

/** The turn as it would be; postings follow from it. */
export type Outcome = Turn;

/** Ways to rule that are looked at; beyond so many nothing can be said. */
export const MOST_OUTCOMES = 256;

/**
 * The outcomes that differ in what they give or in whether anybody was right, the present one first; null: too many, or
 * entered from paper.
 * Tried are, for each attempt, the verdicts that score apart (by judges' points: none and the most), of several
 * attempts one after another all together, also that a later one would not have come about; of teams that answer at
 * once one after the other. Then the question credited and counted for nobody, and a panel all right, all wrong or
 * silent. A turn scored as a whole may have any number of right answers.
 */
export function outcomesOf(state: State, turn: Turn, item: number | null): readonly Outcome[] | null {
  // What its points were made of stands on the paper alone.
  if (turn.paper) return null;
  const round = roundOf(state, turn.round);
  if (round.score.per === 'turn' && item === null)
    return distinct(state, turn, [turn, ...byCount(round, turn)]);
  const items = turn.items.filter(({ index, phase }) => phase === 'settled' && (item ?? index) === index);
  let outcomes: Turn[] = [turn];
  for (const { index } of items) {
    const own = itemOutcomes(state, round, turn, turn.items[index]!).map((other) => withItem(turn, other));
    const apart = distinct(state, turn, [turn, ...own]).map((other) => other.items[index]!);
    outcomes = outcomes.flatMap((before) => apart.map((other) => withItem(before, other)));
    if (outcomes.length > MOST_OUTCOMES) return null;
  }
  return outcomes;
}

function withItem(turn: Turn, item: Item): Turn {
  return { ...turn, items: turn.items.with(item.index, item) };
}

/** So many of the items right, from none to all of them. */
function byCount(round: Round, turn: Turn): Turn[] {
  return Array.from({ length: turn.items.length + 1 }, (_, right) => ({
    ...turn,
    items: turn.items.map((item) =>
      ruledAll(round, turn, item, { verdict: item.index < right ? 'right' : 'wrong' }),
    ),
  }));
}

type Ruling = Pick<Attempt, 'verdict'> & Partial<Pick<Attempt, 'points'>>;

function itemOutcomes(state: State, round: Round, turn: Turn, item: Item): Item[] {
  const ruled = turn.kind === 'all' ? oneByOne(round, item) : together(round, item);
  const withPanel = ruled.flatMap((other) => [other, ...panelOutcomes(state, other)]);
  const full: Ruling =
    round.partial === null ? { verdict: 'right' } : { verdict: 'scored', points: points(round.partial.most) };
  const credited = { ...ruledAll(round, turn, item, full), credited: true };
  return round.score.per === 'turn' ? [...withPanel, credited] : [...withPanel, credited, annulled(item)];
}

function annulled(item: Item): Item {
  return { ...item, annulled: true };
}

/** Of nobody's question the team of the turn had it. */
function ruledAll(round: Round, turn: Turn, item: Item, ruling: Ruling): Item {
  const nobody = item.attempts.length === 0 && turn.team !== null;
  const attempts: readonly Attempt[] = nobody
    ? [{ ...NO_ATTEMPT, team: turn.team ?? 0, person: turn.player, state: 'ruled' }]
    : item.attempts;
  const unscored = round.score.per === 'turn' && ruling.verdict === 'wrong';
  return {
    ...item,
    credited: unscored ? false : item.credited,
    attempts: attempts.map((attempt) => ({ ...attempt, ...NO_POINTS, ...ruling })),
  };
}

const NO_POINTS = { marks: [], points: null };

/** Verdicts that are scored apart; the others count as wrong. */
function rulings(round: Round): Ruling[] {
  const { partial, score } = round;
  const good: Ruling[] =
    partial === null
      ? [{ verdict: 'right' }]
      : [
          { verdict: 'scored', points: amount(0) },
          { verdict: 'scored', points: points(partial.most) },
        ];
  const misses: readonly Verdict[] = ['incomplete', 'late', 'prompted', 'unanswered'];
  const apart =
    score.per === 'turn' ? [] : misses.filter((verdict) => score[verdict as 'late'] !== undefined);
  return [...good, { verdict: 'wrong' }, ...apart.map((verdict) => ({ verdict }))];
}

/** One after another: whoever came later might not have come at all. */
function together(round: Round, item: Item): Item[] {
  let attempts: Attempt[][] = [[]];
  for (const [index, attempt] of item.attempts.entries()) {
    const others = [...rulings(round), ...(index === 0 ? [] : [{ verdict: null }])];
    attempts = attempts.flatMap((before) =>
      others.map((ruling) => [...before, { ...attempt, ...NO_POINTS, ...ruling }]),
    );
    if (attempts.length > MOST_OUTCOMES) break;
  }
  return attempts.map((each) => ({ ...item, attempts: each }));
}

function oneByOne(round: Round, item: Item): Item[] {
  return item.attempts.flatMap((attempt, index) =>
    rulings(round).map((ruling) => ({
      ...item,
      attempts: item.attempts.with(index, { ...attempt, ...NO_POINTS, ...ruling }),
    })),
  );
}

function panelOutcomes(state: State, item: Item): Item[] {
  const { panel } = item;
  const seats = state.definition?.panel?.seats ?? 0;
  if (panel === null || panel.counted === null) return [];
  const counts = [
    { right: seats, wrong: 0, answered: seats },
    { right: 0, wrong: seats, answered: seats },
    { right: 0, wrong: 0, answered: 0 },
  ];
  return counts.map((counted) => ({ ...item, panel: { ...panel, counted } }));
}

/** The first of those that come to the same. */
function distinct(state: State, turn: Turn, outcomes: readonly Turn[]): Turn[] {
  const seen = new Map<string, Turn>();
  for (const outcome of outcomes) {
    const effect = effectOf(state, turn, outcome);
    if (!seen.has(effect)) seen.set(effect, outcome);
  }
  return [...seen.values()];
}

function effectOf(state: State, turn: Turn, outcome: Turn): string {
  const sums = new Map<string, number>();
  for (const { ledger, team, person, amount: given } of exchangedPostings(state, turn, outcome, 0)) {
    const account = `${ledger}/${team}/${ledger === 'player' ? person : ''}`;
    sums.set(account, (sums.get(account) ?? 0) + given);
  }
  const points = [...sums].filter(([, sum]) => sum !== 0).sort(([a], [b]) => (a < b ? -1 : 1));
  const verdicts = outcome.items.map(({ attempts, credited, annulled: out }) => [
    out,
    credited && attempts.length === 0,
    attempts.map(({ verdict }) => (verdict === 'right' ? 'right' : isMiss(verdict) ? 'miss' : '')),
  ]);
  return JSON.stringify([points, verdicts]);
}
