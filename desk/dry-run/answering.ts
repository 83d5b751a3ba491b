// Moves from 请答题 to the score: spoken answers, desks, the panel, rulings, rebounds, the reveal.
import type { CommandBody } from '#contract/command.ts';
import type { Verdict } from '#contract/definition.ts';
import { reboundOf } from '#engine/rebound.ts';
import { activeTeams, remainingAt } from '#engine/select.ts';
import type { Attempt, Item } from '#engine/state.ts';
import type { Chance } from './chance.ts';
import { STATION } from './contest.ts';
import { answerTo, type Course, type Happening, type Live, type Move, move, spokenAnswer } from './course.ts';
import { PACE } from './pace.ts';

/** How often time runs out, somebody at a desk stays silent, and a rebound is forgone. */
const OUT_OF_TIME = 0.12;
const SILENT = 0.1;
const FORGONE = 0.1;
/** More seats than these are counted by hand. */
const SEATS = 40;

/** Somebody answers: time passes, answers come in. */
export function answering(course: Course, live: Live): Move | Happening | null {
  const { turn, round, item } = live;
  const { chance, contest, alike } = course;
  if (item === null) return null;
  if (turn.clock?.state === 'held' || turn.clock?.state === 'paused')
    return move(2, { type: turn.clock.remaining > 0 ? 'clock.resume' : 'clock.time-up' });
  const left = turn.clock === null ? 0 : remainingAt(turn.clock, contest.now) / 1000;
  const unseated = hasClickers(live) && !alike ? panelSilent(live) : 0;
  if (unseated > 0 && unseated <= SEATS && chance.happens(0.7)) return () => seats(course, live);
  if (round.answer.entry === 'desk') return atDesk(course, live, left);
  if (turn.kind === 'all') return move(chance.between(0, left), { type: 'done', answer: null });
  const last = item.attempts.at(-1);
  if (last?.state !== 'answering') return () => contest.pass(left + 0.001);
  if (!alike && chance.happens(OUT_OF_TIME)) return () => contest.pass(left + 0.001);
  const said = chance.happens(0.3) ? null : spokenAnswer(course, item);
  return move(chance.between(0, left), { type: 'done', answer: said });
}

/** Clickers have letters, 对 and 错. */
function hasClickers({ item }: Live): boolean {
  return ['single', 'multiple', 'judge'].includes(item?.question?.type ?? '');
}

function panelSilent({ state, item }: Live): number {
  if (item === null || item.panel === null) return 0;
  return (state.definition?.panel?.seats ?? 0) - Object.keys(item.panel.answers).length;
}

/** Every seat of the panel, as well informed as chance has it this time. */
function seats(course: Course, { state, item }: Live): void {
  const { chance, contest } = course;
  const question = item?.question && contest.knowledge.question(item.question.id);
  if (!question) return;
  const informed = chance.pick([0, 0.5, 0.9, 1]) ?? 0.5;
  for (let seat = 1; seat <= (state.definition?.panel?.seats ?? 0); seat += 1)
    if (!chance.happens(SILENT)) contest.seat(seat, answerTo(question, chance.happens(informed)));
}

/** Whoever has not answered yet does so, or time runs out. */
function atDesk(course: Course, live: Live, left: number): Move | Happening {
  const { chance, contest, alike } = course;
  const { turn, round } = live;
  const item = turn.items.find(({ phase }) => phase === 'open');
  const waiting = item?.attempts.filter(({ state }) => state === 'answering') ?? [];
  const next = chance.pick(waiting);
  if (item === undefined || next === undefined)
    return round.clock.scope === 'turn' || item === undefined || panelSilent(live) > 0
      ? () => contest.pass(left + 0.001)
      : move(0.5, { type: 'done', answer: null });
  const answer = !alike && chance.happens(SILENT) ? null : spokenAnswer(course, item);
  if (answer === null) return () => contest.pass(left + 0.001);
  return {
    after: alike ? left / 10 : chance.between(0, left / Math.max(2, waiting.length)),
    actor: STATION,
    body: {
      type: 'answer.submit',
      turn: turn.id,
      item: item.index,
      question: item.question?.id ?? '',
      answer,
      ...(turn.kind === 'all' ? { team: next.team } : {}),
    },
  };
}

