// A contest in memory on a virtual clock, for tests of the rules: no disk, no devices, time passes when told.
import type { CommandBody } from '#contract/command.ts';
import type { Definition } from '#contract/definition.ts';
import type { Happened, LeitaiEvent } from '#contract/event.ts';
import type { Offer, Refusal } from '#contract/offer.ts';
import type { Actor } from '#contract/record.ts';
import type { Signal } from '#contract/signal.ts';
import type { Instant } from '#contract/units.ts';
import type { Stage } from '#desk/scenario/play.ts';
import { alarm, alarmSignal } from '#engine/alarm.ts';
import { decide, type EventDraft, type Knowledge, observe } from '#engine/decide.ts';
import { offers } from '#engine/offers/index.ts';
import { amountText } from '#engine/rational.ts';
import { ContestRecord } from '#engine/record.ts';
import { countdownOf, currentItem, liveTurn, remainingAt } from '#engine/select.ts';
import { liveScore, standings, undecidedTies } from '#engine/standings.ts';
import type { Item, State, Turn } from '#engine/state.ts';
import { exampleSetUp, knowledgeOf, other, QUESTIONS, roundIn, rules, type SetUp } from './engine-rules.ts';

export { example, knowledgeOf, other, QUESTIONS, roundIn, rules } from './engine-rules.ts';

/** The cue follows 抢答开始 by so many milliseconds. */
export const CUE_DELAY = 20;

/** A refusal where the test expected none. */
export class UnexpectedRefusal extends Error {}

export class MemoryStage implements Stage {
  readonly definition: Definition;
  readonly #setUp: SetUp;
  knowledge: Knowledge;
  record = new ContestRecord();
  now: Instant = { run: 1, ms: 0 };
  #count = 0;
  #cueDue: number | null = null;

  /** Started, at the title page; `teams` of the example's five take part, unless others are set up. */
  constructor(
    definition: Definition = rules(),
    { teams = 5, knowledge = knowledgeOf(QUESTIONS), setUp = exampleSetUp(definition, teams) } = {},
  ) {
    this.definition = definition;
    this.knowledge = knowledge;
    this.#setUp = setUp;
    this.do({ type: 'setup.definition', definition });
    this.do({ type: 'setup.teams', teams: [...setUp.teams] });
    this.do({ type: 'setup.papers', papers: [...setUp.papers] });
    this.do({ type: 'setup.written', scores: [...setUp.written] });
    this.do({ type: 'contest.start' });
  }

  get state(): State {
    return this.record.state;
  }

  get live(): Turn {
    const turn = liveTurn(this.state);
    if (turn === null) throw new Error('no turn is live');
    return turn;
  }

  get item(): Item {
    const item = currentItem(this.live);
    if (item === null) throw new Error('no item was shown');
    return item;
  }

  /** Seconds left on the clock. */
  get left(): number {
    const { clock } = this.live;
    return clock === null ? Number.NaN : remainingAt(clock, this.now) / 1000;
  }

  get offers(): Offer[] {
    return offers(this.record, this.knowledge, this.now);
  }

  get offered(): string[] {
    return this.offers.map((offer) => offer.id);
  }

  /** What the main key does now. */
  get primary(): Offer | undefined {
    return this.offers.find((offer) => offer.primary);
  }

  score(team: number): string {
    return amountText(liveScore(this.state, team));
  }

  /** Amounts posted in a turn, as `team:amount reason`. */
  posted(turn: string): string[] {
    return this.state.postings
      .filter((posting) => posting.turn === turn)
      .map((posting) => `${posting.team}:${amountText(posting.amount)} ${posting.reason}`);
  }

  /** Gives a command that has to be accepted. */
  do(body: CommandBody, as = 'technician'): void {
    const refusal = this.try(body, as);
    if (refusal !== null)
      throw new UnexpectedRefusal(`${body.type}: ${refusal.code} ${JSON.stringify(refusal.params)}`);
  }

