// Undo: names the last command of a person, is itself an event, and gives clocks back as if it had never been.
import type { EventOf, EventType, Happened, LeitaiEvent } from '#contract/event.ts';
import { elapsed, type Instant, type Millis, millis } from '#contract/units.ts';
import { lossesNow } from '../lost.ts';
import { type ContestRecord, fold, isStruck, isTakingBack } from '../record.ts';
import { isPressingHeld, liveTurn } from '../select.ts';
import type { Clock } from '../state.ts';
import { type Context, type Decisions, decisions, refuse } from './context.ts';

export interface UndoTarget {
  readonly cause: string;
  /** The first thing it did: the moment of the key. */
  readonly first: Happened;
  /** What it is called by: points are posted along with something. */
  readonly named: Happened;
  /** Its cause and everything decided since in its wake. */
  readonly causes: readonly string[];
  /** Contestants' answers or a claim given after it, which would be struck with it. */
  readonly answers: number;
}

/** What these do touches no turn: they are taken back by themselves, whatever has happened since. */
const APART: readonly EventType[] = [
  'rundown.inserted',
  'rundown.removed',
  'screen.set',
  'written.set',
  'appeal.voted',
  'appeal.closed',
];

/** What was announced, and opened again by both sides, is no single person's to take back. */
const STANDING: readonly EventType[] = ['announced', 'reopening.asked', 'results.reopened'];

/** An appeal is its leader's: it is withdrawn, with a reason, and never simply gone. */
const OTHERS: readonly EventType[] = ['appeal.filed'];

const SETTING_UP: readonly EventType[] = ['definition.set', 'teams.set', 'papers.set', 'written.set'];

function isPersons(entry: Happened): boolean {
  return (
    entry.kind === 'decision' &&
    !isTakingBack(entry) &&
    !['device', 'desk', 'station'].includes(entry.actor.role)
  );
}

/** The last command of a person that still stands and may be taken back; null when there is none. */
export function undoTarget(record: ContestRecord): UndoTarget | null {
  const target = lastStanding(record);
  const { stage } = record.state;
  if (target === null || stage === 'announced') return null;
  return stage === 'setup' && SETTING_UP.includes(target.first.event.type) ? null : target;
}

function lastStanding({ happened, struck, takingsBack }: ContestRecord): UndoTarget | null {
  const standing = (entry: Happened) => !isStruck(entry, struck);
  const at = happened.findLastIndex(
    (entry) =>
      isPersons(entry) &&
      standing(entry) &&
      !takingsBack.has(entry.cause) &&
      !OTHERS.includes(entry.event.type),
  );
  const last = happened[at];
  if (last === undefined) return null;
  // What one command brought about stands together.
  let start = at;
  while (happened[start - 1]?.cause === last.cause) start -= 1;
  const first = happened[start]!;
  if (STANDING.includes(first.event.type)) return null;
  if (APART.includes(first.event.type))
    return { cause: last.cause, first, named: first, causes: [last.cause], answers: 0 };
  const since = happened.slice(start);
  const wake = since.filter(
    (entry) => entry.kind === 'decision' && standing(entry) && !OTHERS.includes(entry.event.type),
  );
  return {
    cause: last.cause,
    first,
    named: wake.find(({ cause, event }) => cause === last.cause && event.type !== 'points.posted') ?? first,
    causes: [...new Set(wake.filter((entry) => !isTakingBack(entry)).map(({ cause }) => cause))],
    answers: since.filter(
      (entry) =>
        entry.cause !== last.cause &&
        standing(entry) &&
        ['answer.submitted', 'claim.made', 'panel.answered'].includes(entry.event.type),
    ).length,
  };
}

/** The undo that may be taken back: the last that stands, when nothing has been decided since; null otherwise. */
export function redoTarget(record: ContestRecord): { undo: Happened; event: EventOf<'undone'> } | null {
  const { happened, struck, takingsBack, state } = record;
  if (takingsBack.size === 0 || state.stage === 'announced') return null;
  const stands = (event: EventOf<'undone'>) => event.causes.some((cause) => struck.has(cause));
  const undo = happened.findLast(
    (entry) =>
      (entry.event.type === 'undone' && stands(entry.event)) ||
      (entry.kind === 'decision' && !isStruck(entry, struck) && !takingsBack.has(entry.cause)),
  );
  return undo?.event.type === 'undone' ? { undo, event: undo.event } : null;
}

/** What judges and supervisor say themselves where there are PINs. */
const OWN_WORDS: readonly string[] = [
  'results.confirmed',
  'written.released',
  'appeal.closed',
  'panel.confirmed',
] satisfies EventType[];

/** A redo now would give back a word that was taken back: its speaker says it anew instead. */
export function restoresOwnWord(record: ContestRecord): boolean {
  return OWN_WORDS.includes(redoTarget(record)?.event.label ?? '');
}

/**
 * After an undo or redo clocks may be past their deadline, or run on while a device is missed or nobody can press: they are
 * held at the moment of the key, for the operator to choose.
 */
function heldClocks(
  { record, at, command }: Pick<Context, 'record' | 'at' | 'command'>,
  taken: LeitaiEvent,
  key: Instant,
): LeitaiEvent[] {
  const seq = record.seq + 1;
  const entry: Happened = {
    seq,
    kind: 'decision',
    cause: command.id,
    actor: command.actor,
    at,
    event: taken,
  };
  const after = fold([...record.happened, entry]);
  const events: LeitaiEvent[] = [];
  const missed = lossesNow(after).length > 0;
  const clock = leftToHold(liveTurn(after)?.clock, at, key, missed || isPressingHeld(after));
  if (clock !== null) events.push({ type: 'clock.held', remaining: clock, why: 'undo' });
  const game = leftToHold(after.game?.clock, at, key, missed);
  if (game !== null) events.push({ type: 'game.held', remaining: game, why: 'undo' });
  return events;
}

/** What a clock had left at the moment of the key, when by now it may not run on; null when it simply does. */
function leftToHold(
  clock: Clock | null | undefined,
  at: Instant,
  key: Instant,
  stands: boolean,
): Millis | null {
  if (clock?.state !== 'running') return null;
  const left = clock.deadline.run === key.run ? elapsed(key, clock.deadline) : millis(0);
  if (!stands && clock.deadline.run === at.run && at.ms < clock.deadline.ms) return null;
  return millis(Math.max(0, left));
}

export const undoDecisions: Decisions<'undo' | 'redo'> = {
  undo: (context) => {
    const target = undoTarget(context.record);
    if (target === null) refuse('undo.nothing');
    if (target.answers > 0 && !context.body.confirm)
      refuse('undo.strikes-answers', { answers: target.answers });
    const undone: LeitaiEvent = {
      type: 'undone',
      causes: [...target.causes],
      command: target.cause,
      label: target.named.event.type,
    };
    return decisions(undone, ...heldClocks(context, undone, target.first.at));
  },

  redo: (context) => {
    const target = redoTarget(context.record);
    if (target === null) refuse('redo.nothing');
    const { causes, label } = target.event;
    const redone: LeitaiEvent = { type: 'redone', causes, undo: target.undo.cause, label };
    return decisions(redone, ...heldClocks(context, redone, target.undo.at));
  },
};
