// Fold of corrections: rulings, stakes, players, panel counts and keys as they should have been.
import type { EventOf, LeitaiEvent } from '#contract/event.ts';
import type { Item, State, Turn } from '../state.ts';
import { ownAttempts } from './attempts.ts';
import { changeAttempt } from './change.ts';
import { mendedAnswers } from './panel.ts';

export function evolveCorrections(state: State, { event }: { readonly event: LeitaiEvent }): State {
  switch (event.type) {
    case 'corrected':
      return onItem(state, event, (item) => correctedItem(item, event));
    case 'stake.corrected':
      return correctStake(state, event);
    case 'player.corrected':
      return onTurn(state, event.turn, (turn) => correctedPlayer(turn, event));
    case 'panel.corrected':
      return onItem(state, event, (item) => correctedPanel(item, event));
    case 'key.corrected':
      return { ...state, keys: { ...state.keys, [event.question]: event.key } };
    case 'question.withdrawn':
      return withdraw(state, event);
    default:
      return state;
  }
}

/** Turns with that id that count; those without stay the same objects. */
function onTurns(state: State, counts: (turn: Turn) => boolean, change: (turn: Turn) => Turn): State {
  const changed = (turn: Turn) => (turn.state !== 'voided' && counts(turn) ? change(turn) : turn);
  return {
    ...state,
    turn: state.turn === null ? null : changed(state.turn),
    turns: state.turns.map(changed),
  };
}

function onTurn(state: State, id: string, change: (turn: Turn) => Turn): State {
  return onTurns(state, (turn) => turn.id === id, change);
}

function onItem(
  state: State,
  place: { readonly turn: string; readonly item: number },
  change: (item: Item) => Item,
): State {
  return onTurn(state, place.turn, (turn) => ({
    ...turn,
    items: turn.items.map((item) => (item.index === place.item ? change(item) : item)),
  }));
}

function correctedItem(item: Item, { verdict, marks, points, team, by }: EventOf<'corrected'>): Item {
  return changeAttempt(
    item,
    (attempt) => ({
      ...attempt,
      verdict,
      ruledBy: by ?? 'judges',
      marks: marks ?? [],
      points: points ?? null,
    }),
    team,
  );
}

/** What the team declared goes with it. */
function correctStake(state: State, { turn: id, value }: EventOf<'stake.corrected'>): State {
  const turn = [...state.turns, ...(state.turn ? [state.turn] : [])].findLast((other) => other.id === id);
  const declared = state.stakes.findLastIndex(
    (stake) => stake.round === turn?.round && stake.team === turn.team && stake.value === turn.stake,
  );
  const stakes = state.stakes.map((stake, index) => (index === declared ? { ...stake, value } : stake));
  return onTurn({ ...state, stakes }, id, (other) => ({ ...other, stake: value }));
}

function correctedPlayer(turn: Turn, { team, person }: EventOf<'player.corrected'>): Turn {
  return {
    ...turn,
    player: turn.team === team ? person : turn.player,
    players: turn.players[team] === undefined ? turn.players : { ...turn.players, [team]: person },
    items: turn.items.map((item) => ({
      ...item,
      attempts: item.attempts.map((attempt) => (attempt.team === team ? { ...attempt, person } : attempt)),
    })),
  };
}

function correctedPanel(item: Item, event: EventOf<'panel.corrected'>): Item {
  if (item.panel === null) return item;
  const { right, wrong, answered, manual, seats } = event;
  const answers = mendedAnswers(item.panel.answers, seats);
  return {
    ...item,
    panel: {
      ...item.panel,
      answers,
      manual: manual ? { right, wrong } : null,
      counted: { right, wrong, answered },
    },
  };
}

/** The rulings a credit brings about come with it; of nobody's question the team of the turn had it. */
function withdraw(state: State, { question, how }: EventOf<'question.withdrawn'>): State {
  const asked = (item: Item) => item.question?.id === question;
  return onTurns(
    state,
    (turn) => turn.items.some(asked),
    (turn) => ({
      ...turn,
      items: turn.items.map((item) => {
        if (!asked(item)) return item;
        const credited = how === 'credit';
        const had = credited && item.attempts.length === 0 ? ownAttempts(turn) : item.attempts;
        return {
          ...item,
          credited,
          annulled: !credited,
          attempts: had.map((attempt) => ({ ...attempt, state: 'ruled' as const })),
          withdrawn: item.withdrawn.includes(question) ? item.withdrawn : [...item.withdrawn, question],
        };
      }),
    }),
  );
}
