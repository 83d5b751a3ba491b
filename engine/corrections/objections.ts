// Whether what happened next would have come about like this in a contest that stood otherwise: asked of the same
// functions that planned it.
import type { Happened, RundownEntry, TurnEntry } from '#contract/event.ts';
import type { Message, MessageParams } from '#contract/offer.ts';
import { choosableStakes, nameableTeams } from '../choices.ts';
import { callTurn } from '../decide/call.ts';
import { Refused } from '../decide/context.ts';
import { exclusionOf, hasNumber } from '../eligibility.ts';
import { isSkipped, roundDeclaring } from '../pending.ts';
import { type NextStep, nextStep } from '../plan.ts';
import { liveTurn, roundOf, turnEntry } from '../select.ts';
import type { State } from '../state.ts';

/** A turn that would not have come about as it did, and why. */
export interface Dependent {
  readonly turn: string;
  readonly round: string;
  /** Of a turn that was never planned; absent: it stands in the rundown. */
  readonly entry?: TurnEntry;
  readonly why: Message;
}

/** What was decided just before `happened` by the same command, if anything. */
export type Previous = Happened | undefined;

/** `world`: the state before `happened`; `rundown`: as it is now. [] where nothing speaks against it. */
export function objections(
  world: State,
  happened: Happened,
  previous: Previous,
  rundown: State['rundown'],
): Dependent[] {
  const { event } = happened;
  const along = previous?.cause === happened.cause ? previous.event.type : null;
  switch (event.type) {
    case 'rundown.planned':
      // Pairs made anew as a team is out follow from no score.
      return along === 'rundown.dropped'
        ? []
        : plannedOtherwise(nextStep(world), turnsOf(event.entries), rundown);
    case 'rundown.extended':
      return plannedOtherwise(nextStep(world), turnsOf(event.entries), rundown, 'dependent.playoff');
    case 'order.drawn':
      return drawnOtherwise(world, event.round, event.teams);
    case 'page.shown':
    case 'round.shown':
      return leftOut(world, event.entry, along, rundown);
    case 'turn.entered':
      return [...leftOut(world, event.turn, along, rundown), ...skipped(world, event.turn)];
    case 'turn.called':
      return [...leftOut(world, event.turn, along, rundown), ...calledOtherwise(world, event)];
    case 'team.named': {
      const turn = liveTurn(world);
      if (turn === null || nameableTeams(world, turn, roundOf(world, turn.round)).includes(event.team))
        return [];
      return [because(turn.id, turn.round, 'dependent.named-team', { team: event.team })];
    }
    case 'stake.chosen':
      return stakedOtherwise(world, event.team, event.value);
    case 'player.named': {
      const turn = liveTurn(world);
      if (turn === null || event.waived !== null) return [];
      return mayNotPlay(world, turn, event.team, event.person);
    }
    default:
      return [];
  }
}

/** What would have to be held now that nothing is left in the rundown. */
export function stillDue(world: State): Dependent[] {
  const step = liveTurn(world) === null ? nextStep(world) : null;
  return step === null ? [] : dueInstead(step, '', world.rundown);
}

/** The rule that keeps a person out of a turn: an exclusion, or a number the round is not for. */
export function mayNotPlay(
  world: State,
  turn: { readonly id: string; readonly round: string },
  team: number,
  person: string,
): Dependent[] {
  const round = roundOf(world, turn.round);
  if (!hasNumber(world, round, team, person))
    return [because(turn.id, turn.round, 'dependent.player-number', { person })];
  const exclusion = exclusionOf(world, round, team, person);
  if (exclusion === null) return [];
  return [because(turn.id, turn.round, 'dependent.player-excluded', { person, round: exclusion.roundTitle })];
}

export function because(turn: string, round: string, key: string, params: MessageParams = {}): Dependent {
  return { turn, round, why: { key, params } };
}

function turnsOf(entries: readonly RundownEntry[]): TurnEntry[] {
  return entries.filter((entry) => entry.kind === 'turn');
}

