// What console, host and judge have in common, and the views of each.

import type { AccessView } from '#contract/access.ts';
import type { EventOf, Happened, RundownEntry } from '#contract/event.ts';
import type { Message, MessageParams } from '#contract/offer.ts';
import { recordKind } from '#contract/record-kinds.ts';
import type { Judge, Supervisor } from '#contract/roster.ts';
import type { StorageView } from '#contract/storage.ts';
import type { Instant } from '#contract/units.ts';
import type {
  ConsoleView,
  DeviceView,
  HostView,
  JournalRow,
  JudgeView,
  RundownRow,
  SupervisorView,
} from '#contract/view.ts';
import type { Knowledge } from '../decide/index.ts';
import { missingForStart } from '../decide/setup.ts';
import { restoresOwnWord } from '../decide/undo.ts';
import { eventParams } from '../event-params.ts';
import { missingForResults } from '../finish.ts';
import { offers, type Seat } from '../offers/index.ts';
import { isSkipped, pendingEntries } from '../pending.ts';
import { isKeptFrom, needsOwnWindow } from '../permissions.ts';
import { entryOf, nextStep } from '../plan.ts';
import { type ContestRecord, isStruck, struckCauses } from '../record.ts';
import { cyclesOf } from '../schedule.ts';
import { KEYS } from '../seating.ts';
import { isLive, roundOf } from '../select.ts';
import type { State } from '../state.ts';
import { entryTitle } from '../titles.ts';
import { gateView } from './devices.ts';
import { contestView, gameView, teamScores, turnClock } from './parts.ts';
import { resultsView, type WallOf } from './results.ts';
import { individualRows, sceneView, standingRows } from './scene.ts';
import { resultsWithoutPrizes } from './totals.ts';
import { turnView } from './turn.ts';

function common(record: ContestRecord, knowledge: Knowledge, now: Instant, seat: Seat, outside: Outside) {
  const { state } = record;
  const { pins } = outside.access;
  const kept = isKeptFrom(seat, state, pins);
  const results = resultsView(state, knowledge, outside.wall);
  return {
    contest: contestView(state),
    clock: turnClock(state, now),
    game: gameView(state, now),
    teams: teamScores(state),
    stage: stageOf(state),
    turn:
      state.turn === null || state.position !== state.turn.id ? null : turnView(state, state.turn, knowledge),
    offers: offers(record, knowledge, now, seat).filter(
      ({ command }) =>
        !pins ||
        (command.type === 'redo'
          ? !restoresOwnWord(record)
          : !(seat === 'technician' && needsOwnWindow(command))),
    ),
    standings: standingRows(state, !kept),
    individual: individualRows(state, knowledge),
    gate: gateView(state),
    lacking: lackingView(state),
    results: kept ? resultsWithoutPrizes(results) : results,
    access: outside.access,
  };
}

function lackingView(state: State): Message | null {
  const missing = missingForResults(state);
  return missing === null ? null : { key: `refusal.${missing.code}`, params: missing.params };
}

function stageOf(state: State): ConsoleView['stage'] {
  if (state.stage !== 'running') return state.stage;
  return nextStep(state) === null && !isLive(state.turn) ? 'done' : 'running';
}

export function judgeView(
  record: ContestRecord,
  knowledge: Knowledge,
  now: Instant,
  outside: Outside,
): JudgeView {
  return {
    role: 'judge',
    ...common(record, knowledge, now, judgesSeat(outside), outside),
    rosters: rosters(record.state, knowledge),
    rundown: rundownRows(record.state),
    judges: outside.judges,
  };
}

/** Whoever is signed in acts as the chief judge where the roster names none. */
function judgesSeat({ access, judges }: Outside): Seat {
  if (access.account === null) return 'judge';
  const chief = judges.find(({ role }) => role === 'chief-judge')?.person;
  return chief === undefined || chief === access.account.person ? 'chief-judge' : 'judge';
}

export function supervisorView(
  record: ContestRecord,
  knowledge: Knowledge,
  now: Instant,
  outside: Outside,
): SupervisorView {
  return {
    role: 'supervisor',
    ...common(record, knowledge, now, 'supervisor', outside),
    rundown: rundownRows(record.state),
    journal: journalRows(record, knowledge, outside, MOST_FOLLOWED),
    storage: outside.storage,
  };
}

function rosters(state: State, knowledge: Knowledge): ConsoleView['rosters'] {
  return state.teams.map((team) => ({
    number: team.number,
    name: team.name,
    lineup: team.lineup.map((place) => ({ ...place, name: knowledge.name(place.person) })),
    substitutes: team.substitutes.map((person) => ({ person, name: knowledge.name(person) })),
  }));
}

export function hostView(
  record: ContestRecord,
  knowledge: Knowledge,
  now: Instant,
  outside: Outside,
): HostView {
  const { state } = record;
  const round = shownRoundId(state);
  const step = nextStep(state);
  const next = step === null ? null : entryOf(step);
  return {
    role: 'host',
    ...common(record, knowledge, now, 'host', outside),
    brief: round === null ? [] : roundOf(state, round).brief,
    next: next === null ? '' : entryTitle(state, next),
  };
}

