// What differs between the contest before a correction and after it, as rows for people.
import type { Correction } from '#contract/correction.ts';
import type { CorrectionPreview } from '#contract/correction-preview.ts';
import { type Ledger, VERDICTS } from '#contract/definition.ts';
import type { LeitaiEvent, Posting } from '#contract/event.ts';
import type { Knowledge } from '../decide/index.ts';
import { amountText } from '../rational.ts';
import { roundOf } from '../select.ts';
import { playersWithPoints } from '../standings/sums.ts';
import { individualStandings, ledgerSum, liveScore, playerScore } from '../standings.ts';
import type { Attempt, Item, State, Turn } from '../state.ts';
import { turnTitle } from '../titles.ts';
import { teamName } from '../views/parts.ts';
import { standingRows } from '../views/scene.ts';
import { needsHand } from './by-key.ts';

type Rows<Part extends keyof CorrectionPreview> = CorrectionPreview[Part];

/** The same turn and item in both states. */
interface Pair {
  readonly turn: Turn;
  readonly item: Item;
  readonly corrected: Item;
}

function turnsOf({ turn, turns }: State): readonly Turn[] {
  return turn === null ? turns : [...turns, turn];
}

function pairs(before: State, after: State): Pair[] {
  const corrected = turnsOf(after);
  return turnsOf(before).flatMap((turn, index) =>
    turn.items.map((item) => ({ turn, item, corrected: corrected[index]?.items[item.index] ?? item })),
  );
}

function rulingRow(state: State, knowledge: Knowledge, { turn, item, corrected }: Pair, index: number) {
  const was: Attempt | undefined = item.attempts[index];
  const is = corrected.attempts[index] ?? was;
  const counts = (of: Item, attempt: Attempt | undefined) =>
    of.annulled ? null : (attempt?.verdict ?? null);
  const person = is?.person ?? (is?.team === turn.team ? turn.player : null);
  return {
    turn: turn.id,
    title: turnTitle(state, turn),
    item: item.index,
    team: is?.team ?? null,
    player: person === null ? '' : knowledge.name(person),
    answer: is?.answer ?? null,
    before: counts(item, was),
    after: counts(corrected, is),
  };
}

export function changedRulings(before: State, after: State, knowledge: Knowledge): Rows<'rulings'> {
  return pairs(before, after)
    .filter(({ item, corrected }) => item !== corrected)
    .flatMap((pair) =>
      pair.corrected.attempts.flatMap(({ points }, index) => {
        const row = rulingRow(before, knowledge, pair, index);
        return row.before === row.after && points === (pair.item.attempts[index]?.points ?? null)
          ? []
          : [row];
      }),
    );
}

/** Attempts at the question whose key is corrected that the key cannot rule, with what the judges now say. */
export function attemptsByHand(
  before: State,
  after: State,
  knowledge: Knowledge,
  change: Correction,
): Rows<'byHand'> {
  if (change.of !== 'key') return [];
  return pairs(before, after)
    .filter(({ turn, item }) => turn.state !== 'voided' && item.question?.id === change.question)
    .flatMap((pair) =>
      pair.item.attempts.flatMap((attempt, index) =>
        needsHand(roundOf(before, pair.turn.round), pair.item, attempt)
          ? [rulingRow(before, knowledge, pair, index)]
          : [],
      ),
    );
}

export function changedPanels(before: State, after: State): Rows<'panels'> {
  return pairs(before, after).flatMap(({ turn, item, corrected }) => {
    const [was, is] = [item.panel?.counted, corrected.panel?.counted];
    if (!was || !is || (was.right === is.right && was.wrong === is.wrong)) return [];
    const count = ({ right, wrong }: typeof was) => ({ right, wrong });
    return [
      {
        turn: turn.id,
        title: turnTitle(before, turn),
        item: item.index,
        before: count(was),
        after: count(is),
      },
    ];
  });
}

export function newPostings(
  { definition }: State,
  events: readonly LeitaiEvent[],
  knowledge: Knowledge,
): Rows<'postings'> {
  return events
    .flatMap((event) => (event.type === 'points.posted' ? event.postings : []))
    .map(({ team, person, ledger, amount, reason, turn, item, clause }) => ({
      team,
      player: person === null ? '' : knowledge.name(person),
      ledger,
      amount: amountText(amount),
      reason: isVerdict(reason) ? `verdict.${reason}` : `posting.${reason}`,
      turn,
      item,
      clause: definition?.clauses[clause]?.ref ?? clause,
    }));
}

function isVerdict(reason: Posting['reason']): boolean {
  return VERDICTS.some((verdict) => verdict === reason);
}

/** Teams' live and play-off accounts and players' own, where they change. */
export function changedScores(before: State, after: State, knowledge: Knowledge): Rows<'scores'> {
  const account = (
    { ledger, team, person }: { ledger: Ledger; team: number; person: string | null },
    score: (state: State) => Parameters<typeof amountText>[0],
  ) => ({
    ledger,
    team,
    name: teamName(before, team),
    player: person === null ? '' : knowledge.name(person),
    before: amountText(score(before)),
    after: amountText(score(after)),
  });
  const players = new Map([...playersWithPoints(before), ...playersWithPoints(after)]);
  return [
    ...before.teams.flatMap(({ number: team }) => [
      account({ ledger: 'live', team, person: null }, (state) => liveScore(state, team)),
      account({ ledger: 'playoff', team, person: null }, (state) => ledgerSum(state, team, 'playoff')),
    ]),
    ...[...players].map(([person, team]) =>
      account({ ledger: 'player', team, person }, (state) => playerScore(state, person)),
    ),
  ].filter((row) => row.before !== row.after);
}

/** Prizes of teams, then of players, that would go elsewhere. */
export function changedPrizes(before: State, after: State, knowledge: Knowledge): Rows<'prizes'> {
  const teams = new Map(standingRows(after, true).map(({ number, prize }) => [number, prize]));
  const persons = new Map(individualPrizes(after).map(({ person, prize }) => [person, prize]));
  return [
    ...standingRows(before, true).map(({ number, name, prize }) => ({
      team: number,
      name,
      before: prize,
      after: teams.get(number) ?? null,
    })),
    ...individualPrizes(before).map(({ team, person, prize }) => ({
      team,
      name: knowledge.name(person),
      before: prize,
      after: persons.get(person) ?? null,
    })),
  ].filter((row) => row.before !== row.after);
}

function individualPrizes(state: State) {
  return state.definition?.ranking.individual == null ? [] : individualStandings(state);
}
