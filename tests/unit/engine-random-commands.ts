// Commands of every type with arguments at random, some of which fit the state and most of which do not.
import type { CommandBody, CommandType } from '#contract/command.ts';
import type { Correction } from '#contract/correction.ts';
import { LEDGERS } from '#contract/definition.ts';
import type { Chance } from '#desk/dry-run/chance.ts';
import type { State } from '#engine/state.ts';

type Make = (state: State, chance: Chance) => CommandBody;

const REASON = '…';

const team = (state: State, chance: Chance) => chance.below(state.teams.length + 1) + 1;

function person(state: State, chance: Chance): string {
  const all = state.teams.flatMap(({ lineup, substitutes }) => [
    ...lineup.map((place) => place.person),
    ...substitutes,
  ]);
  return chance.pick(all) ?? '';
}

function entry(state: State, chance: Chance): string {
  return chance.pick(state.rundown)?.id ?? 'nowhere';
}

/** Absent half of the time: what names one team of several must not be asked where one answers. */
function whose(state: State, chance: Chance): { team?: number } {
  return chance.happens(0.5) ? { team: team(state, chance) } : {};
}

function answer(chance: Chance): string {
  return chance.pick(['A', 'B', 'AB', 'ACD', 'T', 'F', 'other', '']) ?? '';
}

function appeal(state: State, chance: Chance): string {
  return chance.pick(state.appeals)?.id ?? 'none';
}

function place(chance: Chance) {
  return { device: chance.pick(['left', 'right', 'panel', 'nothing']) ?? 'left', seat: chance.below(9) + 1 };
}

function side(chance: Chance): 'judges' | 'supervisor' {
  return chance.happens(0.5) ? 'judges' : 'supervisor';
}

const VERDICTS = ['right', 'wrong', 'incomplete', 'late', 'prompted', 'unanswered'] as const;

