// Fold of 纸质补录: a turn that was ruled on paper stands among the others as one that was held and settled.
import type { EventOf, Happened } from '#contract/event.ts';
import { type Attempt, type Item, NO_ATTEMPT, type State, type Turn } from '../state.ts';
import { changeTurn, spend } from './change.ts';
import type { Growth } from './growth.ts';
import { evolveRundown } from './rundown.ts';
import { evolveTurn } from './turn.ts';

export function evolvePaper(state: State, happened: Happened, growth: Growth): State {
  const { event } = happened;
  return event.type === 'turn.entered' ? enter(state, { ...happened, event }, growth) : state;
}

type Entered = EventOf<'turn.entered'>;

function enter(state: State, happened: Happened & { readonly event: Entered }, growth: Growth): State {
  const { event } = happened;
  const called = call(state, happened, growth);
  const asked = event.questions.map(({ id }) => id);
  return declare(
    changeTurn(spend(called, asked, growth), (turn) => settled(turn, event)),
    event,
    growth,
  );
}

/** The rundown moves on to it as to any other turn. */
function call(state: State, happened: Happened & { readonly event: Entered }, growth: Growth): State {
  const { turn, players, stake, questions, eligible, team } = happened.event;
  const player = players.find((each) => each.team === team)?.person ?? null;
  const event: EventOf<'turn.called'> = {
    type: 'turn.called',
    ...{ turn, questions, player, stake, eligible, players },
  };
  return evolveTurn(evolveRundown(state, { ...happened, event }, growth), { ...happened, event }, growth);
}

function settled(turn: Turn, { team, results, players }: Entered): Turn {
  const attempts = (index: number): Attempt[] =>
    results.flatMap(({ item, team: own, person, verdict }) =>
      item !== index || verdict === null
        ? []
        : [
            {
              ...NO_ATTEMPT,
              team: own,
              person: person ?? players.find((each) => each.team === own)?.person ?? null,
              state: 'ruled',
              verdict,
              ruledBy: 'judges',
            },
          ],
    );
  const over = (item: Item): Item => ({ ...item, phase: 'settled', attempts: attempts(item.index) });
  return {
    ...turn,
    ...{ state: 'settled', paper: true, team: turn.team ?? team },
    items: turn.items.map(over),
  };
}

/** A stake chosen in the turn counts among those of the team, unless it had declared one before. */
function declare(state: State, { team, stake: value }: Entered, growth: Growth): State {
  const round = state.turn?.round ?? '';
  const { stake } = state.definition?.rounds.find(({ id }) => id === round) ?? {};
  if (team === null || value === null || stake?.by !== 'choice') return state;
  const declared = state.stakes.some((other) => other.round === round && other.team === team);
  if (stake.declared === 'before-round' && declared) return state;
  return { ...state, stakes: growth.list(state.stakes, [{ round, team, value }]) };
}
