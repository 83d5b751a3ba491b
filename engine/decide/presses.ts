// Presses: fouls, referrals to the judge, the earliest fair one, ties, and the claim with the clock it sets going.
import type { Round, Scored } from '#contract/definition.ts';
import type { LeitaiEvent } from '#contract/event.ts';
import { type Instant, later, type Millis, millis } from '#contract/units.ts';
import { foulStep } from '../fouls.ts';
import { awaitsRuling, comparePresses, earliest, jointUncertainty, momentOf, spreadOf } from '../press.ts';
import { foulPostings } from '../scoring.ts';
import { remainingAt } from '../select.ts';
import { type Buzz, type Item, NO_ATTEMPT, type Press, type State, type Turn } from '../state.ts';
import { slowestPress } from '../under-way.ts';
import { answerClock, beginClock } from './turn.ts';

type BuzzRules = NonNullable<Round['buzz']>;

/** A question that is buzzed for, with everything around it. */
export interface Scene {
  readonly state: State;
  readonly turn: Turn;
  readonly round: Round;
  readonly item: Item;
  /** Id of the command or signal that is being decided. */
  readonly cause: string;
}

/** The foul itself and its points, which are posted at once; `posted` counts the postings of this decision so far. */
export function foul(scene: Scene, press: Press, lead: Millis | null, posted: number): LeitaiEvent[] {
  const { state, turn, round, item } = scene;
  const { posts, bars } = foulStep(state, round, turn, item, press.team);
  const fouled: LeitaiEvent = { type: 'press.fouled', press: press.id, team: press.team, lead };
  if (!bars) fouled.bars = false;
  return [fouled, ...foulPoints(scene, posts, { team: press.team, person: null }, posted)];
}

export function foulPoints(
  { state, turn, round, item }: Scene,
  posts: Scored | null,
  who: { team: number; person: string | null },
  posted: number,
): LeitaiEvent[] {
  if (posts === null) return [];
  const place = { turn, item, order: state.postings.length + 1 + posted };
  const postings = foulPostings(state, round, place, posts, who);
  return postings.length === 0 ? [] : [{ type: 'points.posted', postings }];
}

function countPostings(events: readonly LeitaiEvent[]): number {
  return events.reduce((sum, event) => sum + (event.type === 'points.posted' ? event.postings.length : 0), 0);
}

/** What the question comes to after these fouls: null while others may still press. */
export function closedByFouls({ round, item }: Scene, fouls: readonly LeitaiEvent[]): LeitaiEvent | null {
  const fouled = fouls.filter((event) => event.type === 'press.fouled' || event.type === 'foul.called');
  if (item.buzz === null || !isUnclaimed(item) || fouled.length === 0) return null;
  const question = round.buzz?.foul.question;
  if (question === 'void') return { type: 'item.closed', item: item.index, why: 'void' };
  if (question === 'audience') return { type: 'item.closed', item: item.index, why: 'audience' };
  const barred = [
    ...item.buzz.barred,
    ...fouled.filter(({ bars }) => bars !== false).map(({ team }) => team),
  ];
  return item.buzz.eligible.every((team) => barred.includes(team))
    ? { type: 'item.closed', item: item.index, why: 'nobody' }
    : null;
}

export function isUnclaimed(item: Item): boolean {
  return item.phase === 'presented' && item.buzz?.state !== 'claimed' && item.buzz?.state !== 'over';
}

/** Whether that moment is over; one of an earlier run of the desk always is. */
export function hasPassed(moment: Instant, now: Instant): boolean {
  return moment.run === now.run ? now.ms >= moment.ms : moment.run < now.run;
}

/** Milliseconds from the press to the cue, negative after it; infinite when they belong to different runs. */
export function leadOf(cue: Instant, press: Press): number {
  if (cue.run === press.at.run) return cue.ms - press.happened.ms;
  return press.at.run < cue.run ? Number.POSITIVE_INFINITY : Number.NEGATIVE_INFINITY;
}