  /** The code of the refusal of a command that must not be accepted. */
  refused(body: CommandBody, as = 'technician'): string {
    const refusal = this.try(body, as);
    if (refusal === null) throw new Error(`${body.type} was accepted`);
    return refusal.code;
  }

  try(body: CommandBody, as = 'technician'): Refusal | null {
    this.#count += 1;
    const id = `c${this.#count}`;
    const actor = actorOf(as);
    const decision = decide(this.record, { id, seen: null, actor, at: this.now, body }, this.knowledge);
    if (!decision.ok) return decision.refusal;
    this.#keep(decision.events, id, actor);
    if (decision.events.some(({ event }) => event.type === 'buzz.opened'))
      this.#cueDue = this.now.ms + countdownOf(this.state) + CUE_DELAY;
    return null;
  }

  /** A signal as the desk would give it; `at` when it was stamped earlier than now. */
  signal(signal: SignalBody, at: Instant = this.now): LeitaiEvent[] {
    this.#count += 1;
    const stamped = { ...signal, id: `s${this.#count}`, at } as Signal;
    const events = observe(this.record, stamped);
    const role = 'device' in signal ? 'device' : 'desk';
    this.#keep(events, stamped.id, { role, person: null, onBehalfOf: null }, at);
    return events.map(({ event }) => event);
  }

  /** Time passes; what falls due in it happens at its moment. */
  pass(seconds: number): void {
    const until = this.now.ms + seconds * 1000;
    for (;;) {
      const due = alarm(this.state);
      const cue = this.#cueDue;
      const next = Math.min(due?.at.ms ?? Number.POSITIVE_INFINITY, cue ?? Number.POSITIVE_INFINITY);
      if (next > until) break;
      this.now = { ...this.now, ms: Math.max(this.now.ms, next) };
      if (cue !== null && cue <= next) {
        this.#cueDue = null;
        this.signal({ type: 'cue.given', item: '' });
      } else if (due) this.signal(alarmSignal(due));
    }
    this.now = { ...this.now, ms: until };
  }

  press1(team: number, { at = this.now, device = 'box', deviceTime = at.ms as number | null } = {}): string {
    const [event] = this.signal({ type: 'press', device, seat: team, deviceTime }, at);
    return event?.type === 'press.observed' ? event.press : '';
  }

  seat(seat: number, answer: string, at: Instant = this.now): LeitaiEvent[] {
    return this.signal({ type: 'answer', device: 'panel', seat, answer, deviceTime: null }, at);
  }

  /** All seats of the panel at once: `right` of them the key, `wrong` of them something else. */
  seats(right: number, wrong: number): void {
    const key = this.key();
    for (let seat = 1; seat <= right + wrong; seat += 1) this.seat(seat, seat <= right ? key : other(key));
  }

  /** The key of the present item. */
  key(item: Item = this.item): string {
    const question = this.knowledge.question(item.question?.id ?? '');
    if (typeof question?.key !== 'string') throw new Error('no letters for a key');
    return question.key;
  }

  submit(answer: string): void {
    const item = this.live.items.find((candidate) => candidate.phase === 'open');
    const question = item?.question?.id ?? '';
    this.do(
      { type: 'answer.submit', turn: this.live.id, item: item?.index ?? -1, question, answer },
      'station',
    );
  }

  /** The desk ends and starts again, with the last marks of its clocks in milliseconds. */
  restart(remaining: number | null = null, game: number | null = null): void {
    const happened = JSON.parse(JSON.stringify(this.record.happened)) as Happened[];
    this.record = new ContestRecord(happened);
    this.now = { run: this.now.run + 1, ms: 50 };
    this.#cueDue = null;
    this.signal({ type: 'desk.started', remaining, game });
  }

  /** Calls a turn by its id and names a player, shows the question, says 请答题; stops where something is missing. */
  begin(turn: string, person?: string): void {
    this.do({ type: 'rundown.advance', entry: turn });
    if (person !== undefined) this.do({ type: 'player.name', person, waive: null });
    this.show();
  }

