// What a correction would change: everything people want to see before they confirm it. Nothing is applied.

import type { Command } from '#contract/command.ts';
import type { Correction } from '#contract/correction.ts';
import type { CorrectionPreview } from '#contract/correction-preview.ts';
import type { Happened, LeitaiEvent } from '#contract/event.ts';
import type { Instant } from '#contract/units.ts';
import { decide, type Knowledge } from '../decide.ts';
import { evolve } from '../evolve/index.ts';
import type { ContestRecord } from '../record.ts';
import { roundOf, turnEntry } from '../select.ts';
import type { State } from '../state.ts';
import { roundTitle, turnTitle } from '../titles.ts';
import { individualRows, standingRows } from '../views/scene.ts';
import {
  attemptsByHand,
  changedPanels,
  changedPrizes,
  changedRulings,
  changedScores,
  newPostings,
} from './changes.ts';
import { dependentTurns } from './dependents.ts';
import type { Dependent } from './objections.ts';

/** A correction is made by judges, whoever looks at what it would do. */
const JUDGE: Command['actor'] = { role: 'judge', person: null, onBehalfOf: null };

/** `at`: now, for what may be done instead where it is refused. */
export function previewCorrection(
  record: ContestRecord,
  knowledge: Knowledge,
  change: Correction,
  at: Instant,
): CorrectionPreview {
  const command: Command = {
    id: 'preview',
    seen: null,
    actor: JUDGE,
    at,
    body: { type: 'correct', change, reason: '…' },
  };
  const before = record.state;
  const decision = decide(record, command, knowledge);
  if (!decision.ok) return { ...unchanged(before, knowledge, change), refusal: decision.refusal };
  const events = decision.events.map(({ event }) => event);
  const after = corrected(before, command, events);
  return {
    ...unchanged(before, knowledge, change),
    rulings: changedRulings(before, after, knowledge),
    byHand: attemptsByHand(before, after, knowledge, change),
    panels: changedPanels(before, after),
    postings: newPostings(before, events, knowledge),
    scores: changedScores(before, after, knowledge),
    standings: { before: standingRows(before, true), after: standingRows(after, true) },
    individual: { before: individualRows(before, knowledge), after: individualRows(after, knowledge) },
    prizes: changedPrizes(before, after, knowledge),
    dependent: dependentTurns(record, events, after).map((each) => shown(before, knowledge, each)),
  };
}

function corrected(before: State, { id, actor, at }: Command, events: readonly LeitaiEvent[]): State {
  const happened = (event: LeitaiEvent, index: number): Happened => ({
    seq: before.seq + 1 + index,
    kind: 'decision',
    cause: id,
    actor,
    at,
    event,
  });
  return events.map(happened).reduce((state, entry) => evolve(state, entry), before);
}

function unchanged(state: State, knowledge: Knowledge, change: Correction): CorrectionPreview {
  const standings = standingRows(state, true);
  const individual = individualRows(state, knowledge);
  return {
    refusal: null,
    rulings: [],
    byHand: attemptsByHand(state, state, knowledge, change),
    panels: [],
    postings: [],
    scores: [],
    standings: { before: standings, after: standings },
    individual: { before: individual, after: individual },
    prizes: [],
    dependent: [],
  };
}

function shown(state: State, knowledge: Knowledge, { turn, round, entry, why }: Dependent) {
  const planned = turnEntry(state, turn) ?? entry;
  const title = planned === undefined ? roundTitle(state, roundOf(state, round)) : turnTitle(state, planned);
  const { person } = why.params;
  const params =
    person === undefined ? why.params : { ...why.params, person: knowledge.name(String(person)) };
  return { turn, title, round, why: { key: why.key, params } };
}