export function finite(lead: number): Millis | null {
  return Number.isFinite(lead) ? millis(lead) : null;
}

interface Sorted {
  readonly fouls: { press: Press; lead: Millis | null }[];
  readonly referred: { press: Press; lead: Millis }[];
  readonly fair: Press[];
}

/**
 * Sorts the presses that wait: a foul when it came earlier than the review window before the cue, the judge's
 * when inside it, fair at or after it. What its own uncertainty leaves open is taken for the team: a press is before the
 * cue, or before the window, only when it is so at the latest it can have happened.
 * A press during reading is a foul once the window has passed without a cue.
 */
function sortWaiting(buzz: Buzz, rules: BuzzRules, now: Instant): Sorted {
  const sorted: Sorted = { fouls: [], referred: [], fair: [] };
  for (const press of buzz.presses.filter((candidate) => candidate.status === 'waiting')) {
    if (buzz.cue === null) {
      const due = hasPassed(excusedUntil(press, rules), now);
      if (buzz.state === 'reading' && due) sorted.fouls.push({ press, lead: null });
      continue;
    }
    const lead = leadOf(buzz.cue, press);
    const surely = lead - press.happened.uncertainty;
    // Opened anew after an interruption: what may be pressed at any time is no foul.
    if (rules.opens === 'presented') sorted.fair.push(press);
    else if (surely > rules.foul.review) sorted.fouls.push({ press, lead: finite(lead) });
    else if (surely > 0) sorted.referred.push({ press, lead: millis(lead) });
    else sorted.fair.push(press);
  }
  sorted.fair.push(...buzz.presses.filter((press) => press.status === 'fair'));
  return sorted;
}

/** A cue until then would leave a press during reading to the judge. */
function excusedUntil(press: Press, { foul }: BuzzRules): Instant {
  return later(momentOf(press), foul.review + press.happened.uncertainty);
}

/** When undecided presses can next be decided; null when there are none or the judge has to speak first. */
export function resolveDue(state: State, buzz: Buzz, rules: BuzzRules): Instant | null {
  if (buzz.state === 'claimed' || buzz.state === 'over') return null;
  const waiting = buzz.presses.filter(({ status }) => status === 'waiting');
  if (buzz.state === 'reading') return soonest(waiting.map((press) => excusedUntil(press, rules)));
  if (buzz.cue === null || judgeHolds(buzz)) return null;
  const open = buzz.presses.filter(isOpen);
  const arrived = soonest(open.map(({ at }) => at));
  const first = earliest(open);
  if (arrived === null || first === undefined) return null;
  // The rules say the least; the devices in use may need longer.
  const settled = later(arrived, rules.settle);
  const slowest = slowestPress(state, buzz, first.device);
  if (slowest === null) return settled;
  const told = later(momentOf(first), first.happened.uncertainty + slowest);
  return told.run === settled.run && told.ms > settled.ms ? told : settled;
}

function isOpen({ status }: Press): boolean {
  return status === 'waiting' || status === 'fair';
}

function soonest(moments: readonly Instant[]): Instant | null {
  return [...moments].sort((a, b) => a.run - b.run || a.ms - b.ms)[0] ?? null;
}

function judgeHolds(buzz: Buzz): boolean {
  return buzz.presses.some(awaitsRuling);
}

/** Everything about the presses that can be decided now: fouls, referrals, a claim or a tie. */
export function resolvePresses(scene: Scene, now: Instant): LeitaiEvent[] {
  const { state, round, item } = scene;
  const { buzz } = item;
  if (buzz === null || round.buzz === null || !isUnclaimed(item)) return [];
  const { fouls, referred, fair } = sortWaiting(buzz, round.buzz, now);
  const events: LeitaiEvent[] = [];
  for (const { press, lead } of fouls) events.push(...foul(scene, press, lead, countPostings(events)));
  const closed = closedByFouls(scene, events);
  for (const { press, lead } of referred)
    events.push({ type: 'press.referred', press: press.id, team: press.team, lead });
  if (closed !== null) return [...events, ...stopPressClock(scene, now), closed];
  if (referred.length > 0 || judgeHolds(buzz)) return events;
  const due = resolveDue(state, buzz, round.buzz);
  return due !== null && hasPassed(due, now)
    ? [...events, ...claimEarliest(scene, fair, round.buzz, now)]
    : events;
}

