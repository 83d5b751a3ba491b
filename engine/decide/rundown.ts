// Moving through the rundown, pages, the screen, the hold slate, announcing.

import type { PaperQuestion } from '#contract/command.ts';
import type { Round } from '#contract/definition.ts';
import type { EventOf, LeitaiEvent, RundownEntry, TurnEntry } from '#contract/event.ts';
import type { Team } from '#contract/roster.ts';
import { turnKind } from '#contract/rules/turns.ts';
import { millis } from '#contract/units.ts';
import { boardNumbers } from '../board.ts';
import { possibleStakes, undeclaredTeams } from '../choices.ts';
import { drawOrder } from '../draw.ts';
import { mayPlay } from '../eligibility.ts';
import { activeIn } from '../elimination.ts';
import { pendingEntries } from '../pending.ts';
import { entryOf, type NextStep, nextChallenge, nextStep } from '../plan.ts';
import { goesOn, questionsLeft } from '../playoff.ts';
import { itemsPerTurn } from '../schedule.ts';
import {
  activeTeams,
  definitionOf,
  insertionPoint,
  isLive,
  remainingAt,
  roundOf,
  turnsHeld,
} from '../select.ts';
import { findSpare } from '../spares.ts';
import { undecidedTies } from '../standings.ts';
import type { State } from '../state.ts';
import { type Decisions, decisions, refuse } from './context.ts';

type RundownCommands =
  | 'rundown.advance'
  | 'order.draw'
  | 'rundown.insert'
  | 'rundown.remove'
  | 'screen.show'
  | 'slate.on'
  | 'slate.off'
  | 'announce';

function wasVoided({ turn, turns }: State, id: string): boolean {
  const last = turn?.id === id ? turn : turns.findLast((other) => other.id === id);
  return last?.state === 'voided';
}

function show(state: State, entry: RundownEntry): LeitaiEvent[] {
  switch (entry.kind) {
    case 'page':
      return [{ type: 'page.shown', entry: entry.id }];
    case 'round':
      return [{ type: 'round.shown', entry: entry.id }];
    case 'turn':
      return [callTurn(state, entry)];
  }
}

function callTurn(state: State, entry: TurnEntry): LeitaiEvent {
  const round = roundOf(state, entry.round);
  needDeclaredStakes(state, round);
  needNumbers(state, round, entry.team);
  const called: LeitaiEvent = {
    type: 'turn.called',
    turn: entry.id,
    questions: round.question.from === 'paper' ? turnQuestions(state, round, entry) : [],
    player: knownPlayer(state, round, entry),
    stake: knownStake(state, round, entry),
    eligible: eligibleTeams(state, round, entry),
  };
  if (turnKind(round) !== 'all') return called;
  return { ...called, players: knownPlayers(state, round, entry, called.eligible) };
}

function needDeclaredStakes(state: State, round: Round): void {
  if (round.stake.by !== 'choice' || round.stake.declared !== 'before-round') return;
  const [team] = undeclaredTeams(state, round);
  if (team !== undefined) refuse('stake.undeclared', { team, round: round.title });
}

/** Nobody is called to a board that is empty. */
function needNumbers(state: State, round: Round, team: number | null): void {
  if (round.question.from === 'paper') return;
  const free = (value: number | null) => boardNumbers(state, round, value).some(({ taken }) => !taken);
  if (!possibleStakes(state, round, team).some(free)) refuse('paper.exhausted', { round: round.title });
}

/**
 * The questions of a turn stand by its place in the round, and a turn called again after a void takes spares; where
 * questions simply go on it takes the next ones.
 */
function turnQuestions(state: State, round: Round, entry: TurnEntry): PaperQuestion[] {
  const paper = state.papers.find((candidate) => candidate.round === round.id);
  const turns = state.rundown.filter(
    (candidate): candidate is TurnEntry => candidate.kind === 'turn' && candidate.round === round.id,
  );
  const place = turns.findIndex((candidate) => candidate.id === entry.id);
  const count = itemsPerTurn(round);
  const planned = goesOn(round)
    ? questionsLeft(state, round).slice(0, count)
    : (paper?.questions ?? []).slice(place * count, (place + 1) * count);
  if (planned.length < count) refuse('paper.exhausted', { round: round.title });
  const taken: string[] = [];
  return planned.map((question) => {
    if (!state.spent.has(question.id)) return question;
    const spare = findSpare(state, round.id, question, taken);
    if (spare === null) refuse('spare.none', { round: round.title, question: question.id });
    taken.push(spare.id);
    return spare;
  });
}

