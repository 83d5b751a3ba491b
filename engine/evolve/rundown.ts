// Fold of set-up, rundown, screen, substitutions and the ledger.

import type { Definition } from '#contract/definition.ts';
import type { Happened, LeitaiEvent } from '#contract/event.ts';
import type { Team } from '#contract/roster.ts';
import { roundDeclaring } from '../pending.ts';
import { insertionPoint, liveTurn } from '../select.ts';
import type { Declared, Drawn, State } from '../state.ts';
import type { Growth } from './growth.ts';

export function evolveRundown(state: State, { event }: Happened, growth: Growth): State {
  switch (event.type) {
    case 'definition.set':
      return { ...state, definition: event.definition };
    case 'teams.set':
      return { ...state, teams: [...event.teams].sort((a, b) => a.number - b.number) };
    case 'papers.set':
      return { ...state, papers: event.papers };
    case 'written.set':
      return { ...state, written: event.scores };
    case 'contest.started':
      return { ...state, stage: 'running', rundown: event.rundown };
    case 'rundown.inserted':
      return { ...state, rundown: insertAfter(state, event) };
    case 'rundown.extended':
      return { ...state, rundown: [...state.rundown, ...event.entries] };
    case 'rundown.planned': {
      const at = insertionPoint(state, event.after);
      return {
        ...state,
        rundown: [...state.rundown.slice(0, at), ...event.entries, ...state.rundown.slice(at)],
      };
    }
    case 'rundown.dropped':
      return { ...state, rundown: state.rundown.filter((entry) => !event.entries.includes(entry.id)) };
    case 'definition.changed':
      return {
        ...state,
        definition: event.definition,
        rundown: event.rundown,
        stakes: state.stakes.filter((stake) => isKnown(event.definition, stake)),
      };
    case 'order.drawn': {
      const { round, cycle, teams, decides } = event;
      const drawn: Drawn = { round, cycle, teams, decides: decides ?? 'order' };
      return { ...state, draws: growth.list(state.draws, [drawn]) };
    }
    case 'team.out': {
      const { team, person, kind, reason } = event;
      return { ...state, outs: growth.list(state.outs, [{ team, person, kind, reason }]) };
    }
    case 'privilege.used': {
      const { team, privilege } = event;
      return { ...state, uses: growth.list(state.uses, [{ team, privilege, turn: state.turn?.id ?? '' }]) };
    }
    case 'press.fouled':
      return addFoul(state, event.team, state.turn?.current ?? null, growth);
    case 'foul.called':
      return addFoul(state, event.team, event.item, growth);
    case 'turn.voided':
      return {
        ...state,
        fouls: state.fouls.filter((foul) => foul.turn !== event.turn),
        uses: state.uses.filter((use) => use.turn !== event.turn),
        stakes: withoutVoided(state),
      };
    case 'rundown.removed':
      return { ...state, rundown: state.rundown.filter((entry) => entry.id !== event.entry) };
    case 'page.shown':
    case 'round.shown':
      return moveTo(state, event.entry, growth);
    case 'turn.called':
      return moveTo(state, event.turn, growth);
    case 'item.presented':
      return state.scene === 'auto' ? state : { ...state, scene: 'auto' };
    case 'screen.set':
      return { ...state, scene: event.scene };
    case 'slate.set':
      return { ...state, slate: event.on };
    case 'stake.chosen':
      return declareStake(state, event.team, event.value, growth);
    case 'points.posted':
      return { ...state, postings: growth.list(state.postings, event.postings) };
    case 'substituted':
      return {
        ...state,
        teams: state.teams.map((team) =>
          team.number === event.team ? exchange(team, event.out, event.in) : team,
        ),
      };
    case 'announced':
      return { ...state, stage: 'announced' };
    default:
      return state;
  }
}

function addFoul(state: State, team: number, item: number | null, growth: Growth): State {
  const { turn } = state;
  if (turn === null) return state;
  return { ...state, fouls: growth.list(state.fouls, [{ team, round: turn.round, turn: turn.id, item }]) };
}

function insertAfter(state: State, event: Extract<LeitaiEvent, { type: 'rundown.inserted' }>) {
  const index = event.after === null ? -1 : state.rundown.findIndex((entry) => entry.id === event.after);
  return [...state.rundown.slice(0, index + 1), event.entry, ...state.rundown.slice(index + 1)];
}

/** Showing anything of the contest takes the screen back from a standing picture. */
function moveTo(state: State, entry: string, growth: Growth): State {
  const past = state.position === null ? state.past : growth.set(state.past, [state.position]);
  return { ...state, position: entry, past, scene: 'auto' };
}

function declareStake(state: State, team: number, value: number, growth: Growth): State {
  const round = liveTurn(state)?.round ?? roundDeclaring(state)?.id ?? null;
  return round === null ? state : { ...state, stakes: growth.list(state.stakes, [{ round, team, value }]) };
}

/** A stake that the rules, as changed, still have; others are declared anew. */
function isKnown({ rounds }: Definition, { round, value }: Declared): boolean {
  const stake = rounds.find(({ id }) => id === round)?.stake;
  return stake?.by === 'choice' && stake.values.includes(value);
}

/** A stake chosen in a turn that does not count may be chosen again. */
function withoutVoided({ turn, stakes, definition }: State): State['stakes'] {
  const rules = definition?.rounds.find(({ id }) => id === turn?.round)?.stake;
  if (turn === null || turn.stake === null || rules?.by !== 'choice' || rules.declared !== 'turn')
    return stakes;
  const last = stakes.findLastIndex((stake) => stake.round === turn.round && stake.team === turn.team);
  return stakes.filter((_, index) => index !== last);
}

/** Numbers belong to the place on stage, restrictions to the person. */
function exchange(team: Team, out: string, substitute: string): Team {
  return {
    ...team,
    lineup: team.lineup.map((place) => (place.person === out ? { ...place, person: substitute } : place)),
    substitutes: [...team.substitutes.filter((person) => person !== substitute), out],
  };
}