  /** Shows the next question where it is shown, and begins. */
  show(): void {
    const round = roundIn(this.definition, this.live.round);
    if (round.question.shown !== 'silent') this.do({ type: 'item.present' });
    this.do({ type: 'begin' });
  }

  rule(verdict: 'right' | 'wrong' | 'incomplete' | 'late' | 'prompted' | 'unanswered', as = 'judge-1'): void {
    this.do({ type: 'rule', verdict, confirm: true }, as);
  }

  finish(): void {
    this.do({ type: 'reveal' });
    this.do({ type: 'settle' });
  }

  /** Judges and supervisor confirm the results as they stand. */
  confirm(): void {
    this.do({ type: 'results.confirm', side: 'judges' }, 'chief-judge');
    this.do({ type: 'results.confirm', side: 'supervisor' }, 'supervisor');
  }

  announce(): void {
    this.confirm();
    this.do({ type: 'announce' });
  }

  get ranks(): string[] {
    return standings(this.state).map(
      ({ rank, team, shared, decidedBy }) =>
        `${rank}${shared ? '=' : ''} team ${team}${decidedBy ? ` by ${decidedBy}` : ''}`,
    );
  }

  get ties(): number[][] {
    return undecidedTies(this.state);
  }

  /** A copy that goes its own way. */
  fork(knowledge: Knowledge = this.knowledge): MemoryStage {
    const fork = new MemoryStage(this.definition, { knowledge, setUp: this.#setUp });
    fork.record = this.record.copy();
    fork.now = this.now;
    fork.#count = this.#count;
    fork.#cueDue = this.#cueDue;
    return fork;
  }

  #keep(events: readonly EventDraft[], cause: string, actor: Actor, at: Instant = this.now): void {
    this.record.append(
      events.map(({ kind, event }, index) => ({
        seq: this.record.seq + 1 + index,
        kind,
        cause,
        actor,
        at,
        event,
      })),
    );
  }

  // As a stage for scenarios.

  async command(body: CommandBody, as: string): Promise<string | null> {
    return this.try(this.#addressed(body), as)?.code ?? null;
  }

  #addressed(body: CommandBody): CommandBody {
    if (body.type !== 'press.rule' || !body.press.startsWith('team:')) return body;
    const press = this.item.buzz?.presses.find((candidate) => `team:${candidate.team}` === body.press);
    return { ...body, press: press?.id ?? body.press };
  }

  async press(teams: readonly number[]): Promise<void> {
    for (const [index, team] of teams.entries()) {
      if (index > 0) this.pass(0.001);
      this.press1(team);
    }
  }

  async panel(answers: readonly (string | null)[]): Promise<void> {
    for (const [index, answer] of answers.entries()) if (answer !== null) this.seat(index + 1, answer);
  }

  async station(answer: string): Promise<void> {
    this.submit(answer);
  }

  async wait(seconds: number): Promise<void> {
    this.pass(seconds);
  }
}

type WithoutStamp<Of> = Of extends Signal ? Omit<Of, 'id' | 'at'> : never;
type SignalBody = WithoutStamp<Signal>;

function actorOf(as: string): Actor {
  if (as.startsWith('for:')) return { role: 'technician', person: null, onBehalfOf: as.slice(4) };
  if (as.startsWith('for-chief:'))
    return { role: 'technician', person: null, onBehalfOf: as.slice(10), asChief: true };
  if (as.startsWith('for-all:'))
    return {
      ...{ role: 'technician', person: null, onBehalfOf: as.slice(8) },
      ...{ asChief: true, asSupervisor: true },
    };
  const role = as.startsWith('judge') ? 'judge' : as;
  return {
    role: role as Actor['role'],
    person: as.startsWith('judge') ? as : null,
    onBehalfOf: null,
  };
}

/** A sprint of team 1 in which so many items have been answered rightly, five seconds each. */
export function sprinting(answers: number): MemoryStage {
  const stage = new MemoryStage();
  stage.begin('sprint.1.1', 't1-p4');
  for (let item = 0; item < answers; item += 1) {
    stage.pass(5);
    stage.submit(stage.key());
  }
  return stage;
}
