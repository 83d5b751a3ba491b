// Random but legal contests: each step is one thing that can happen on stage, chosen by two numbers.
import fc from 'fast-check';
import type { CommandBody } from '#contract/command.ts';
import type { Definition } from '#contract/definition.ts';
import type { Offer } from '#contract/offer.ts';
import { Chance } from '#desk/dry-run/chance.ts';
import { settleByOffers as goOn } from '#desk/dry-run/onward.ts';
import { isLive, liveTurn, remainingAt } from '#engine/select.ts';
import { pressOn } from './engine-boxes.ts';
import { type MemoryStage, roundIn, rules } from './engine-support.ts';

/** Rules with every reading turned the other way as well, and the play-off open to all from the start. */
export const VARIANTS: Record<string, Definition> = {
  example: rules((definition) => {
    roundIn(definition, 'playoff').who = { by: 'buzz', among: 'all', extra: 1 };
  }),
  otherwise: rules((definition) => {
    const playoff = roundIn(definition, 'playoff');
    playoff.who = { by: 'buzz', among: 'all', extra: 1 };
    playoff.items = 2;
    if (playoff.buzz)
      playoff.buzz = {
        ...playoff.buzz,
        settle: 40,
        tie: 2,
        tied: 'replay',
        foul: { ...playoff.buzz.foul, question: 'void' },
      };
    const warmup = roundIn(definition, 'warmup');
    warmup.late = 'cut';
    const duel = roundIn(definition, 'duel');
    duel.order = 'interleaved';
    duel.answer = { entry: 'spoken', multi: 'exact', back: false };
    duel.ruledBy = 'host';
    duel.withdrawn = 'credit';
    if (definition.panel) definition.panel = { seats: 18, silent: 'wrong', revise: true, collect: 4 };
    roundIn(definition, 'sprint').withdrawn = 'replay-item';
  }),
};

export const STARTS = [
  'warmup.1.1',
  'warmup.2.5',
  'sprint.1.1',
  'risk-choice.1.2',
  'risk-named.1.3',
  'duel.1.1',
  'duel.1.4',
  'playoff.1',
] as const;

/** Which thing happens, and with what. */
export type Step = [kind: number, pick: number];

export const walk = (length: number) =>
  fc.record({
    variant: fc.constantFrom(...Object.keys(VARIANTS)),
    start: fc.constantFrom(...STARTS),
    steps: fc.array(fc.tuple(fc.nat(99), fc.nat(9999)), { minLength: length / 2, maxLength: length }),
  });

/** Whoever gives it may do everything but answer: the technician, for judges and supervisor where that is needed. */
export const FOR_JUDGE = 'for-all:judge-1';

/** The command of an offer, with what its dialog would ask for. */
export function filled(offer: Offer, pick = 0): CommandBody {
  const { command } = offer;
  switch (command.type) {
    case 'panel.enter':
      return { ...command, right: pick % 10, wrong: (pick * 7) % 9 };
    case 'rule':
    case 'undo':
      return { ...command, confirm: true };
    default:
      return command;
  }
}

const RARE = [
  ...['void', 'undo', 'withdraw', 'clock.restart', 'slate.on', 'contest', 'results', 'announce', 'insert'],
];
const SELDOM = (offer: Offer) => RARE.some((id) => offer.id.startsWith(id));

/** What a step comes to on this stage: something given, or something that happens by itself. */
export function chosen(stage: MemoryStage, [kind, pick]: Step): CommandBody | (() => void) {
  const moment = stage.now;
  if (kind < 58) {
    const all = stage.offers;
    const usual = all.filter((offer) => !SELDOM(offer));
    const pool = kind < 50 && usual.length > 0 ? usual : all;
    const primary = all.find((offer) => offer.primary);
    const offer = kind % 3 === 0 && primary ? primary : pool[pick % pool.length];
    return offer === undefined ? () => {} : filled(offer, pick);
  }
  if (kind < 70) return () => stage.pass(pick % 2 === 0 ? pick / 10_000 : pick / 1000);
  if (kind < 73) return () => stage.pass(160);
  if (kind < 79) return () => void stage.press1((pick % 5) + 1, { device: pick % 2 ? 'left' : 'right' });
  if (kind < 82)
    return () =>
      pressOn(stage, (pick % 5) + 1, {
        ...{ device: pick % 2 ? 'left' : 'right', ago: pick % 40, uncertainty: pick % 23 },
      });
  if (kind < 86) return unsettled(stage, pick);
  if (kind < 90)
    return () => void stage.seat((pick % 20) + 1, ['A', 'B', 'AB', 'ACD', 'T', 'F'][pick % 6] ?? 'A', moment);
  if (kind < 98) return submission(stage, pick);
  return () => {
    const clock = liveTurn(stage.state)?.clock;
    stage.restart(clock?.state === 'running' ? remainingAt(clock, moment) : null);
  };
}

const DEVICES = [
  { id: 'left', kind: 'buzzer', driver: 'leitai', seats: 5 },
  { id: 'right', kind: 'buzzer', driver: 'leitai', seats: 5 },
  { id: 'panel', kind: 'clicker', driver: 'leitai', seats: 20 },
] as const;

/** Devices come and go, are listed, and their seats change hands. */
function unsettled(stage: MemoryStage, pick: number): CommandBody | (() => void) {
  const { id: device, kind, seats } = DEVICES[pick % 3]!;
  const place = { device, seat: (pick % 6) + 1 };
  switch (pick % 8) {
    case 0:
      return () => void stage.signal({ type: 'devices', devices: [...DEVICES] });
    case 1:
      return { type: 'seat.swap', a: place, b: { device, seat: (pick % 5) + 1 } };
    case 2:
      return { type: 'seat.disable', place, disabled: pick % 16 === 2, reason: '…' };
    case 3:
    case 4:
      return () =>
        void stage.signal({ type: 'ready', device, kind, name: device, seats, boot: `b${pick}`, late: 20 });
    default:
      return () => void stage.signal({ type: 'lost', device, reason: 'unplugged' });
  }
}

function submission(stage: MemoryStage, pick: number): CommandBody | (() => void) {
  const { turn } = stage.state;
  const open = isLive(turn) ? turn.items.find((item) => item.phase === 'open') : undefined;
  if (turn === null || open === undefined) return () => {};
  const answer = open.question?.type === 'judge' ? 'TF'[pick % 2] : 'ABCD'[pick % 4];
  return {
    type: 'answer.submit',
    turn: turn.id,
    item: open.index,
    question: open.question?.id ?? '',
    answer: answer ?? 'A',
  };
}

/** Does what was chosen; true when it was a command the engine accepted. */
export function take(stage: MemoryStage, what: CommandBody | (() => void)): boolean {
  if (typeof what === 'function') {
    what();
    return false;
  }
  return stage.try(what, what.type === 'answer.submit' ? 'station' : FOR_JUDGE) === null;
}

/** Goes on by offers and by time alone until the live turn is settled; the last offers seen when it cannot. */
export function settleByOffers(stage: MemoryStage): string[] | null {
  const contest = {
    get state() {
      return stage.state;
    },
    get offers() {
      return stage.offers;
    },
    give: (body: CommandBody) => stage.try(body, FOR_JUDGE),
    pass: (seconds: number) => stage.pass(seconds),
  };
  return goOn(contest, new Chance(1));
}
