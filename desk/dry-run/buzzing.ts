// Moves while a question is buzzed for: reading, the opening, presses, and what the judge has to say about them.
import type { CommandBody } from '#contract/command.ts';
import { marksReading } from '#engine/decide/reading.ts';
import type { Course, Happening, Live, Move } from './course.ts';
import { move } from './course.ts';
import { PACE, readingSeconds } from './pace.ts';

/** How often somebody presses too early, and two press at the same moment. */
const EARLY = 0.06;
const TOGETHER = 0.1;
/** While a question may be interrupted, somebody does so this often. */
const INTERRUPTED = 0.5;
/** From the cue or the end of reading to the first press, seconds. */
const REACTION = { least: 0.2, greatest: 2.5 };

/** Null where nothing is known to be possible. */
export function buzzing(course: Course, live: Live): Move | Happening | null {
  const { round, item } = live;
  const buzz = item?.buzz ?? null;
  if (item === null || buzz === null) return null;
  const judged = buzz.presses.find(({ status }) => status === 'judge');
  if (judged !== undefined)
    return move(PACE.ruling, {
      type: 'press.rule',
      press: judged.id,
      verdict: course.chance.happens(0.5) ? 'fair' : 'foul',
    });
  const tied = course.chance.pick(
    buzz.presses.filter(({ status, team }) => status === 'tie' && !buzz.barred.includes(team)),
  );
  if (tied !== undefined) return move(PACE.ruling, tieSettled(course, live, tied.team));
  if (buzz.eligible.every((team) => buzz.barred.includes(team))) return move(2, { type: 'item.close' });
  switch (buzz.state) {
    case 'reading':
      return beforeOpening(course, live);
    case 'held':
      return move(PACE.begin, { type: 'buzz.open' });
    case 'opened':
      return opened(course, live);
    case 'armed':
      return round.buzz?.opens === 'presented' && item.reading?.ended === null
        ? whileRead(course, live)
        : armed(course, live);
    default:
      return null;
  }
}

/** As the rules say; now and then the judges award it all the same. */
function tieSettled({ chance }: Course, { round, item }: Live, team: number): CommandBody {
  const award: CommandBody = { type: 'claim.award', team, reason: '…' };
  const open = item?.buzz?.presses.some(({ status }) => status === 'fair' || status === 'judge') ?? false;
  if (round.buzz === null || round.buzz.tied === 'judge' || open || chance.happens(0.2)) return award;
  if (round.buzz.tied === 'replay') return { type: 'tie.replay' };
  return { type: 'tie.draw', seed: `seed ${chance.below(1_000_000)}` };
}

function seconds(course: Course, { item }: Live): number {
  const question = item?.question && course.contest.knowledge.question(item.question.id);
  return readingSeconds(question?.stem ?? '');
}

/** Only after 抢答开始: who presses before it has committed a foul. */
function beforeOpening(course: Course, live: Live): Move | Happening {
  const { chance, contest } = course;
  const waits = live.item?.buzz?.presses.some(({ status }) => status === 'waiting') ?? false;
  if (!waits && chance.happens(EARLY * course.eagerness))
    return () => {
      contest.pass(chance.between(0, seconds(course, live)));
      pressed(course, live);
    };
  return move(waits ? chance.between(0, 0.5) : seconds(course, live), { type: 'buzz.open' });
}

/** Time until the cue; now and then somebody cannot wait for it. */
function opened(course: Course, live: Live): Happening {
  const { chance, contest } = course;
  const countdown = (live.item?.buzz?.countdown?.length ?? 0) / 1000;
  return () => {
    if (!chance.happens(EARLY * course.eagerness)) return contest.pass(countdown + 0.021);
    contest.pass(chance.between(0, countdown + 0.02));
    pressed(course, live);
  };
}

/** A press stops the reading. */
function whileRead(course: Course, live: Live): Move | Happening {
  const { chance, contest } = course;
  const whole = seconds(course, live);
  const marked = live.item?.reading?.marked !== null || !marksReading(live.round);
  if (chance.happens((INTERRUPTED * course.eagerness) / 2))
    return () => {
      contest.pass(chance.between(0, whole / 2));
      pressed(course, live);
    };
  return move(whole / 2, marked ? { type: 'reading.end' } : { type: 'reading.mark' });
}

/** Presses after the cue, or silence. */
function armed(course: Course, live: Live): Move | Happening {
  const { chance, contest } = course;
  const waits = live.item?.buzz?.presses.some(({ status }) => status === 'waiting' || status === 'fair');
  if (waits) return () => contest.pass(0.05 + (live.round.buzz?.settle ?? 0) / 1000);
  if (chance.happens(course.eagerness))
    return () => {
      contest.pass(chance.between(REACTION.least, REACTION.greatest));
      pressed(course, live);
      if (chance.happens(TOGETHER)) pressed(course, live);
    };
  const window = live.round.buzz?.window ?? null;
  if (window !== null && live.turn.clock?.state === 'running') return () => contest.pass(window);
  return move(chance.between(5, 12), { type: 'item.close' });
}

function pressed({ chance, contest }: Course, { round, item }: Live): void {
  const team = chance.pick(item?.buzz?.eligible ?? []);
  if (team === undefined) return;
  contest.press(team);
  contest.pass((round.buzz?.settle ?? 0) / 1000);
}
