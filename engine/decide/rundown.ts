// Moving through the rundown, pages, the screen, the hold slate, announcing.
import type { PaperQuestion } from '#contract/command.ts';
import type { Round } from '#contract/definition.ts';
import type { LeitaiEvent, RundownEntry, TurnEntry } from '#contract/event.ts';
import { millis } from '#contract/units.ts';
import { exclusionOf } from '../eligibility.ts';
import { buzzTurn, itemsPerTurn, roundEntry } from '../schedule.ts';
import {
  definitionOf,
  isLive,
  pendingEntries,
  remainingAt,
  roundOf,
  turnEntry,
  turnsHeld,
} from '../select.ts';
import { findSpare } from '../spares.ts';
import { undecidedTies } from '../standings.ts';
import type { State } from '../state.ts';
import { type Decisions, decisions, refuse } from './context.ts';

type RundownCommands =
  | 'rundown.advance'
  | 'rundown.insert'
  | 'rundown.remove'
  | 'screen.show'
  | 'slate.on'
  | 'slate.off'
  | 'announce';

/** A play-off goes on until the tie is broken, so its spares are asked as well. */
function playoffPool(state: State, round: Round): readonly PaperQuestion[] {
  const paper = state.papers.find((candidate) => candidate.round === round.id);
  return paper === undefined ? [] : [...paper.questions, ...paper.spares];
}

/**
 * The entries a play-off adds when an undecided tie affects a prize; empty when none does, or when there is no
 * play-off to be held: none in the definition, or no question left for it.
 */
export function playoffEntries(state: State): RundownEntry[] {
  const round = definitionOf(state).rounds.find(
    (candidate) => candidate.who.by === 'buzz' && candidate.who.among === 'tied',
  );
  if (round === undefined || undecidedTies(state).length === 0) return [];
  const held = state.rundown.filter((entry) => entry.kind === 'turn' && entry.round === round.id).length;
  const turn = buzzTurn(round, held + 1);
  if (playoffPool(state, round).length < (held + 1) * itemsPerTurn(round)) return [];
  return held === 0 ? [roundEntry(round), turn] : [turn];
}

function wasVoided(state: State, id: string): boolean {
  const calls = [...state.turns, ...(state.turn ? [state.turn] : [])].filter((turn) => turn.id === id);
  return calls.at(-1)?.state === 'voided';
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
  return {
    type: 'turn.called',
    turn: entry.id,
    questions: round.question.from === 'board' ? [] : turnQuestions(state, round, entry),
    player: knownPlayer(state, round, entry),
    stake: knownStake(state, round, entry),
    eligible: entry.team === null ? eligibleTeams(state, round) : [entry.team],
  };
}

function needDeclaredStakes(state: State, round: Round): void {
  if (round.stake.by !== 'choice' || round.stake.declared !== 'before-round') return;
  const missing = state.teams.find(
    (team) => !state.stakes.some((stake) => stake.round === round.id && stake.team === team.number),
  );
  if (missing !== undefined) refuse('stake.undeclared', { team: missing.number, round: round.title });
}

/** The questions of a turn stand by its place in the round; a turn called again after a void takes spares. */
function turnQuestions(state: State, round: Round, entry: TurnEntry): PaperQuestion[] {
  const paper = state.papers.find((candidate) => candidate.round === round.id);
  const turns = state.rundown.filter(
    (candidate): candidate is TurnEntry => candidate.kind === 'turn' && candidate.round === round.id,
  );
  const place = turns.findIndex((candidate) => candidate.id === entry.id);
  const count = itemsPerTurn(round);
  const pool = round.who.by === 'buzz' ? playoffPool(state, round) : paper?.questions;
  const planned = (pool ?? []).slice(place * count, (place + 1) * count);
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
  if (team === undefined) return null;
  const earlier = turnsHeld(state).find((turn) => turn.round === round.id && turn.team === entry.team);
  const known =
    round.player.by === 'cycle'
      ? team.lineup.find((place) => place.number === entry.cycle)?.person
      : team.lineup.find((place) => place.person === earlier?.player && round.order === 'interleaved')
          ?.person;
  return known !== undefined && exclusionOf(state, round, team.number, known) === null ? known : null;
}

function knownStake(state: State, round: Round, entry: TurnEntry): number | null {
  if (round.stake.by === 'fixed') return round.stake.value;
  if (round.stake.declared !== 'before-round') return null;
  return state.stakes.find((stake) => stake.round === round.id && stake.team === entry.team)?.value ?? null;
}

function eligibleTeams(state: State, round: Round): number[] {
  if (round.who.by === 'buzz' && round.who.among === 'tied') return undecidedTies(state)[0] ?? [];
  return state.teams.map((team) => team.number);
}

function needNoLiveTurn(state: State): void {
  if (isLive(state.turn)) refuse('turn.live', { turn: state.turn.id });
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
    const [next] = pending;
    if (next !== undefined) return decisions(...show(state, next));
    const extension = playoffEntries(state);
    const [first] = extension;
    if (first === undefined) refuse('rundown.end');
    const extended = { ...state, rundown: [...state.rundown, ...extension] };
    return decisions({ type: 'rundown.extended', entries: extension }, ...show(extended, first));
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
    return decisions(...events);
  },

  'slate.off': ({ state }) => {
    if (!state.slate) refuse('slate.off');
    return decisions({ type: 'slate.set', on: false });
  },

  announce: ({ state }) => {
    if (state.stage !== 'running') refuse('contest.not-started');
    needNoLiveTurn(state);
    const unplayed = pendingEntries(state).find((entry) => entry.kind === 'turn');
    if (unplayed !== undefined) refuse('announce.unplayed', { turn: unplayed.id });
    const [tie] = undecidedTies(state);
    if (tie !== undefined && playoffEntries(state).length > 0)
      refuse('announce.tie', { teams: tie.join('、') });
    const unwritten = state.teams.find(
      (team) =>
        ![...team.lineup.map((place) => place.person), ...team.substitutes].some((person) =>
          state.written.some((score) => score.person === person),
        ),
    );
    if (unwritten !== undefined) refuse('announce.written', { team: unwritten.number });
    return decisions({ type: 'announced' }, { type: 'screen.set', scene: 'standings' });
  },
};

/** A turn that was voided and may be held again. */
export function voidedTurns(state: State): readonly TurnEntry[] {
  return state.rundown
    .filter((entry) => wasVoided(state, entry.id))
    .map((entry) => turnEntry(state, entry.id))
    .filter((entry) => entry !== null);
}
