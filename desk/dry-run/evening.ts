// The next move of an evening that goes as it should: what host, judges, contestants and devices do in each state.
import { privilegeLeft } from '#engine/privileges.ts';
import { answeringPerson, answeringTeam, definitionOf } from '#engine/select.ts';
import { answering, isOver, ruling, unsettled } from './answering.ts';
import { betweenTurns } from './between.ts';
import { buzzing } from './buzzing.ts';
import { calling, naming } from './calling.ts';
import { type Course, type Happening, type Live, liveOf, type Move, move } from './course.ts';
import { PACE, readingSeconds } from './pace.ts';

/** How often a team uses a privilege it has, somebody fails to restate, and nobody begins in time. */
const PRIVILEGE = 0.06;
const MISRESTATED = 0.2;
const SLOW_TO_BEGIN = 0.08;

/** Null where nothing is known to be possible. */
export function usualMove(course: Course): Move | Happening | null {
  const { state } = course.contest;
  if (state.slate) return move(PACE.trouble, { type: 'slate.off' });
  const live = liveOf(course);
  if (live === null) return betweenTurns(course);
  if (state.game?.clock.state === 'held' || state.game?.clock.state === 'paused')
    return move(2, { type: 'game.resume' });
  return live.round.clock.scope === 'turn' ? wholeTurn(course, live) : itemByItem(course, live);
}

/** One clock over all items, answered at a desk. */
function wholeTurn(course: Course, live: Live): Move | Happening | null {
  const { turn, round, item } = live;
  if (turn.items.every(({ phase }) => phase === 'revealed')) return move(PACE.settle, { type: 'settle' });
  if (isOver(live) || turn.items.every(({ credited }) => credited))
    return move(PACE.reveal, { type: 'reveal' });
  if (turn.items.some(({ phase }) => phase === 'open')) return answering(course, live);
  const lacking = calling(course, live);
  if (lacking !== null) return lacking;
  if (turn.clock !== null && item !== null) return answering(course, live);
  return round.question.shown === 'silent' || item?.phase === 'presented'
    ? move(PACE.begin, { type: 'begin' })
    : move(PACE.begin, { type: 'item.present' });
}

function itemByItem(course: Course, live: Live): Move | Happening | null {
  const { item } = live;
  if (item === null || !unsettled(item)) return nextQuestion(course, live);
  switch (item.phase) {
    case 'presented':
      return privileged(course, live) ?? presented(course, live);
    case 'open':
      return privileged(course, live) ?? answering(course, live);
    case 'closed':
      return ruling(course, live);
    default:
      return move(PACE.settle, { type: 'settle' });
  }
}

function nextQuestion(course: Course, live: Live): Move | null {
  const { turn, round } = live;
  const lacking = calling(course, live);
  if (lacking !== null) return lacking;
  if (
    turn.kind === 'all' &&
    round.player.by === 'team' &&
    turn.current === null &&
    course.chance.happens(0.8)
  ) {
    const unnamed = turn.eligible.find((team) => turn.players[team] === undefined);
    const body = unnamed === undefined ? null : naming(live.state, course.chance, live, unnamed);
    if (body !== null) return move(PACE.choice, body);
  }
  // Where time to begin runs from the showing on, the question has been read before.
  const read = turn.kind === 'single' && round.clock.begin !== null ? readingSeconds('') : 0;
  return move(read + PACE.begin, { type: round.question.shown === 'silent' ? 'begin' : 'item.present' });
}

/** Shown and being read, until somebody answers. */
function presented(course: Course, live: Live): Move | Happening | null {
  const { turn, round, item } = live;
  const last = item?.attempts.at(-1);
  const mayBegin = item?.buzz == null || item.buzz.state === 'claimed' || last?.state === 'assigned';
  if (!mayBegin) return buzzing(course, live);
  if (turn.clock?.measures === 'begin' && turn.clock.state === 'paused')
    return move(2, { type: 'clock.resume' });
  if (round.buzz?.restate && last?.state === 'claimed' && last.restated === null)
    return move(PACE.restating, {
      type: 'restate.rule',
      verdict: course.chance.happens(MISRESTATED) ? 'wrong' : 'right',
    });
  if (last !== undefined && round.player.by !== 'any' && answeringPerson(turn) === null) {
    const body = naming(live.state, course.chance, live, last.team);
    if (body !== null) return move(1, body);
  }
  return beginning(course, live);
}

function beginning(course: Course, live: Live): Move | Happening {
  const { contest, chance } = course;
  const { turn, round, item } = live;
  const { clock } = turn;
  if (clock?.measures === 'begin' && (clock.state === 'held' || clock.state === 'paused'))
    return move(2, { type: 'clock.resume' });
  if (clock?.measures === 'begin' && !course.alike && chance.happens(SLOW_TO_BEGIN))
    return () => contest.pass(clock.limit / 1000 + 0.001);
  const question = item?.question && contest.knowledge.question(item.question.id);
  const first = item?.attempts.length === 0 && item.reading?.ended == null;
  const reading = first ? readingSeconds(question?.stem ?? '') : 0;
  if (first && item?.reading !== null && round.clock.starts === 'read')
    return move(reading, { type: 'reading.end' });
  const most = clock?.state === 'running' ? Math.min(PACE.begin, clock.limit / 2000) : PACE.begin;
  return move(clock?.measures === 'begin' ? most : reading + most, { type: 'begin' });
}

/** Now and then somebody uses a right the team has left. */
function privileged(course: Course, { state, turn, round }: Live): Move | null {
  const team = answeringTeam(turn);
  const privilege = course.chance.pick(definitionOf(state).privileges);
  if (team === null || privilege === undefined || course.alike) return null;
  if (!course.chance.happens(PRIVILEGE)) return null;
  const here = privilege.rounds === null || privilege.rounds.includes(round.id);
  if (!here || privilegeLeft(state, privilege, team) === 0) return null;
  if (privilege.does === 'swap' && turn.kind === 'open') return null;
  if (privilege.does === 'restart' && turn.items[turn.current ?? 0]?.phase !== 'open') return null;
  return move(2, { type: 'privilege.use', team, privilege: privilege.id });
}
