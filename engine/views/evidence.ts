// 证据: everything the record holds about one item, for whoever has to defend a ruling.

import type { Happened, Posting } from '#contract/event.ts';
import type { Evidence } from '#contract/evidence.ts';
import { stakeValues } from '#contract/rules/turns.ts';
import type { Head } from '#contract/storage.ts';
import type { Instant } from '#contract/units.ts';
import { givenAt } from '../collect.ts';
import type { Knowledge } from '../decide/index.ts';
import { keyText } from '../key.ts';
import { withKeys } from '../knowledge.ts';
import { panelVerdicts } from '../panel.ts';
import { amountText } from '../rational.ts';
import type { ContestRecord } from '../record.ts';
import { definitionOf, roundOf, turnEntry } from '../select.ts';
import type { Item, State, Turn } from '../state.ts';
import { turnTitle } from '../titles.ts';
import { msAfter, pressingTeams, pressRows, tieRows, waitOf } from './evidence-presses.ts';
import { reasonKey, whoAnswered } from './held.ts';
import { keyView, publicQuestion, questionOf } from './parts.ts';
import { appealView, type WallOf } from './results.ts';
import { lineParams } from './running.ts';
import { sumText } from './sum.ts';
import { isOf, type Line, linesOf, type Place } from './timeline.ts';
import { partialView } from './turn.ts';

export interface EvidenceParts {
  /** Wall clock of each journal entry, by sequence number, and of this moment. */
  readonly wallOf: WallOf;
  readonly wall: string;
  readonly head: Head;
}

/** Null for an item that does not exist. */
export function evidenceOf(
  record: ContestRecord,
  knowledge: Knowledge,
  place: Place,
  { wallOf, wall, head }: EvidenceParts,
): Evidence | null {
  const { state } = record;
  const turn = [...state.turns, state.turn].findLast((candidate) => candidate?.id === place.turn);
  const item = turn?.items[place.item];
  if (!turn || item === undefined) return null;
  const round = roundOf(state, turn.round);
  const lines = linesOf(record, place);
  const zero = zeroOf(lines, item);
  const question = item.phase === null ? null : questionOf(state, knowledge, item);
  const revealed = item.phase === 'revealed' || item.phase === 'settled';
  return {
    contest: definitionOf(state).title,
    rehearsal: state.rehearsal,
    wall,
    turn: turn.id,
    title: turnTitle(state, turnEntry(state, turn.id) ?? turn),
    item: item.index,
    items: turn.items.length,
    kind: turn.kind,
    stake: turn.stake,
    stakes: [...stakeValues(round)],
    partial: partialView(round),
    question: question === null ? null : publicQuestion(question),
    key: question !== null && revealed ? keyView(question) : null,
    keyBefore: revealed ? keyBefore(state, knowledge, item) : null,
    timeline: lines.map((line) => timelineRow(record, knowledge, wallOf, line, zero.at)),
    zero: zero.of,
    presses: pressRows(lines, item.buzz, round.buzz?.opens === 'presented', pressingTeams(record)),
    tie: round.buzz?.tie ?? null,
    ties: tieRows(lines),
    settle: waitOf(lines),
    seats: revealed ? seatRows(state, knowledge, item, lines, zero.at) : [],
    counts: countsOf(item),
    attempts: attemptRows(knowledge, turn, item),
    postings: state.postings
      .filter((posting) => isOf(posting, place))
      .map((posting) => postingRow(state, knowledge, posting)),
    appeals: state.appeals
      .filter(({ turn: id, item: index }) => id === turn.id && (index === null || index === item.index))
      .map((appeal) => appealView(state, knowledge, wallOf, appeal)),
    head,
  };
}

/** The first cue of a question that was buzzed for, else when it was opened, else the first line. */
function zeroOf(lines: readonly Line[], item: Item): { of: Evidence['zero']; at: Instant | null } {
  const first = (type: Happened['event']['type']) =>
    lines.find(({ happened, struck }) => !struck && happened.event.type === type)?.happened.at ?? null;
  const cue = first('cue.given') ?? item.buzz?.cue ?? null;
  if (item.buzz !== null && cue !== null) return { of: 'cue', at: cue };
  const opened = first('item.opened');
  if (opened !== null) return { of: 'opened', at: opened };
  return { of: 'first', at: lines[0]?.happened.at ?? null };
}

function timelineRow(
  record: ContestRecord,
  knowledge: Knowledge,
  wallOf: WallOf,
  { happened, struck }: Line,
  zero: Instant | null,
): Evidence['timeline'][number] {
  const { seq, event, actor, at, kind } = happened;
  const nameOf = (person: string | null) => (person === null ? '' : knowledge.name(person));
  return {
    seq,
    wall: wallOf(seq),
    ms: msAfter(zero, at),
    label: `event.${event.type}`,
    params: lineParams(record, happened, knowledge),
    who: actor.role,
    name: nameOf(actor.person),
    onBehalfOf: nameOf(actor.onBehalfOf),
    kind,
    struck,
  };
}

function countsOf({ panel }: Item): Evidence['counts'] {
  if (panel === null || panel.counted === null) return null;
  return { ...panel.counted, manual: panel.manual !== null, dead: [...panel.dead] };
}

/** As the bank has it, where the judges have put it right since. */
function keyBefore(state: State, knowledge: Knowledge, { question }: Item): string | null {
  if (question === null || state.keys[question.id] === undefined) return null;
  const asked = knowledge.question(question.id);
  return asked === undefined ? null : keyText(asked);
}

/** An answer judges mended has no moment of its own. */
function seatRows(
  state: State,
  knowledge: Knowledge,
  item: Item,
  lines: readonly Line[],
  zero: Instant | null,
): Evidence['seats'] {
  const { panel } = item;
  if (panel === null) return [];
  const given = lines.flatMap(({ happened: { event } }) =>
    event.type === 'panel.answered' && event.signal.type === 'answer'
      ? [{ seat: event.seat, answer: event.signal.answer, at: givenAt(event.signal) }]
      : [],
  );
  return panelVerdicts(state, withKeys(state, knowledge), item).map(({ seat, verdict }) => {
    const answer = panel.answers[seat] ?? null;
    const moment = given.find((each) => each.seat === seat && each.answer === answer);
    return { seat, answer, ms: moment === undefined ? null : msAfter(zero, moment.at), verdict };
  });
}

function attemptRows(knowledge: Knowledge, turn: Turn, item: Item): Evidence['attempts'] {
  return item.attempts.map((attempt) => {
    const person = whoAnswered(turn, item, attempt);
    return {
      team: attempt.team,
      person,
      player: person === null ? '' : knowledge.name(person),
      answer: attempt.answer,
      verdict: attempt.verdict,
      ruledBy: attempt.ruledBy,
      marks: attempt.marks.map(amountText),
      lateBy: attempt.lateBy,
    };
  });
}

function postingRow(state: State, knowledge: Knowledge, posting: Posting): Evidence['postings'][number] {
  const clause = definitionOf(state).clauses[posting.clause];
  return {
    id: posting.id,
    team: posting.team,
    player: posting.person === null ? '' : knowledge.name(posting.person),
    ledger: posting.ledger,
    amount: amountText(posting.amount),
    reason: reasonKey(posting.reason),
    clause: clause?.ref ?? posting.clause,
    clauseText: clause?.text ?? '',
    sum: sumText(posting) ?? '',
    note: posting.note ?? '',
  };
}