/** Time to press ends with the claim, or with the question; also where only presses under way were waited for. */
export function stopPressClock({ turn: { clock } }: Pick<Scene, 'turn'>, now: Instant): LeitaiEvent[] {
  if (clock?.measures !== 'press' || clock.state === 'expired' || clock.state === 'stopped') return [];
  return [{ type: 'clock.stopped', remaining: remainingAt(clock, now) }];
}

function claimEarliest(scene: Scene, fair: readonly Press[], rules: BuzzRules, now: Instant): LeitaiEvent[] {
  const first = earliest(fair);
  if (first === undefined) return [];
  const others = fair
    .filter((press) => press.team !== first.team && isTied(press, first, rules))
    .sort(comparePresses);
  if (others.length === 0) return claimed(scene, claimBy(first), now);
  const tied = [first, ...others];
  const { gap, uncertainty } = spreadOf(tied);
  return [
    {
      type: 'buzz.tied',
      presses: tied.map(({ id }) => id),
      teams: tied.map(({ team }) => team),
      gap: millis(gap),
      uncertainty: millis(uncertainty),
    },
  ];
}

/** As close as the rules call a tie, or too close for the devices to tell. */
function isTied(press: Press, first: Press, { tie }: BuzzRules): boolean {
  return Math.abs(comparePresses(press, first)) <= Math.max(tie, jointUncertainty(press, first));
}

/** A claim by a press of its own. */
export function claimBy(press: Press): Claim {
  return { team: press.team, press: press.id, at: momentOf(press), reason: null };
}

interface Claim {
  readonly team: number;
  readonly press: string | null;
  /** When it was pressed; null: awarded without a press. */
  readonly at: Instant | null;
  readonly reason: string | null;
}

/** The claim, how far the question had been read, and the clock it sets going. */
export function claimed(scene: Scene, claim: Claim, now: Instant): LeitaiEvent[] {
  const { round, item, cause } = scene;
  const { team, press, at, reason } = claim;
  const made: LeitaiEvent = { type: 'claim.made', team, press, reason };
  if (item.reading !== null && at !== null) {
    made.early = isBefore(at, item.reading.marked) && isBefore(at, item.reading.ended);
    made.unread = isBefore(at, item.reading.ended);
  }
  const begin = beginClock(round, cause);
  if (begin.length > 0) return [made, ...begin];
  const starts = round.clock.starts === 'claim' && round.buzz?.restate !== true;
  return starts ? [made, ...startAnswer(scene, team)] : [...stopPressClock(scene, now), made];
}

/** The answer opens and its clock starts by itself. */
export function startAnswer({ turn, round, item, cause }: Scene, team: number): LeitaiEvent[] {
  const attempts = item.attempts.some((attempt) => attempt.team === team)
    ? item.attempts
    : [...item.attempts, { ...NO_ATTEMPT, team, person: null, state: 'claimed' as const }];
  return [{ type: 'item.opened', item: item.index }, answerClock(round, turn, { ...item, attempts }, cause)];
}

/** Whether something came before a moment of the reading; a moment not come yet is after everything. */
function isBefore(at: Instant, moment: Instant | null): boolean {
  if (moment === null) return true;
  return at.run === moment.run ? at.ms < moment.ms : at.run < moment.run;
}

/** The item as it stands once the judge has spoken about one of its presses. */
export function judged(item: Item, buzz: Buzz, press: Press, verdict: 'foul' | 'fair'): Item {
  const presses = buzz.presses.map((other) =>
    other.id === press.id ? { ...other, status: verdict } : other,
  );
  return { ...item, buzz: { ...buzz, presses } };
}
