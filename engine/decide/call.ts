// Calling a turn: its questions, player, stake and who takes part, as far as they are known by then.
import type { PaperQuestion } from '#contract/command.ts';
import type { Round } from '#contract/definition.ts';
import type { LeitaiEvent, TurnEntry } from '#contract/event.ts';
import type { Team } from '#contract/roster.ts';
import { turnKind } from '#contract/rules/turns.ts';
import { boardNumbers } from '../board.ts';
import { possibleStakes, undeclaredTeams } from '../choices.ts';
import { mayPlay } from '../eligibility.ts';
import { activeIn } from '../elimination.ts';
import { hasNameable } from '../pending.ts';
import { nextChallenge } from '../plan.ts';
import { goesOn, questionsLeft } from '../playoff.ts';
import { itemsPerTurn } from '../schedule.ts';
import { roundOf, turnsHeld } from '../select.ts';
import { findSpare } from '../spares.ts';
import { undecidedTies } from '../standings.ts';
import type { State } from '../state.ts';
import { refuse } from './context.ts';

export function callTurn(state: State, entry: TurnEntry): LeitaiEvent {
  const round = roundOf(state, entry.round);
  needDeclaredStakes(state, round);
  needNumbers(state, round, entry.team);
  if (entry.naming !== null && entry.team === null && !hasNameable(state, entry)) refuse('team.nobody');
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
export function turnQuestions(state: State, round: Round, entry: TurnEntry): PaperQuestion[] {
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

/** Who takes part in a turn: its own team, or where it has none whoever may press or answers at once. */
export function eligibleTeams(state: State, round: Round, entry: Pick<TurnEntry, 'team'>): number[] {
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
