// 成绩单: the scores as they stand, every turn held, and what is still to be held, to be printed at any moment.
import type { Round } from '#contract/definition.ts';
import type { TurnEntry } from '#contract/event.ts';
import type { ScoreSheet } from '#contract/score-sheet.ts';
import type { Head } from '#contract/storage.ts';
import type { Knowledge } from '../decide/index.ts';
import { voidedTurns } from '../decide/rundown.ts';
import { leftToPlay } from '../finish.ts';
import { isSkipped, pendingEntries } from '../pending.ts';
import { amountText } from '../rational.ts';
import { isPlannedLive, itemsPerTurn } from '../schedule.ts';
import { clockLimit, definitionOf, isLive, roundOf, turnEntry, turnsHeld } from '../select.ts';
import type { State, Turn } from '../state.ts';
import { roundTitle, turnTitle } from '../titles.ts';
import { sumIn, whoAnswered } from './held.ts';
import { teamName } from './parts.ts';
import { resultsView, type WallOf } from './results.ts';
import { individualRows, standingRows } from './scene.ts';

export interface SheetParts {
  readonly wall: string;
  readonly wallOf: WallOf;
  readonly head: Head;
}

/** Throws when the contest has no definition. */
export function scoreSheet(
  state: State,
  knowledge: Knowledge,
  { wall, wallOf, head }: SheetParts,
): ScoreSheet {
  const { title, subtitle } = definitionOf(state);
  const { judges, supervisors } = knowledge.officials();
  return {
    contest: title,
    subtitle,
    rehearsal: state.rehearsal,
    announced: state.stage === 'announced',
    wall,
    standings: standingRows(state, true),
    individual: individualRows(state, knowledge),
    turns: turnsHeld(state).map((turn) => heldTurn(state, knowledge, turn)),
    rest: [...turnsLeft(state).map((entry) => turnLeft(state, entry)), ...roundsLeft(state)],
    teams: state.teams.map((team) => ({
      number: team.number,
      name: team.name,
      players: team.lineup.map(({ person }) => knowledge.name(person)),
    })),
    appeals: resultsView(state, knowledge, wallOf).appeals,
    officials: [
      ...judges.map(({ name, role }) => ({ name, role })),
      ...supervisors.map(({ name }) => ({ name, role: 'supervisor' as const })),
    ],
    head,
  };
}

type Held = ScoreSheet['turns'][number];

function heldTurn(state: State, knowledge: Knowledge, turn: Turn): Held {
  return {
    turn: turn.id,
    title: turnTitle(state, turnEntry(state, turn.id) ?? turn),
    paper: turn.paper,
    live: isLive(turn),
    dead: turn.items.flatMap(({ index, panel }) =>
      panel === null || panel.dead.length === 0 ? [] : [{ item: index, seats: [...panel.dead] }],
    ),
    rows: [...itemRows(state, knowledge, turn), ...wholeRows(state, knowledge, turn)],
  };
}

function nameOf(knowledge: Knowledge, person: string | null): string {
  return person === null ? '' : knowledge.name(person);
}

/** One row for each answer, and for every other team that was given something at the item. */
function itemRows(state: State, knowledge: Knowledge, turn: Turn): Held['rows'] {
  return turn.items.flatMap((item) => {
    const given = state.postings.filter((each) => each.turn === turn.id && each.item === item.index);
    const amount = (team: number) => {
      const sum = sumIn(
        given.filter((posting) => posting.team === team),
        ['live', 'playoff'],
      );
      return sum === null ? null : amountText(sum);
    };
    const answered = item.attempts.map((attempt) => ({
      item: item.index,
      team: attempt.team,
      player: nameOf(knowledge, whoAnswered(turn, item, attempt)),
      answer: attempt.answer,
      verdict: attempt.verdict,
      amount: amount(attempt.team),
    }));
    const others = [...new Set(given.map(({ team }) => team))].filter(
      (team) => !item.attempts.some((attempt) => attempt.team === team),
    );
    return [
      ...answered,
      ...others.map((team) => ({
        ...{ item: item.index, team, player: '', answer: null, verdict: null },
        amount: amount(team),
      })),
    ];
  });
}

/** What was given for the turn as a whole. */
function wholeRows(state: State, knowledge: Knowledge, turn: Turn): Held['rows'] {
  const given = state.postings.filter((posting) => posting.turn === turn.id && posting.item === null);
  return [...Map.groupBy(given, ({ team }) => team)].flatMap(([team, postings]) => {
    const sum = sumIn(postings, ['live', 'playoff']);
    const player = team === turn.team ? nameOf(knowledge, turn.player) : '';
    return sum === null
      ? []
      : [{ item: null, team, player, answer: null, verdict: null, amount: amountText(sum) }];
  });
}

/** Turns in the rundown, those that come next to it, and those that were voided and may be held again. */
function turnsLeft(state: State): TurnEntry[] {
  const step = state.stage === 'running' && !isLive(state.turn) ? leftToPlay(state) : null;
  const planned = step?.kind === 'plan' || step?.kind === 'playoff' ? step.entries : [];
  return [...planned, ...pendingEntries(state), ...voidedTurns(state)].filter(
    (entry) => entry.kind === 'turn' && !isSkipped(state, entry),
  ) as TurnEntry[];
}

/** Of a round whose turns follow from what is still to be played nothing is known yet: it has one blank. */
function roundsLeft(state: State): ScoreSheet['rest'] {
  const begun = new Set(turnsLeft(state).map(({ round }) => round));
  return pendingEntries(state).flatMap((entry) => {
    if (entry.kind !== 'round' || begun.has(entry.round)) return [];
    const round = roundOf(state, entry.round);
    if (!isPlannedLive(round, definitionOf(state).rounds)) return [];
    return [{ ...blank(round), turn: entry.id, title: roundTitle(state, round), team: null, teamName: '' }];
  });
}

function turnLeft(state: State, entry: TurnEntry): ScoreSheet['rest'][number] {
  return {
    ...blank(roundOf(state, entry.round)),
    turn: entry.id,
    title: turnTitle(state, entry),
    team: entry.team,
    teamName: teamName(state, entry.team),
  };
}

function blank(round: Round) {
  return {
    items: itemsPerTurn(round),
    stakes: round.stake.by === 'choice' ? [...round.stake.values] : [],
    seconds: secondsOf(round),
    panel: round.panel,
  };
}

/** Null where it depends on the stake. */
function secondsOf(round: Round): number | null {
  const { limit } = round.clock;
  return limit.by === 'fixed' || round.stake.by === 'fixed'
    ? clockLimit(round, round.stake.by === 'fixed' ? round.stake.value : null) / 1000
    : null;
}