function shownRoundId(state: State): string | null {
  const entry = state.rundown.find((candidate) => candidate.id === state.position);
  return entry === undefined || entry.kind === 'page' ? null : entry.round;
}

/** What the desk knows and the engine does not. */
export interface Outside {
  readonly devices: DeviceView[];
  /** The list of devices as it is set, and the trial question that stands. */
  readonly deviceSettings: ConsoleView['deviceSettings'];
  readonly trial: ConsoleView['trial'];
  readonly judges: Judge[];
  readonly supervisors: Supervisor[];
  /** Wall clock of each journal entry, by sequence number. */
  readonly wall: WallOf;
  /** Who is signed in at the window that looks. */
  readonly access: AccessView;
  readonly storage: StorageView;
}

const JOURNAL_ROWS = 60;
/** As many as a day of rulings has. */
const MOST_FOLLOWED = 300;

export function consoleView(
  record: ContestRecord,
  knowledge: Knowledge,
  now: Instant,
  outside: Outside,
): ConsoleView {
  const { state } = record;
  return {
    role: 'technician',
    ...common(record, knowledge, now, 'technician', outside),
    scene: sceneView(state, knowledge),
    slate: state.slate,
    rundown: rundownRows(state),
    rosters: rosters(state, knowledge),
    judges: outside.judges,
    supervisors: outside.supervisors,
    devices: outside.devices,
    deviceSettings: outside.deviceSettings,
    trial: outside.trial,
    journal: journalRows(record, knowledge, outside),
    missing: state.stage === 'setup' ? missingForStart(state) : [],
    rules:
      state.definition === null ? null : { title: state.definition.title, version: state.definition.version },
    storage: outside.storage,
  };
}

function rundownRows(state: State): RundownRow[] {
  const next = pendingEntries(state)[0]?.id;
  return state.rundown.map((entry) => {
    const call = [...state.turns, ...(state.turn ? [state.turn] : [])].findLast(
      (turn) => turn.id === entry.id,
    );
    const voided = call?.state === 'voided';
    return {
      id: entry.id,
      kind: entry.kind,
      title: entryTitle(state, entry),
      detail: entryDetail(state, entry),
      state: voided
        ? 'voided'
        : entry.id === state.position
          ? 'now'
          : state.past.has(entry.id)
            ? 'past'
            : isSkipped(state, entry)
              ? 'skipped'
              : entry.id === next
                ? 'next'
                : 'pending',
      ...(call?.paper === true && !voided ? { paper: true } : {}),
    };
  });
}

function entryDetail(state: State, entry: RundownEntry): string {
  if (entry.kind === 'page') return '';
  return entry.kind === 'round' ? roundOf(state, entry.round).subtitle : turnDetail(state, entry);
}

function turnDetail(state: State, entry: { round: string; cycle: number; naming: number | null }): string {
  const round = roundOf(state, entry.round);
  if (entry.naming !== null) return `${entry.naming} →`;
  const cycles = cyclesOf(round);
  return cycles > 1 ? `${entry.cycle}/${cycles}` : '';
}

/** A press says whose it was; an undo says in full what it took back, a redo what stands again. */
export function lineParams(record: ContestRecord, { event }: Happened, knowledge: Knowledge): MessageParams {
  const own = eventParams(event, knowledge);
  if (event.type === 'press.observed') return { ...own, ...whose(record.state, event) };
  if (event.type !== 'undone' && event.type !== 'redone') return own;
  const causes = event.type === 'undone' ? [event.command] : event.causes;
  const undone = record.happened.find(
    (entry) => causes.includes(entry.cause) && entry.event.type === event.label,
  );
  return undone === undefined ? own : { ...eventParams(undone.event, knowledge), ...own };
}

/** The team a press counted for when it came, as far as its question still stands in the record. */
function whose({ turn, turns }: State, { press: id, signal }: EventOf<'press.observed'>): MessageParams {
  if (signal.device === KEYS) return {};
  for (const { items } of [...(turn ? [turn] : []), ...turns.toReversed()])
    for (const { buzz } of items) {
      const press = buzz?.presses.find((other) => other.id === id);
      if (press !== undefined) return { whose: 'press.team', team: press.team };
    }
  return {};
}

/** The latest entries, and before them so many of the kinds that are followed; newest first. */
function journalRows(
  record: ContestRecord,
  knowledge: Knowledge,
  outside: Outside,
  followed = 0,
): JournalRow[] {
  const { happened } = record;
  const struck = struckCauses(happened);
  const earlier =
    followed === 0
      ? []
      : happened
          .slice(0, -JOURNAL_ROWS)
          .filter(({ event }) => recordKind(event.type) !== null)
          .slice(-followed);
  return [...earlier, ...happened.slice(-JOURNAL_ROWS)].reverse().map((entry) => ({
    seq: entry.seq,
    type: entry.event.type,
    wall: outside.wall(entry.seq),
    label: `event.${entry.event.type}`,
    params: lineParams(record, entry, knowledge),
    struck: isStruck(entry, struck),
    who: entry.actor.role,
    name: entry.actor.person === null ? '' : knowledge.name(entry.actor.person),
    onBehalfOf: entry.actor.onBehalfOf === null ? null : knowledge.name(entry.actor.onBehalfOf),
  }));
}
