// What does not go as it should: any offer at all, presses at any time, the slate, a restart of the desk.
import type { Offer } from '#contract/offer.ts';
import { liveTurn, remainingAt } from '#engine/select.ts';
import type { Chance } from './chance.ts';
import { type DryContest, STATION } from './contest.ts';
import { answerTo, type Course, type Happening, type Move, move } from './course.ts';
import { filled } from './onward.ts';

/** How a course is troubled. */
export interface Temper {
  /** How often any offer is taken instead of the usual move. */
  readonly offers: number;
  /** How often something happens by itself: presses, answers, time, a restart. */
  readonly happenings: number;
  /** Which offers are never taken. */
  readonly never: (offer: Offer) => boolean;
}

const startsWith = (ids: readonly string[]) => (offer: Offer) => ids.some((id) => offer.id.startsWith(id));

/** Not of an evening: what ends the contest, takes something back, is no matter of the rules, or gives points freely. */
const NEVER = [
  ...['void', 'undo', 'results', 'written', 'announce', 'advance:', 'contest', 'insert', 'out', 'points'],
  ...['screen', 'slate.on'],
];

/** An evening as most are: troubles are few. */
export const EVENING: Temper = { offers: 0.015, happenings: 0.005, never: startsWith(NEVER) };

/** An evening without any trouble. */
export const CALM: Temper = { ...EVENING, offers: 0, happenings: 0 };

/** Everything that may ever happen. */
export const WILD: Temper = {
  offers: 0.35,
  happenings: 0.12,
  never: startsWith(['announce', 'contest']),
};

/** Chance may have it that nothing is left. */
export function anyOffer({ contest, chance }: Course, temper: Temper): Move | null {
  const possible = contest.offers.filter((offer) => !temper.never(offer));
  const offer = chance.pick(possible);
  return offer === undefined ? null : move(0, filled(offer, contest.state, chance));
}

export function happening(course: Course, temper: Temper): Happening {
  const { contest, chance } = course;
  const { state } = contest;
  const kinds: Happening[] = [
    () => contest.pass(chance.between(0, 3)),
    () => contest.pass(chance.between(0, 60)),
    () => contest.press(chance.below(state.teams.length) + 1, chance.happens(0.5) ? 'left' : 'right'),
    () => contest.press(chance.below(state.teams.length) + 1, 'left'),
    () => anySeat(course),
    () => anySubmission(course),
    () => called(course),
  ];
  if (temper === WILD) kinds.push(() => restarted(course));
  return chance.pick(kinds) ?? (() => {});
}

function anySeat({ contest, chance }: Course): void {
  contest.seat(chance.below(24) + 1, chance.pick(['A', 'B', 'AB', 'ACD', 'T', 'F']) ?? 'A');
}

/** Somebody at a desk confirms something, whether or not it is the time for it. */
function anySubmission({ contest, chance }: Course): void {
  const { turn } = contest.state;
  const item = chance.pick(turn?.items ?? []);
  const question = item?.question && contest.knowledge.question(item.question.id);
  if (turn === null || item === undefined || !question) return;
  const own = {
    turn: turn.id,
    item: item.index,
    question: question.id,
    answer: answerTo(question, chance.happens(0.5)),
  };
  const team = turn.kind === 'all' ? { team: chance.pick(turn.eligible) ?? 1 } : {};
  contest.give({ type: 'answer.submit', ...own, ...team }, STATION);
}

/** Something from beside the stage: an appeal, a correction, a team or a player out. */
function called({ contest, chance }: Course): void {
  const { state } = contest;
  const team = chance.pick(state.teams);
  const turn = chance.pick(state.turns.filter((each) => each.state === 'settled'));
  const attempt = chance.pick(turn?.items[0]?.attempts ?? []);
  if (chance.happens(0.1)) appealed(contest, chance);
  else if (chance.happens(0.8) && turn !== undefined) {
    const whose = turn.kind === 'all' && attempt !== undefined ? { team: attempt.team } : {};
    const verdict = chance.pick(['right', 'wrong', 'late'] as const) ?? 'right';
    contest.give({
      type: 'correct',
      change: { of: 'ruling', turn: turn.id, item: 0, verdict, ...whose },
      reason: '…',
    });
  } else if (team !== undefined) {
    const person = chance.happens(0.5) ? (chance.pick(team.lineup)?.person ?? null) : null;
    contest.give({ type: 'team.out', team: team.number, person, kind: 'withdrawn', reason: '…' });
  }
}

function appealed(contest: DryContest, chance: Chance): void {
  const { state } = contest;
  const team = chance.pick(state.teams)?.number ?? 1;
  const turn = chance.happens(0.8) ? (chance.pick(state.turns)?.id ?? null) : null;
  contest.give({ type: 'appeal.file', team, turn, item: chance.happens(0.5) ? 0 : null, ground: '…' });
}

function restarted({ contest }: Course): void {
  const clock = liveTurn(contest.state)?.clock;
  const game = contest.state.game?.clock;
  contest.restart(
    clock?.state === 'running' ? remainingAt(clock, contest.now) : null,
    game?.state === 'running' ? remainingAt(game, contest.now) : null,
  );
}
