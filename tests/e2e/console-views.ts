// The console as a technician meets it through a contest: setup, reading, answering, ruling, results.
import type { ConsoleView, JudgeView } from '#contract/view.ts';
import {
  ALWAYS,
  CASE,
  clockOffers,
  consoleView,
  item,
  JOURNAL,
  offer,
  RUNDOWN,
  rulings,
  running,
  SINGLE,
  scene,
  teams,
  turn,
  VOID,
  WITHDRAW,
} from './console-parts.ts';

const letters = (type: 'done' | 'answer.enter') =>
  ['A', 'B', 'C', 'D'].map((answer) =>
    type === 'done'
      ? offer(
          `done:${answer}`,
          { type, answer },
          { label: 'offer.done.option', params: { answer }, keys: [`Key${answer}`] },
        )
      : offer(
          `answer:${answer}`,
          { type, answer },
          { label: 'offer.answer', params: { answer }, keys: [`Key${answer}`] },
        ),
  );

export const setup = (): ConsoleView =>
  consoleView({
    stage: 'setup',
    turn: null,
    teams: teams(null, ['300', '300', '300', '300', '300']),
    rundown: [],
    standings: [],
    journal: [],
    offers: [],
    missing: [
      { key: 'setup.paper', params: { round: '擂台比拼', need: 25, have: 20 } },
      { key: 'setup.teams', params: { min: 2 } },
    ],
  });

export const ready = (): ConsoleView => ({
  ...setup(),
  missing: [],
  offers: [offer('contest.start', { type: 'contest.start' }, { primary: true })],
});

export const round = (): ConsoleView =>
  consoleView({
    turn: null,
    teams: teams(null),
    scene: {
      kind: 'round',
      number: 1,
      title: '初显身手',
      subtitle: '热身环节',
      brief: [
        '每队三名选手依次作答，每题 10 分。',
        '主持人读完题并说“请答题”后 10 秒内作答，以“回答完毕”结束。',
        '答错、答不完整或超时不得分，也不扣分。',
      ],
    },
    offers: [
      offer(
        'advance',
        { type: 'rundown.advance', entry: null },
        { label: 'offer.advance.turn', params: { title: '沙坡头区' }, primary: true },
      ),
      ...RUNDOWN.filter(({ state }) => state === 'pending').map(({ id, kind, title }) =>
        offer(
          `advance:${id}`,
          { type: 'rundown.advance', entry: id },
          { label: `offer.advance.${kind}`, params: { title } },
        ),
      ),
      ...ALWAYS,
    ],
  });

export const reading = (): ConsoleView =>
  consoleView({
    scene: scene(SINGLE, 'presented'),
    offers: [offer('begin', { type: 'begin' }, { keys: ['KeyQ'], primary: true }), ...ALWAYS, WITHDRAW, VOID],
  });

export const answering = (now: number): ConsoleView =>
  consoleView({
    scene: scene(SINGLE, 'open'),
    clock: running(now, 10_000, 7400),
    turn: turn({ items: [item({ phase: 'open' })] }),
    offers: [
      offer('done', { type: 'done', answer: null }, { keys: ['Enter', 'NumpadEnter'], primary: true }),
      ...letters('done'),
      ...clockOffers(),
      ...ALWAYS,
      VOID,
    ],
  });

/** The case is ruled by the judges; the answer came 1.3 s late. */
export const overdue = (): ConsoleView =>
  consoleView({
    scene: scene(CASE, 'closed'),
    clock: { state: 'expired', limit: 150_000, remaining: 0, deadline: null },
    turn: turn({
      round: 'risk',
      roundTitle: '勇往直前',
      stake: 40,
      items: [
        item({
          phase: 'closed',
          question: CASE,
          key: {
            key: '存在事实劳动关系；用人单位未申请的，职工或近亲属自事故伤害发生之日起一年内向统筹地区社会保险行政部门申请；由用人单位按规定标准支付。',
            explanation: '《工伤保险条例》第十七条、第六十二条。',
          },
          answer: '存在劳动关系，一年内向人社局申请，费用由公司承担',
          lateBy: 1312,
          overdue: true,
        }),
      ],
    }),
    offers: [
      offer('overdue.late', { type: 'overdue.rule', verdict: 'late' }, { keys: ['KeyL'] }),
      offer('overdue.valid', { type: 'overdue.rule', verdict: 'valid' }, { keys: ['KeyV'] }),
      offer('answer.text', { type: 'answer.enter', answer: '…' }, { needs: 'answer' }),
      ...ALWAYS,
      WITHDRAW,
      VOID,
    ],
  });

export const ruling = (): ConsoleView =>
  consoleView({
    scene: scene(SINGLE, 'closed'),
    clock: { state: 'stopped', limit: 10_000, remaining: 3120, deadline: null },
    turn: turn({ items: [item({ phase: 'closed', answer: 'C', lateBy: 0 })] }),
    offers: [...rulings(), ...letters('answer.enter'), ...ALWAYS, WITHDRAW, VOID],
  });

export const ruled = (): ConsoleView =>
  consoleView({
    scene: scene(SINGLE, 'revealed'),
    turn: turn({
      items: [item({ phase: 'settled', answer: 'B', lateBy: 0, verdict: 'right' })],
      result: { team: 3, amount: '10', sum: null, from: '300', to: '310' },
    }),
    offers: [
      offer(
        'advance',
        { type: 'rundown.advance', entry: null },
        { label: 'offer.advance.turn', params: { title: '海兴开发区' }, primary: true },
      ),
      ...ALWAYS,
    ],
  });

/** After a restart of the desk the clock is held and somebody must decide. */
export const held = (): ConsoleView =>
  consoleView({
    scene: scene(SINGLE, 'open'),
    clock: { state: 'held', limit: 10_000, remaining: 6150, deadline: null },
    turn: turn({ items: [item({ phase: 'open' })] }),
    offers: [
      offer('clock.resume', { type: 'clock.resume' }, { keys: ['KeyP'], primary: true }),
      offer('clock.time-up', { type: 'clock.time-up' }),
      offer('clock.restart', { type: 'clock.restart', reason: '…' }, { needs: 'reason' }),
      ...ALWAYS,
      VOID,
    ],
  });

export const announced = (): ConsoleView =>
  consoleView({
    stage: 'announced',
    turn: null,
    teams: teams(null),
    offers: [offer('screen.auto', { type: 'screen.show', scene: 'auto' }, { keys: ['KeyN'] })],
    rundown: RUNDOWN.map((row) => ({ ...row, state: 'past' as const })),
    journal: JOURNAL.slice(0, 3),
  });

export function judge(view: ConsoleView): JudgeView {
  const {
    contest,
    clock,
    game,
    teams: scores,
    stage,
    turn: judged,
    offers,
    standings,
    individual,
    gate,
    lacking,
    results,
    access,
    rosters,
    rundown,
    judges,
  } = view;
  return {
    role: 'judge',
    contest,
    clock,
    game,
    teams: scores,
    stage,
    turn: judged,
    offers,
    standings,
    individual,
    gate,
    lacking,
    results,
    access,
    rosters,
    rundown,
    judges,
  };
}