/** Player n in cycle n; in rotation, whoever played the team's first item of the round. Null: to be named. */
function knownPlayer(state: State, round: Round, entry: TurnEntry): string | null {
  const team = state.teams.find((candidate) => candidate.number === entry.team);
  return team === undefined ? null : playerOfCycle(state, round, entry.cycle, team);
}

function playerOfCycle(state: State, round: Round, cycle: number, team: Team): string | null {
  const earlier = turnsHeld(state).find((turn) => turn.round === round.id && turn.team === team.number);
  const known =
    round.player.by === 'cycle'
      ? team.lineup.find((place) => place.number === cycle)?.person
      : team.lineup.find((place) => place.person === earlier?.player && round.order === 'interleaved')
          ?.person;
  return known !== undefined && mayPlay(state, round, team.number, known) ? known : null;
}

function knownPlayers(state: State, round: Round, entry: TurnEntry, teams: readonly number[]) {
  return state.teams
    .filter((team) => teams.includes(team.number))
    .flatMap((team) => {
      const person = playerOfCycle(state, round, entry.cycle, team);
      return person === null ? [] : [{ team: team.number, person }];
    });
}

function knownStake(state: State, round: Round, entry: TurnEntry): number | null {
  switch (round.stake.by) {
    case 'fixed':
      return round.stake.value;
    case 'question':
      return null;
    case 'choice':
      if (round.stake.declared !== 'before-round') return null;
      return (
        state.stakes.find((stake) => stake.round === round.id && stake.team === entry.team)?.value ?? null
      );
  }
}

function eligibleTeams(state: State, round: Round, entry: TurnEntry): number[] {
  if (entry.team !== null) return [entry.team];
  if (round.who.by === 'buzz' && round.who.among === 'tied') {
    const active = activeIn(state, round);
    return (undecidedTies(state)[0] ?? playingOff(state, round)).filter((team) => active.includes(team));
  }
  if (round.who.by === 'champion') return nextChallenge(state, round) ?? [];
  return activeIn(state, round);
}

/** In the middle of the agreed number of questions: whoever played the one before. */
function playingOff(state: State, round: Round): readonly number[] {
  return turnsHeld(state).findLast((turn) => turn.round === round.id)?.eligible ?? [];
}

function needNoLiveTurn(state: State): void {
  if (isLive(state.turn)) refuse('turn.live', { turn: state.turn.id });
}

/** Which lots are missing, as a refusal code. */
function drawNeeded({ decides }: Extract<NextStep, { kind: 'draw' }>): 'order.draw' | 'order.draw-stay' {
  return decides === 'stay' ? 'order.draw-stay' : 'order.draw';
}

/** The rundown grows, and the first of what is new is shown. */
function grown(state: State, growth: EventOf<'rundown.planned'> | EventOf<'rundown.extended'>) {
  const [first] = growth.entries;
  if (first === undefined) throw new Error('nothing to add');
  const at = growth.type === 'rundown.planned' ? insertionPoint(state, growth.after) : state.rundown.length;
  const rundown = [...state.rundown.slice(0, at), ...growth.entries, ...state.rundown.slice(at)];
  return decisions(growth, ...show({ ...state, rundown }, first));
}