/** Every type but those of setting up. */
const MAKERS: { readonly [Type in Exclude<CommandType, `setup.${string}` | 'definition.change'>]: Make } = {
  'contest.start': () => ({ type: 'contest.start' }),
  'rundown.advance': (state, chance) => ({
    type: 'rundown.advance',
    entry: chance.happens(0.5) ? null : entry(state, chance),
  }),
  'rundown.insert': (state, chance) => ({
    type: 'rundown.insert',
    after: chance.happens(0.5) ? null : entry(state, chance),
    page: { title: REASON, body: '' },
  }),
  'rundown.remove': (state, chance) => ({ type: 'rundown.remove', entry: entry(state, chance) }),
  'screen.show': (_, chance) => ({
    type: 'screen.show',
    scene: chance.pick(['auto', 'title', 'standings'] as const) ?? 'auto',
  }),
  'slate.on': () => ({ type: 'slate.on' }),
  'slate.off': () => ({ type: 'slate.off' }),
  'order.draw': (state, chance) => ({
    type: 'order.draw',
    round: chance.pick(state.definition?.rounds ?? [])?.id ?? 'r1',
    teams: chance.happens(0.5) ? null : chance.shuffled(state.teams.map(({ number }) => number)),
    seed: 'seed',
  }),
  'stake.choose': (state, chance) => ({
    type: 'stake.choose',
    team: team(state, chance),
    value: chance.pick([5, 10, 20, 30, 40, 60]) ?? 10,
  }),
  'player.name': (state, chance) => ({
    type: 'player.name',
    person: person(state, chance),
    waive: chance.happens(0.3) ? REASON : null,
  }),
  'team.name': (state, chance) => ({ type: 'team.name', team: team(state, chance) }),
  'stake.decline': (state, chance) => ({ type: 'stake.decline', team: team(state, chance) }),
  'board.pick': (_, chance) => ({ type: 'board.pick', number: chance.below(8) + 1 }),
  'board.roll': () => ({ type: 'board.roll' }),
  'board.stop': () => ({ type: 'board.stop' }),
  'item.present': () => ({ type: 'item.present' }),
  'reading.mark': () => ({ type: 'reading.mark' }),
  'reading.end': () => ({ type: 'reading.end' }),
  begin: () => ({ type: 'begin' }),
  'buzz.open': () => ({ type: 'buzz.open' }),
  done: (_, chance) => ({ type: 'done', answer: chance.happens(0.5) ? null : answer(chance) }),
  'restate.rule': (_, chance) => ({
    type: 'restate.rule',
    verdict: chance.happens(0.5) ? 'right' : 'wrong',
  }),
  'answer.enter': (state, chance) => ({
    type: 'answer.enter',
    answer: answer(chance),
    ...whose(state, chance),
  }),
  'answer.submit': (state, chance) => ({
    type: 'answer.submit',
    turn: entry(state, chance),
    item: chance.below(3),
    question: state.turn?.items[0]?.question?.id ?? 'none',
    answer: answer(chance),
    ...whose(state, chance),
  }),
  'overdue.rule': (_, chance) => ({
    type: 'overdue.rule',
    verdict: chance.happens(0.5) ? 'late' : 'valid',
  }),
  rule: (state, chance) => ({
    type: 'rule',
    verdict: chance.pick(VERDICTS) ?? 'right',
    confirm: chance.happens(0.5),
    ...whose(state, chance),
  }),
  'score.give': (state, chance) => ({
    type: 'score.give',
    marks: Array.from({ length: chance.below(5) + 1 }, () => chance.below(41) / 2),
    ...whose(state, chance),
  }),
  'audience.credit': (state, chance) => ({ type: 'audience.credit', team: team(state, chance) }),
  rebound: () => ({ type: 'rebound' }),
  'privilege.use': (state, chance) => ({
    type: 'privilege.use',
    team: team(state, chance),
    privilege: chance.pick(['pass', 'swap', 'restart', 'none']) ?? 'pass',
  }),
  'item.close': () => ({ type: 'item.close' }),
  reveal: () => ({ type: 'reveal' }),
  settle: () => ({ type: 'settle' }),
  'turn.void': () => ({ type: 'turn.void', reason: REASON }),
  'press.rule': (state, chance) => ({
    type: 'press.rule',
    press: chance.pick(state.turn?.items.flatMap(({ buzz }) => buzz?.presses ?? []) ?? [])?.id ?? 'none',
    verdict: chance.happens(0.5) ? 'foul' : 'fair',
  }),
  'claim.award': (state, chance) => ({ type: 'claim.award', team: team(state, chance), reason: REASON }),
  'foul.call': (state, chance) => ({
    type: 'foul.call',
    team: team(state, chance),
    person: chance.happens(0.5) ? null : person(state, chance),
    reason: REASON,
  }),
  'panel.enter': (_, chance) => ({
    type: 'panel.enter',
    right: chance.below(5),
    wrong: chance.below(5),
    reason: REASON,
  }),
  'panel.confirm': () => ({ type: 'panel.confirm' }),
  'tie.draw': () => ({ type: 'tie.draw', seed: 'seed' }),
  'tie.replay': () => ({ type: 'tie.replay' }),
  'press.key': (state, chance) => ({ type: 'press.key', team: team(state, chance) }),
  'seat.bind': (state, chance) => ({
    type: 'seat.bind',
    place: place(chance),
    owner:
      chance.pick([
        null,
        { as: 'host' as const },
        { as: 'panel' as const, number: chance.below(20) + 1 },
        { as: 'team' as const, number: team(state, chance) },
      ]) ?? null,
  }),
  'seat.swap': (_, chance) => ({ type: 'seat.swap', a: place(chance), b: place(chance) }),
  'seat.disable': (_, chance) => ({
    type: 'seat.disable',
    place: place(chance),
    disabled: chance.happens(0.5),
    reason: REASON,
  }),
  'gate.pass': (state, chance) => ({
    type: 'gate.pass',
    round: chance.pick(state.definition?.rounds ?? [])?.id ?? 'r1',
    reason: REASON,
  }),
  'lost.choose': (_, chance) => ({
    type: 'lost.choose',
    device: place(chance).device,
    how: chance.happens(0.5) ? 'keys' : 'wait',
  }),
  withdraw: (_, chance) => ({
    type: 'withdraw',
    item: chance.happens(0.5) ? null : chance.below(3),
    how: chance.pick([null, 'credit', 'replay-item', 'replay-set'] as const) ?? null,
    reason: REASON,
  }),
  'clock.pause': () => ({ type: 'clock.pause' }),
  'clock.resume': () => ({ type: 'clock.resume' }),
  'clock.restart': () => ({ type: 'clock.restart', reason: REASON }),
  'clock.adjust': (_, chance) => ({ type: 'clock.adjust', seconds: chance.below(121) - 60, reason: REASON }),
  'clock.time-up': () => ({ type: 'clock.time-up' }),
  'game.start': () => ({ type: 'game.start' }),
  'game.pause': () => ({ type: 'game.pause' }),
  'game.resume': () => ({ type: 'game.resume' }),
  'team.out': (state, chance) => ({
    type: 'team.out',
    team: team(state, chance),
    person: chance.happens(0.5) ? null : person(state, chance),
    kind: chance.happens(0.5) ? 'withdrawn' : 'disqualified',
    reason: REASON,
  }),
  'points.give': (state, chance) => ({
    type: 'points.give',
    team: team(state, chance),
    person: chance.happens(0.5) ? null : person(state, chance),
    ledger: chance.pick(LEDGERS) ?? 'live',
    points: chance.below(21) - 10,
    reason: REASON,
  }),
  substitute: (state, chance) => ({
    type: 'substitute',
    team: team(state, chance),
    out: person(state, chance),
    in: person(state, chance),
    reason: REASON,
  }),
  correct: (state, chance) => ({ type: 'correct', change: anyCorrection(state, chance), reason: REASON }),
  undo: (_, chance) => ({ type: 'undo', confirm: chance.happens(0.5) }),
  redo: () => ({ type: 'redo' }),
  announce: (_, chance) => ({ type: 'announce', override: chance.happens(0.5) ? null : REASON }),
  'appeal.file': (state, chance) => ({
    type: 'appeal.file',
    team: team(state, chance),
    turn: chance.happens(0.5) ? null : entry(state, chance),
    item: chance.happens(0.5) ? null : chance.below(3),
    ground: REASON,
  }),
  'appeal.vote': (state, chance) => ({
    type: 'appeal.vote',
    appeal: appeal(state, chance),
    person: null,
    vote: chance.happens(0.5) ? 'uphold' : 'dismiss',
    note: '',
  }),
  'appeal.decide': (state, chance) => ({
    type: 'appeal.decide',
    appeal: appeal(state, chance),
    outcome: chance.happens(0.5) ? 'upheld' : 'dismissed',
    reason: REASON,
  }),
  'appeal.withdraw': (state, chance) => ({
    type: 'appeal.withdraw',
    appeal: appeal(state, chance),
    reason: REASON,
  }),
  'written.release': () => ({ type: 'written.release' }),
  'results.confirm': (_, chance) => ({ type: 'results.confirm', side: side(chance) }),
  'results.reopen': (_, chance) => ({ type: 'results.reopen', side: side(chance), reason: REASON }),
  'paper.enter': (state, chance) => ({
    type: 'paper.enter',
    turn: entry(state, chance),
    players: [],
    stake: null,
    questions: null,
    results: [
      {
        item: 0,
        team: team(state, chance),
        person: null,
        verdict: chance.pick(VERDICTS) ?? 'right',
        ledger: 'live',
        points: chance.below(20),
      },
    ],
    reason: REASON,
  }),
};

