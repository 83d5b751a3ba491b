// Everything the results book is made of, gathered from the shown record.
import type { Posting } from '#contract/event.ts';
import { message } from '#contract/messages/message.ts';
import { keyText } from '#engine/key.ts';
import { itemVerdict } from '#engine/scoring.ts';
import { answeringTeam, lastAttempt, roundOf, turnEntry, turnsHeld } from '#engine/select.ts';
import type { Item, State, Turn } from '#engine/state.ts';
import { roundTitle } from '#engine/titles.ts';
import { standingRows } from '#engine/views/scene.ts';
import type { StoreClient } from '../journal/client.ts';
import { wallNow } from '../time.ts';
import type { AskedItem, PostedRow, ResultsBundle } from '../transfer/results.ts';
import { enteredFor } from './entered-for.ts';
import type { ContestKnowledge } from './knowledge.ts';
import type { OpenContest } from './open-contest.ts';
import { definitionInForce } from './setting-up.ts';

/** Throws DeskFailure while the contest has no definition. */
export async function bundleResults(store: StoreClient, contest: OpenContest): Promise<ResultsBundle> {
  const definition = definitionInForce(contest);
  const { state } = contest.floor.shown;
  const entries = await store.call('entries');
  return {
    title: definition.title,
    exportedAt: wallNow(),
    announced: state.stage === 'announced',
    definition,
    teams: [...state.teams],
    people: contest.knowledge.people(),
    standings: standingRows(state, true),
    postings: postedRows(state),
    items: askedItems(contest),
    entries,
    head: entries.at(-1)?.hash ?? '',
  };
}

function postedRows(state: State): PostedRow[] {
  return state.postings.map((posting) => {
    const entry = turnEntry(state, posting.turn);
    const clause = state.definition?.clauses[posting.clause];
    return {
      posting,
      round: entry === null ? '' : roundTitle(state, roundOf(state, entry.round)),
      cycle: entry?.cycle ?? 1,
      reason: reasonText(posting.reason),
      clause: { ref: clause?.ref ?? posting.clause, text: clause?.text ?? '' },
    };
  });
}

/** The results book is a Chinese document. */
function reasonText(reason: Posting['reason']): string {
  if (reason === 'turn' || reason === 'correction') return message('zh-CN', `posting.${reason}`);
  return message('zh-CN', `verdict.${reason}`);
}

function askedItems({ floor, knowledge }: OpenContest): AskedItem[] {
  const { state, happened } = floor.shown;
  const behalf = enteredFor(happened);
  return turnsHeld(state).flatMap((turn) =>
    turn.items.flatMap((item) => {
      const asked = askedItem(state, turn, item, knowledge);
      const judge = behalf.get(`${turn.id}/${item.index}`);
      return asked ? [{ ...asked, onBehalfOf: judge === undefined ? null : knowledge.name(judge) }] : [];
    }),
  );
}

/** Null for an item that was never presented. */
function askedItem(
  state: State,
  turn: Turn,
  item: Item,
  knowledge: ContestKnowledge,
): Omit<AskedItem, 'onBehalfOf'> | null {
  if (item.phase === null || item.question === null) return null;
  const question = knowledge.question(item.question.id);
  const attempt = lastAttempt(item);
  const person = attempt?.person ?? turn.player;
  const counted = item.panel?.counted ?? null;
  return {
    round: roundTitle(state, roundOf(state, turn.round)),
    cycle: turn.cycle,
    item: item.index + 1,
    team: attempt?.team ?? (turn.team === null ? null : answeringTeam(turn)),
    player: person === null ? null : knowledge.name(person),
    question: {
      id: item.question.id,
      type: item.question.type,
      stem: question?.stem ?? '',
      key: question ? keyText(question) : '',
    },
    answer: attempt?.answer ?? null,
    verdict: itemVerdict(item),
    by: attempt?.ruledBy ?? null,
    lateBy: attempt?.lateBy ?? null,
    panel: counted && { ...counted, manual: item.panel?.manual !== null },
    withdrawn: [...item.withdrawn],
  };
}
