// Fold of 换题: one item replaced or credited, or a whole set replaced.
import type { Happened } from '#contract/event.ts';
import { freshItem, type State } from '../state.ts';
import { changeAttempt, changeItem, changeTurn, spend } from './change.ts';
import type { Growth } from './growth.ts';

export function evolveWithdrawal(state: State, { event }: Happened, growth: Growth): State {
  switch (event.type) {
    case 'item.withdrawn': {
      const used = [event.question, ...(event.replacement ? [event.replacement.id] : [])];
      const spent = spend(state, used, growth);
      if (event.how === 'credit')
        return changeItem(spent, event.item, (item) => ({
          ...changeAttempt(item, (attempt) =>
            attempt.verdict === null ? attempt : { ...attempt, verdict: 'right', ruledBy: 'withdrawal' },
          ),
          credited: true,
          withdrawn: [...item.withdrawn, event.question],
        }));
      const turnClock = state.definition?.rounds.find((round) => round.id === state.turn?.round)?.clock.scope;
      return changeItem(
        changeTurn(spent, (turn) =>
          turnClock === 'turn'
            ? turn
            : { ...turn, clock: null, current: turn.current === event.item ? null : turn.current },
        ),
        event.item,
        (item) => ({
          ...freshItem(item.index, event.replacement, item.openedWith),
          withdrawn: [...item.withdrawn, event.question],
        }),
      );
    }
    case 'set.withdrawn': {
      const asked = (state.turn?.items ?? []).flatMap(({ question }) => (question ? [question.id] : []));
      const used = [...asked, ...event.replacements.map(({ id }) => id)];
      return changeTurn(spend(state, used, growth), (turn) => ({
        ...turn,
        state: 'called',
        current: null,
        clock: null,
        items: turn.items.map((item) => ({
          ...freshItem(item.index, event.replacements[item.index] ?? null),
          withdrawn: [...item.withdrawn, ...(item.question ? [item.question.id] : [])],
        })),
      }));
    }
    default:
      return state;
  }
}
