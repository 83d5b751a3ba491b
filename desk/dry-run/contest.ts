// A contest in memory on a virtual clock: no disk, no devices, no windows; time passes when told.
import type { CommandBody } from '#contract/command.ts';
import type { Definition } from '#contract/definition.ts';
import type { Happened, LeitaiEvent } from '#contract/event.ts';
import type { MessageParams, Offer } from '#contract/offer.ts';
import type { Question } from '#contract/question.ts';
import type { Actor } from '#contract/record.ts';
import type { Team } from '#contract/roster.ts';
import type { Signal } from '#contract/signal.ts';
import type { Instant } from '#contract/units.ts';
import { alarm, alarmSignal } from '#engine/alarm.ts';
import { type EventDraft, type Knowledge, tryDecide } from '#engine/decide/index.ts';
import { observe } from '#engine/decide.ts';
import { offers } from '#engine/offers/index.ts';
import { ContestRecord } from '#engine/record.ts';
import { countdownOf } from '#engine/select.ts';
import type { State } from '#engine/state.ts';
import { CUE_DELAY } from './pace.ts';
import { inventPapers } from './papers.ts';
import { JUDGE } from './people.ts';

/** At the console, for the chief judge: may do everything but answer. */
export const OPERATOR: Actor = {
  role: 'technician',
  person: null,
  onBehalfOf: JUDGE,
  asChief: true,
  asSupervisor: true,
};
const OFFICIALS = {
  judges: [{ person: JUDGE, name: JUDGE, role: 'chief-judge' as const }],
  supervisors: [],
};
export const STATION: Actor = { role: 'station', person: null, onBehalfOf: null };

/** More signals than this at one moment, and the desk would never come to rest. */
const RESTLESS = 1000;

export interface Refused {
  readonly code: string;
  readonly params: MessageParams;
}

type WithoutStamp<Of> = Of extends Signal ? Omit<Of, 'id' | 'at'> : never;
export type SignalBody = WithoutStamp<Signal>;

export function knowledgeOf(questions: ReadonlyMap<string, Question>): Knowledge {
  return { question: (id) => questions.get(id), name: (person) => person, officials: () => OFFICIALS };
}

export class DryContest {
  readonly definition: Definition;
  knowledge: Knowledge;
  record = new ContestRecord();
  now: Instant = { run: 1, ms: 0 };
  #count = 0;
  #cueDue: number | null = null;

  private constructor(definition: Definition, knowledge: Knowledge) {
    this.definition = definition;
    this.knowledge = knowledge;
  }

  /** Set up with placeholder questions and started; the refusal where these rules and teams do not go together. */
  static start(definition: Definition, teams: readonly Team[]): DryContest | Refused {
    const { papers, questions } = inventPapers(definition, teams);
    const contest = new DryContest(definition, knowledgeOf(questions));
    const setUp: CommandBody[] = [
      { type: 'setup.definition', definition },
      { type: 'setup.teams', teams: [...teams] },
      { type: 'setup.papers', papers },
      { type: 'contest.start' },
    ];
    for (const body of setUp) {
      const refused = contest.give(body);
      if (refused !== null) return refused;
    }
    return contest;
  }

  get state(): State {
    return this.record.state;
  }

  get offers(): Offer[] {
    return offers(this.record, this.knowledge, this.now);
  }

  /** Commands given so far, refused ones too. */
  get commands(): number {
    return this.#count;
  }

  /** Null when it was accepted. */
  give(body: CommandBody, actor: Actor = OPERATOR, id?: string): Refused | null {
    this.#count += 1;
    const cause = id ?? `c${this.#count}`;
    const command = { id: cause, seen: null, actor, at: this.now, body };
    const decision = tryDecide(this.record, command, this.knowledge);
    if (!decision.ok) return decision.refusal;
    this.#keep(decision.events, cause, actor, this.now);
    if (body.type === 'buzz.open') this.#cueDue = this.now.ms + countdownOf(this.state) + CUE_DELAY;
    return null;
  }

  /** A signal as the desk would give it; `at` when it was stamped earlier than now. */
  signal(body: SignalBody, at: Instant = this.now): LeitaiEvent[] {
    this.#count += 1;
    const stamped = { ...body, id: `s${this.#count}`, at } as Signal;
    const events = observe(this.record, stamped);
    const role = 'device' in body ? 'device' : 'desk';
    this.#keep(events, stamped.id, { role, person: null, onBehalfOf: null }, at);
    return events.map(({ event }) => event);
  }

  press(team: number, device = 'box'): void {
    this.signal({ type: 'press', device, seat: team, deviceTime: this.now.ms });
  }

  seat(seat: number, answer: string): void {
    this.signal({ type: 'answer', device: 'panel', seat, answer, deviceTime: null });
  }

  /** Time passes; what falls due in it happens at its moment. Throws when the desk would never come to rest. */
  pass(seconds: number): void {
    const until = this.now.ms + seconds * 1000;
    for (let signals = 0; ; signals += 1) {
      const due = alarm(this.state);
      const cue = this.#cueDue;
      const next = Math.min(due?.at.ms ?? Number.POSITIVE_INFINITY, cue ?? Number.POSITIVE_INFINITY);
      if (next > until) break;
      if (signals > RESTLESS) throw new Error(`the alarm ${due?.signal} comes again and again`);
      this.now = { ...this.now, ms: Math.max(this.now.ms, next) };
      if (cue !== null && cue <= next) {
        this.#cueDue = null;
        this.signal({ type: 'cue.given', item: '' });
      } else if (due) this.signal(alarmSignal(due));
    }
    this.now = { ...this.now, ms: until };
  }

  /** The desk ends and starts again, with the last mark of its clocks in milliseconds. */
  restart(remaining: number | null, game: number | null): void {
    const happened = JSON.parse(JSON.stringify(this.record.happened)) as Happened[];
    this.record = new ContestRecord(happened);
    this.now = { run: this.now.run + 1, ms: 50 };
    this.#cueDue = null;
    this.signal({ type: 'desk.started', remaining, game });
  }

  /** A copy that goes its own way. */
  fork(knowledge: Knowledge = this.knowledge): DryContest {
    const fork = new DryContest(this.definition, knowledge);
    fork.record = this.record.copy();
    fork.now = this.now;
    fork.#count = this.#count;
    fork.#cueDue = this.#cueDue;
    return fork;
  }

  #keep(events: readonly EventDraft[], cause: string, actor: Actor, at: Instant): void {
    const { seq } = this.record;
    this.record.append(
      events.map(({ kind, event }, index) => ({ seq: seq + 1 + index, kind, cause, actor, at, event })),
    );
  }
}
