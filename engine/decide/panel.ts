// The panel counted by hand: raised cards when clickers or their base fail, confirmed by the supervisor.
import { lossesNow } from '../lost.ts';
import type { Item, Panel } from '../state.ts';
import {
  type Decisions,
  decisions,
  isSupervising,
  type Knowledge,
  needItem,
  needTurn,
  refuse,
} from './context.ts';

/** A count by hand that the supervisor has not confirmed; null: there is none. */
export function unconfirmedCount({ panel, phase }: Item): Panel['manual'] {
  const counts = phase === 'open' || phase === 'closed';
  return counts && panel !== null && !panel.confirmed ? panel.manual : null;
}

/** Where the roster names a supervisor, a count by hand stands only once it is confirmed. */
export function needConfirmedPanel(knowledge: Knowledge, item: Item): void {
  if (unconfirmedCount(item) !== null && knowledge.officials().supervisors.length > 0)
    refuse('panel.unconfirmed');
}

export const panelDecisions: Decisions<'panel.enter' | 'panel.confirm'> = {
  /** After the item has closed; when the base was lost, while it is still open. */
  'panel.enter': ({ state, body }) => {
    const { item } = needItem(state);
    if (item.panel === null) refuse('panel.none');
    const lost = item.phase === 'open' && lossesNow(state).length > 0;
    if (item.phase !== 'closed' && !lost) refuse('panel.not-closed');
    const seats = state.definition?.panel?.seats ?? 0;
    if (body.right + body.wrong > seats) refuse('panel.too-many', { seats });
    return decisions({
      type: 'panel.entered',
      item: item.index,
      right: body.right,
      wrong: body.wrong,
      reason: body.reason,
    });
  },

  'panel.confirm': ({ state, command }) => {
    const { turn } = needTurn(state);
    const item = turn.items.find((each) => unconfirmedCount(each) !== null);
    if (item === undefined) refuse('panel.confirm-none');
    if (!isSupervising(command)) refuse('panel.supervisor');
    return decisions({ type: 'panel.confirmed', item: item.index });
  },
};