function plannedOtherwise(
  step: NextStep | null,
  held: readonly TurnEntry[],
  rundown: State['rundown'],
  needless: 'dependent.not-due' | 'dependent.playoff' = 'dependent.not-due',
): Dependent[] {
  if (step?.kind === 'draw')
    return held
      .slice(0, 1)
      .map(({ id, round }) => because(id, round, 'dependent.lots-due', teamsOf(step.teams)));
  const wanted = step?.kind === 'plan' || step?.kind === 'playoff' ? turnsOf(step.entries) : [];
  const isWanted = ({ id }: TurnEntry) => wanted.some((entry) => entry.id === id);
  const missed = neverPlanned(wanted, rundown);
  // Something else came first and was left out; whether these would have followed is not said by that.
  if (missed.length > 0 && !held.some(isWanted)) return missed.map((entry) => due(entry));
  const order = teamsOf(wanted.flatMap(({ team }) => (team === null ? [] : [team])));
  // Whoever is missing or should not be here shifts nobody else's place.
  const common = wanted.filter((entry) => held.some(({ id }) => id === entry.id));
  const inOrder = held.filter(isWanted);
  return [
    ...held.filter((entry) => !isWanted(entry)).map(({ id, round }) => because(id, round, needless)),
    ...inOrder
      .filter(({ id, naming }, place) => common[place]?.id !== id || common[place]?.naming !== naming)
      .map(({ id, round }) => because(id, round, 'dependent.order', order)),
    ...missed.map((entry) => due(entry)),
  ];
}

function neverPlanned(wanted: readonly TurnEntry[], rundown: State['rundown']): TurnEntry[] {
  return wanted.filter((entry) => !rundown.some(({ id }) => id === entry.id));
}

function due(entry: TurnEntry, key: 'dependent.due' | 'dependent.playoff-due' = 'dependent.due'): Dependent {
  return { ...because(entry.id, entry.round, key), entry };
}

function drawnOtherwise(world: State, round: string, drawn: readonly number[]): Dependent[] {
  const step = nextStep(world);
  const sorted = (teams: readonly number[]) => [...teams].sort((a, b) => a - b).join();
  return step?.kind === 'draw' && sorted(step.teams) === sorted(drawn)
    ? []
    : [because(round, round, 'dependent.lots')];
}

/** Something was gone on to although other turns had to be planned first. */
function leftOut(world: State, entry: string, along: string | null, rundown: State['rundown']): Dependent[] {
  // The first of what was planned along with it.
  if (along === 'rundown.planned' || along === 'rundown.extended') return [];
  const step = nextStep(world);
  return step === null ? [] : dueInstead(step, entry, rundown);
}

function dueInstead(step: NextStep, entry: string, rundown: State['rundown']): Dependent[] {
  switch (step.kind) {
    case 'plan':
      return neverPlanned(step.entries, rundown).map((turn) => due(turn));
    case 'playoff':
      return neverPlanned(turnsOf(step.entries), rundown).map((turn) => due(turn, 'dependent.playoff-due'));
    case 'draw':
      return [because(entry || step.round.id, step.round.id, 'dependent.lots-due', teamsOf(step.teams))];
    case 'entry':
      return [];
  }
}

function skipped(world: State, id: string): Dependent[] {
  const entry = turnEntry(world, id);
  return entry !== null && isSkipped(world, entry) ? [because(id, entry.round, 'dependent.out')] : [];
}

type Called = Extract<Happened['event'], { type: 'turn.called' }>;

function calledOtherwise(world: State, called: Called): Dependent[] {
  const entry = turnEntry(world, called.turn);
  if (entry === null) return [];
  const out = skipped(world, called.turn);
  if (out.length > 0) return out;
  const anew = calledAnew(world, entry);
  const found = (key: string, params: MessageParams = {}) => because(entry.id, entry.round, key, params);
  if (anew === null) return [found('dependent.uncalled')];
  const player = called.player !== anew.player && called.player !== null;
  const players = (called.players ?? []).filter(
    ({ team, person }) => !anew.players?.some((other) => other.team === team && other.person === person),
  );
  return [
    ...(called.eligible.join() === anew.eligible.join()
      ? []
      : [found('dependent.teams', teamsOf(anew.eligible))]),
    ...(player ? [found('dependent.player', { person: called.player ?? '' })] : []),
    ...players.map(({ person }) => found('dependent.player', { person })),
    ...(called.stake === anew.stake ? [] : [found('dependent.stake', { value: called.stake ?? 0 })]),
  ];
}

/** Null: it could not be called. */
function calledAnew(world: State, entry: TurnEntry): Called | null {
  try {
    const called = callTurn(world, entry);
    return called.type === 'turn.called' ? called : null;
  } catch (problem) {
    if (problem instanceof Refused) return null;
    throw problem;
  }
}

function stakedOtherwise(world: State, team: number, value: number): Dependent[] {
  const turn = liveTurn(world);
  const round = turn === null ? roundDeclaring(world) : roundOf(world, turn.round);
  if (round === null || choosableStakes(world, round, team).includes(value)) return [];
  return [because(turn?.id ?? round.id, round.id, 'dependent.stake', { value })];
}

function teamsOf(teams: readonly number[]): MessageParams {
  return { teams: teams.join('、') };
}