/** The answer is over: what is late, who is right, who tries next, the reveal. */
export function ruling(course: Course, live: Live): Move | null {
  const { state, turn, round, item } = live;
  const { chance } = course;
  if (item === null) return null;
  if (item.attempts.at(-1)?.overdue === 'pending')
    return move(PACE.ruling, { type: 'overdue.rule', verdict: chance.happens(0.5) ? 'late' : 'valid' });
  const unruled = item.attempts.find(({ verdict }) => verdict === null);
  if (unruled !== undefined && !item.audience) {
    const entry = entered(course, live, unruled);
    if (entry !== null) return move(2, entry);
    if (round.ruledBy !== 'key' && !item.credited && round.clock.scope !== 'turn')
      return move(PACE.ruling, verdictOn(course, live, unruled));
  }
  if (item.panel !== null && item.panel.manual === null && !course.alike && chance.happens(0.15))
    return move(PACE.trouble, { type: 'panel.enter', ...byHand(chance, live), reason: '…' });
  const credited = creditedTo(course, live);
  if (credited !== null) return move(2, { type: 'audience.credit', team: credited });
  if (reboundOf(state, turn, round, item) !== null && !chance.happens(FORGONE))
    return move(2, { type: 'rebound' });
  const collecting = item.panel === null ? 0 : (state.definition?.panel?.collect ?? 0);
  return move(Math.max(PACE.reveal, collecting), { type: 'reveal' });
}

/** What a board or a mouth said, stored where the key is to rule it. */
function entered(course: Course, { turn, round, item }: Live, attempt: Attempt): CommandBody | null {
  if (item === null || round.ruledBy !== 'key' || round.answer.entry === 'desk') return null;
  if (attempt.answer !== null || course.chance.happens(SILENT)) return null;
  const answer = spokenAnswer(course, item);
  if (answer === null) return null;
  return { type: 'answer.enter', answer, ...(turn.kind === 'all' ? { team: attempt.team } : {}) };
}

function verdictOn(course: Course, live: Live, attempt: Attempt): CommandBody {
  const { chance, skill, alike } = course;
  const { turn, round } = live;
  const team = turn.kind === 'all' ? { team: attempt.team } : {};
  if (round.partial !== null && (alike || !chance.happens(0.15)))
    return {
      type: 'score.give',
      marks: alike ? noMarks(round.partial) : marksOf(chance, round.partial),
      ...team,
    };
  const right = round.partial === null && chance.happens(skill);
  return {
    type: 'rule',
    verdict: right ? 'right' : alike ? 'wrong' : missed(chance),
    confirm: true,
    ...team,
  };
}

type Miss = Exclude<Verdict, 'right' | 'foul' | 'misrestated' | 'scored' | 'passed'>;

function missed(chance: Chance): Miss {
  if (chance.happens(0.6)) return 'wrong';
  return chance.pick(['incomplete', 'late', 'prompted', 'unanswered'] as const) ?? 'wrong';
}

function noMarks({ judges }: { judges: number }): number[] {
  return Array.from({ length: judges }, () => 0);
}

/** Marks as the rules allow them, sometimes all the least or all the most. */
export function marksOf(
  chance: Chance,
  { most, step, judges }: { most: number; step: number; judges: number },
): number[] {
  const steps = Math.round(most / step);
  const extreme = chance.pick([0, steps, null, null]) ?? null;
  return Array.from({ length: judges }, () => {
    const mark = (extreme ?? chance.below(steps + 1)) * step;
    return Math.round(mark * 1000) / 1000;
  });
}

/** Somebody in the audience knows it as often as not, where that is worth something to a team. */
function creditedTo({ chance }: Course, { state, round, item }: Live): number | null {
  const worth = round.score.per === 'item' && round.score.audience !== undefined;
  if (!item?.audience || item.audienceFor !== null || !worth || chance.happens(0.5)) return null;
  return chance.pick(activeTeams(state))?.number ?? null;
}

/** Raised cards: of all seats, none, or some. */
function byHand(chance: Chance, { state }: Live): { right: number; wrong: number } {
  const all = state.definition?.panel?.seats ?? 0;
  const right = chance.pick([0, all, chance.below(all + 1)]) ?? 0;
  return { right, wrong: chance.pick([0, all - right]) ?? 0 };
}

/** Whether the items of a turn with one clock are over. */
export function isOver({ turn }: Live): boolean {
  return turn.clock?.state === 'expired' || turn.clock?.state === 'stopped';
}

export function unsettled(item: Item | null): boolean {
  return item !== null && item.phase !== null && item.phase !== 'settled';
}
