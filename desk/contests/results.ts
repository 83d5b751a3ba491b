// Everything the results book is made of, gathered from the shown record.
import type { Ledger } from '#contract/definition.ts';
import type { Posting } from '#contract/event.ts';
import { message } from '#contract/messages/message.ts';
import { keyText } from '#engine/key.ts';
import { sumAmounts } from '#engine/rational.ts';
import { roundOf, turnEntry, turnsHeld } from '#engine/select.ts';
import type { Attempt, Item, State, Turn } from '#engine/state.ts';
import { roundTitle } from '#engine/titles.ts';
import { individualRows, standingRows } from '#engine/views/scene.ts';
import type { StoreClient } from '../journal/client.ts';
import { wallNow } from '../time.ts';
import type { AskedAttempt, AskedItem, PostedRow, ResultsBundle } from '../transfer/results.ts';
import { enteredFor, rulingPlace } from './entered-for.ts';
import type { ContestKnowledge } from './knowledge.ts';
import type { OpenContest } from './open-contest.ts';
import { definitionInForce } from './setting-up.ts';

/** Throws DeskFailure while the contest has no definition. */
export async function bundleResults(store: StoreClient, contest: OpenContest): Promise<ResultsBundle> {
  const definition = definitionInForce(contest);
  const { state } = contest.floor.shown;
  const entries = await store.call('entries');
  return {
    title: state.rehearsal
      ? message('zh-CN', 'export.rehearsal', { title: definition.title })
      : definition.title,
    exportedAt: wallNow(),
    announced: state.stage === 'announced',
    definition,
    teams: [...state.teams],
    people: contest.knowledge.people(),
    standings: standingRows(state, true),
    individual: definition.ranking.individual === null ? null : individualRows(state, contest.knowledge),
    uses: state.uses.map(({ team, privilege }) => ({ team, privilege })),
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
      cycle: entry?.cycle ?? null,
      reason: reasonText(posting.reason),
      clause: { ref: clause?.ref ?? posting.clause, text: clause?.text ?? '' },
    };
  });
}

/** The results book is a Chinese document. */
function reasonText(reason: Posting['reason']): string {
  switch (reason) {
    case 'turn':
    case 'correction':
    case 'free':
    case 'declined':
      return message('zh-CN', `posting.${reason}`);
    default:
      return message('zh-CN', `verdict.${reason}`);
  }
}

function askedItems({ floor, knowledge }: OpenContest): AskedItem[] {
  const { state, happened } = floor.shown;
  const held = turnsHeld(state);
  const judges = enteredFor(happened, held);
  const given = Map.groupBy(state.postings, ({ turn, item, team }) => rulingPlace(turn, item ?? -1, team));
  return held.flatMap((turn) =>
    turn.items.flatMap((item) => {
      const attempts = asAttempts(turn, item).map((attempt): AskedAttempt => {
        const place = rulingPlace(turn.id, item.index, attempt.team);
        const judge = judges.get(place);
        return {
          ...attempt,
          player: attempt.person === null ? null : knowledge.name(attempt.person),
          amount: sumIn(given.get(place), ['live', 'playoff']),
          playerAmount: sumIn(given.get(place), ['player']),
          onBehalfOf: judge === undefined ? null : knowledge.name(judge),
        };
      });
      return askedItem(state, turn, item, attempts, knowledge);
    }),
  );
}

/** Null when nothing was posted. */
function sumIn(postings: readonly Posting[] = [], ledgers: readonly Ledger[]): AskedAttempt['amount'] {
  const counting = postings.filter(({ ledger }) => ledgers.includes(ledger));
  return counting.length === 0 ? null : sumAmounts(counting.map(({ amount }) => amount));
}

type Told = Pick<Attempt, 'person'> & Omit<AskedAttempt, 'player' | 'amount' | 'playerAmount' | 'onBehalfOf'>;

/** What was tried at an item; one without a team, or of the turn's own, where nobody tried. */
function asAttempts(turn: Turn, item: Item): Told[] {
  const credited = item.credited ? 'right' : null;
  if (item.attempts.length === 0) {
    const nothing = { answer: null, by: null, lateBy: null, marks: [] };
    return [{ ...nothing, team: turn.team, person: turn.player, verdict: credited }];
  }
  const last = item.attempts.length - 1;
  return item.attempts.map((attempt, index) => ({
    team: attempt.team,
    // A player named in a turn of one team, or for whoever won the question last, stands with the turn.
    person:
      attempt.person ??
      turn.players[attempt.team] ??
      (attempt.team === turn.team || index === last ? turn.player : null),
    answer: attempt.answer,
    verdict: attempt.verdict ?? (index === last ? credited : null),
    by: attempt.ruledBy,
    lateBy: attempt.lateBy,
    marks: [...attempt.marks],
  }));
}

/** Nothing for an item that was never presented. */
function askedItem(
  state: State,
  turn: Turn,
  item: Item,
  attempts: AskedAttempt[],
  knowledge: ContestKnowledge,
): AskedItem[] {
  if (item.phase === null || item.question === null) return [];
  const question = knowledge.question(item.question.id);
  const counted = item.panel?.counted ?? null;
  return [
    {
      round: roundTitle(state, roundOf(state, turn.round)),
      cycle: turn.cycle,
      item: item.index + 1,
      question: {
        id: item.question.id,
        type: item.question.type,
        stem: question?.stem ?? '',
        key: question ? keyText(question) : '',
      },
      attempts,
      audience: item.audience,
      panel: counted && { ...counted, manual: item.panel?.manual !== null },
      withdrawn: [...item.withdrawn],
    },
  ];
}