function held(state: State, chance: Chance) {
  return chance.pick([...state.turns, ...(state.turn ? [state.turn] : [])]);
}

/** Of a turn that was held, where there is one. */
function asked(state: State, chance: Chance): { turn: string; item: number } {
  const turn = held(state, chance);
  return { turn: turn?.id ?? entry(state, chance), item: chance.below((turn?.items.length ?? 2) + 1) };
}

/** Where the panel was counted, if it ever was. */
function counted(state: State, chance: Chance): { turn: string; item: number } {
  const turns = [...state.turns, ...(state.turn ? [state.turn] : [])];
  const places = turns.flatMap(({ id, items }) =>
    items.flatMap(({ index, panel }) => (panel?.counted ? [{ turn: id, item: index }] : [])),
  );
  return chance.pick(places) ?? asked(state, chance);
}

function question(state: State, chance: Chance): string {
  return chance.pick(held(state, chance)?.items ?? [])?.question?.id ?? 'none';
}

/** Every kind of correction; most do not fit. */
const CORRECTIONS: { readonly [Of in Correction['of']]: (state: State, chance: Chance) => Correction } = {
  ruling: (state, chance) => ({
    of: 'ruling',
    ...asked(state, chance),
    verdict: chance.pick([...VERDICTS, 'scored'] as const) ?? 'right',
    ...whose(state, chance),
    ...(chance.happens(0.3)
      ? { marks: Array.from({ length: chance.below(4) + 1 }, () => chance.below(9)) }
      : {}),
  }),
  stake: (state, chance) => ({
    of: 'stake',
    turn: asked(state, chance).turn,
    value: chance.pick([5, 10, 20, 30, 40, 60]) ?? 10,
  }),
  player: (state, chance) => ({
    of: 'player',
    turn: asked(state, chance).turn,
    person: person(state, chance),
    ...whose(state, chance),
  }),
  panel: (state, chance) => ({
    of: 'panel',
    ...(chance.happens(0.7) ? counted(state, chance) : asked(state, chance)),
    seats: chance.happens(0.5)
      ? [{ seat: chance.below(6) + 1, answer: chance.happens(0.3) ? null : answer(chance) }]
      : [],
    counts: chance.happens(0.4) ? { right: chance.below(5), wrong: chance.below(5) } : null,
  }),
  posting: (state, chance) => ({
    of: 'posting',
    posting: chance.pick(state.postings)?.id ?? 'none',
    points: (chance.below(81) - 40) / 2,
  }),
  key: (state, chance) => ({
    of: 'key',
    question: question(state, chance),
    key: chance.pick(['A', 'B', 'AB', 'ACD', 'T', 'F', 'other words', [['other']]]) ?? 'A',
    rulings: chance.happens(0.2)
      ? [{ ...asked(state, chance), verdict: chance.pick(VERDICTS) ?? 'right', ...whose(state, chance) }]
      : [],
  }),
  question: (state, chance) => ({
    of: 'question',
    question: question(state, chance),
    how: chance.happens(0.5) ? 'credit' : 'annul',
  }),
};

export function anyCorrection(state: State, chance: Chance, of?: Correction['of']): Correction {
  const kinds = Object.keys(CORRECTIONS) as Correction['of'][];
  return CORRECTIONS[of ?? chance.pick(kinds) ?? 'ruling'](state, chance);
}

/** So many commands of each type. */
export function anyCommands(state: State, chance: Chance, each: number): CommandBody[] {
  return Object.values(MAKERS).flatMap((make: Make) =>
    Array.from({ length: each }, () => make(state, chance)),
  );
}