export const rundownDecisions: Decisions<RundownCommands> = {
  'rundown.advance': ({ state, body }) => {
    if (state.stage !== 'running') refuse('contest.not-started');
    needNoLiveTurn(state);
    const pending = pendingEntries(state);
    if (body.entry !== null) {
      const entry = state.rundown.find((candidate) => candidate.id === body.entry);
      if (entry === undefined) refuse('rundown.unknown', { entry: body.entry });
      if (!pending.includes(entry) && !wasVoided(state, entry.id) && entry.kind === 'turn')
        refuse('turn.held', { turn: entry.id });
      return decisions(...show(state, entry));
    }
    const step = nextStep(state);
    if (step === null) refuse('rundown.end');
    switch (step.kind) {
      case 'entry':
        return decisions(...show(state, step.entry));
      case 'draw':
        return refuse(drawNeeded(step), { round: step.round.title, teams: step.teams.join('、') });
      case 'plan':
        return grown(state, { type: 'rundown.planned', after: step.after, entries: [...step.entries] });
      case 'playoff':
        return grown(state, { type: 'rundown.extended', entries: [...step.entries] });
    }
  },

  /** As drawn by hand, or from a seed that stays in the record. */
  'order.draw': ({ state, body }) => {
    needNoLiveTurn(state);
    const step = nextStep(state);
    if (step?.kind !== 'draw' || step.round.id !== body.round) refuse('order.none');
    const drawn = body.teams ?? drawOrder(body.seed, step.teams);
    const same = [...drawn].sort((a, b) => a - b).join() === [...step.teams].sort((a, b) => a - b).join();
    if (!same) refuse('order.teams', { teams: step.teams.join('、') });
    if (body.teams === null && body.seed === '') refuse('order.seed');
    return decisions({
      type: 'order.drawn',
      round: body.round,
      cycle: step.cycle,
      teams: drawn,
      seed: body.teams === null ? body.seed : null,
      ...(step.decides === 'stay' ? { decides: step.decides } : {}),
    });
  },

  'rundown.insert': ({ state, command, body }) => {
    if (state.stage !== 'running') refuse('contest.not-started');
    if (body.after !== null && !state.rundown.some((entry) => entry.id === body.after))
      refuse('rundown.unknown', { entry: body.after });
    const after = body.after ?? state.position;
    return decisions({
      type: 'rundown.inserted',
      entry: { id: `page.${command.id}`, kind: 'page', page: body.page },
      after,
    });
  },

  'rundown.remove': ({ state, body }) => {
    const entry = pendingEntries(state).find((candidate) => candidate.id === body.entry);
    if (entry?.kind !== 'page') refuse('rundown.not-a-page', { entry: body.entry });
    return decisions({ type: 'rundown.removed', entry: entry.id });
  },

  'screen.show': ({ state, body }) => {
    if (state.stage === 'setup' && body.scene === 'standings') refuse('contest.not-started');
    return decisions({ type: 'screen.set', scene: body.scene });
  },

  /** Freezes the clock and disarms the devices (待机画面). */
  'slate.on': ({ state, at }) => {
    if (state.slate) refuse('slate.on');
    const clock = isLive(state.turn) ? state.turn.clock : null;
    const events: LeitaiEvent[] = [{ type: 'slate.set', on: true }];
    if (clock?.state === 'running')
      events.push({ type: 'clock.held', remaining: millis(remainingAt(clock, at)), why: 'slate' });
    const game = state.game?.clock;
    if (game?.state === 'running')
      events.push({ type: 'game.held', remaining: remainingAt(game, at), why: 'slate' });
    return decisions(...events);
  },

  'slate.off': ({ state }) => {
    if (!state.slate) refuse('slate.off');
    return decisions({ type: 'slate.set', on: false });
  },

  announce: ({ state }) => {
    if (state.stage !== 'running') refuse('contest.not-started');
    needNoLiveTurn(state);
    const left = nextStep(state);
    const entry = left === null ? null : entryOf(left);
    const unplayed = pendingEntries(state).find((candidate) => candidate.kind === 'turn');
    if (left?.kind === 'playoff')
      refuse('announce.tie', { teams: undecidedTies(state)[0]?.join('、') ?? '' });
    if (left?.kind === 'draw')
      refuse(drawNeeded(left), { round: left.round.title, teams: left.teams.join('、') });
    if (unplayed !== undefined || (left?.kind === 'plan' && entry !== null))
      refuse('announce.unplayed', { turn: unplayed?.id ?? entry?.id ?? '' });
    const unwritten = activeTeams(state).find((team) => !hasWritten(state, team));
    if (isWeighed(state) && unwritten !== undefined) refuse('announce.written', { team: unwritten.number });
    return decisions({ type: 'announced' }, { type: 'screen.set', scene: 'standings' });
  },
};

/** Whether the written paper counts in the total at all. */
function isWeighed(state: State): boolean {
  return !/^0+(\/|$)/.test(definitionOf(state).ranking.weights.written);
}

function hasWritten(state: State, team: Team): boolean {
  return [...team.lineup.map((place) => place.person), ...team.substitutes].some((person) =>
    state.written.some((score) => score.person === person),
  );
}

/** A turn that was voided and may be held again. */
export function voidedTurns({ turn, turns, rundown }: State): readonly TurnEntry[] {
  const voided = new Set<string>();
  for (const { id, state } of turn === null ? turns : [...turns, turn]) {
    if (state === 'voided') voided.add(id);
    else voided.delete(id);
  }
  return rundown.filter((entry): entry is TurnEntry => entry.kind === 'turn' && voided.has(entry.id));
}
