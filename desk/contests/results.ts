// Everything the results book is made of, gathered from the shown record.
import type { EventType, LeitaiEvent, TurnEntry } from '#contract/event.ts';
import { message } from '#contract/messages/message.ts';
import { keyText } from '#engine/key.ts';
import { isStruck } from '#engine/record.ts';
import { roundOf, turnEntry, turnsHeld } from '#engine/select.ts';
import type { Attempt, Item, State, Turn } from '#engine/state.ts';
import { roundTitle, turnTitle } from '#engine/titles.ts';
import { reasonKey, sumIn, whoAnswered } from '#engine/views/held.ts';
import { questionOf } from '#engine/views/parts.ts';
import { resultsView } from '#engine/views/results.ts';
import { lineParams } from '#engine/views/running.ts';
import { individualRows, standingRows } from '#engine/views/scene.ts';
import { wallNow } from '../time.ts';
import type { AskedAttempt, AskedItem, ChangeRow, PostedRow, ResultsBundle } from '../transfer/results.ts';
import { enteredFor, rulingPlace } from './entered-for.ts';
import type { ContestKnowledge } from './knowledge.ts';
import type { OpenContest } from './open-contest.ts';
import { definitionInForce } from './setting-up.ts';

/** Throws DeskFailure while the contest has no definition. */
export async function bundleResults(contest: OpenContest): Promise<ResultsBundle> {
  const definition = definitionInForce(contest);
  const { state } = contest.floor.shown;
  const entries = await contest.store.call('entries');
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
    results: resultsView(state, contest.knowledge, contest.floor.wall),
    override: overrideOf(contest),
    changes: changeRows(contest),
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
      reason: message(LOCALE, reasonKey(posting.reason)),
      clause: { ref: clause?.ref ?? posting.clause, text: clause?.text ?? '' },
    };
  });
}

/** The results book is a Chinese document. */
const LOCALE = 'zh-CN';

/** Of the announcement that stands. */
function overrideOf({ floor }: OpenContest): string | null {
  const { state, happened } = floor.shown;
  const last = happened.findLast(({ event }) => event.type === 'announced')?.event;
  return state.stage === 'announced' && last?.type === 'announced' ? (last.override ?? null) : null;
}

const CHANGES: readonly EventType[] = [
  'corrected',
  'stake.corrected',
  'player.corrected',
  'panel.corrected',
  'posting.corrected',
  'key.corrected',
  'question.withdrawn',
  'turn.entered',
];

function changeRows({ floor, knowledge }: OpenContest): ChangeRow[] {
  const record = floor.shown;
  return record.happened
    .filter((entry) => CHANGES.includes(entry.event.type) && !isStruck(entry, record.struck))
    .map((entry) => {
      const { seq, event, actor } = entry;
      const nameOf = (person: string | null) => (person === null ? '' : knowledge.name(person));
      const turn = turnOf(record.state, event);
      return {
        seq,
        wall: floor.wall(seq),
        title: turn === null ? '' : turnTitle(record.state, turn),
        text: message(LOCALE, `event.${event.type}`, lineParams(record, entry, knowledge)),
        by: `${message(LOCALE, `role.${actor.role}`)} ${nameOf(actor.person)}`.trim(),
        onBehalfOf: nameOf(actor.onBehalfOf),
      };
    });
}

/** The turn a correction is about; null: a question's, wherever it was asked. */
function turnOf(state: State, event: LeitaiEvent): TurnEntry | null {
  if (event.type === 'posting.corrected') {
    const mended = state.postings.find(({ id }) => id === event.posting);
    return mended === undefined ? null : turnEntry(state, mended.turn);
  }
  return 'turn' in event && event.turn !== null ? turnEntry(state, event.turn) : null;
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
    person: whoAnswered(turn, item, attempt),
    answer: attempt.answer,
    verdict: attempt.verdict ?? (index === last ? credited : null),
    by: attempt.ruledBy,
    lateBy: attempt.lateBy,
    marks: [...attempt.marks],
  }));
}

/** Nothing for an item that was never presented, nor for one of a paper that says nothing of it. */
function askedItem(
  state: State,
  turn: Turn,
  item: Item,
  attempts: AskedAttempt[],
  knowledge: ContestKnowledge,
): AskedItem[] {
  if (item.phase === null) return [];
  if (item.question === null && item.attempts.length === 0) return [];
  const question = item.question === null ? null : questionOf(state, knowledge, item);
  const counted = item.panel?.counted ?? null;
  return [
    {
      round: roundTitle(state, roundOf(state, turn.round)),
      cycle: turn.cycle,
      item: item.index + 1,
      question: item.question && {
        id: item.question.id,
        type: item.question.type,
        stem: question?.stem ?? '',
        key: question ? keyText(question) : '',
      },
      paper: turn.paper,
      attempts,
      audience: item.audience,
      panel: counted && { ...counted, manual: item.panel?.manual !== null },
      withdrawn: [...item.withdrawn],
    },
  ];
}
