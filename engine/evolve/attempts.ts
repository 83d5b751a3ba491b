// Fold of attempts: who answers, opened, ruled.
import type { EventOf } from '#contract/event.ts';
import { type Attempt, type Item, NO_ATTEMPT, type State, type Turn } from '../state.ts';
import { changeAttempt, changeItem, changeTurn } from './change.ts';

export function namePlayer(state: State, team: number, person: string): State {
  return changeTurn(state, (turn) => {
    if (turn.kind === 'all') return { ...turn, players: { ...turn.players, [team]: person } };
    const last = turn.current === null ? undefined : turn.items[turn.current]?.attempts.at(-1);
    if (turn.team === team && (last === undefined || last.team === team)) return { ...turn, player: person };
    return {
      ...turn,
      items: turn.items.map((item) =>
        item.index === turn.current
          ? changeAttempt(item, (attempt) => (attempt.team === team ? { ...attempt, person } : attempt))
          : item,
      ),
    };
  });
}

export function openItem(state: State, index: number): State {
  return changeItem(state, index, (item) => {
    const turn = state.turn;
    const answering = (attempt: Attempt): Attempt => ({ ...attempt, state: 'answering' });
    const opened: Item = { ...item, phase: 'open' };
    if (opened.attempts.length > 0) return changeAttempt(opened, answering);
    return turn === null ? opened : { ...opened, attempts: ownAttempts(turn).map(answering) };
  });
}

/** The attempts of those who answer without having to press: the turn's team, or all teams. */
export function ownAttempts(turn: Turn): Attempt[] {
  if (turn.kind === 'all')
    return turn.eligible.map((team) => ({
      ...NO_ATTEMPT,
      team,
      person: turn.players[team] ?? null,
      state: 'assigned',
    }));
  if (turn.team === null) return [];
  return [{ ...NO_ATTEMPT, team: turn.team, person: turn.player, state: 'assigned' }];
}

export function ruled(turn: Turn | null, item: Item, event: EventOf<'attempt.ruled'>): Item {
  const { verdict, by, team, marks, points } = event;
  const withAttempts =
    item.attempts.length > 0 || turn === null ? item : { ...item, attempts: ownAttempts(turn) };
  return changeAttempt(
    withAttempts,
    (attempt) => ({
      ...attempt,
      state: 'ruled',
      overdue: attempt.overdue === 'pending' ? 'late' : attempt.overdue,
      verdict,
      ruledBy: by,
      marks: marks ?? [],
      points: points ?? null,
    }),
    team,
  );
}
