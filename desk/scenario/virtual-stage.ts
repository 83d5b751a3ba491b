// A contest on a virtual clock: the real engine and a real journal, time passing only when the scenario says so.
import { randomUUID } from 'node:crypto';
import type { CommandBody } from '#contract/command.ts';
import { hasMessage, message } from '#contract/messages/message.ts';
import type { Refusal } from '#contract/offer.ts';
import type { Actor } from '#contract/record.ts';
import type { Signal } from '#contract/signal.ts';
import type { Instant } from '#contract/units.ts';
import { type Contest, createContest } from '#db/contest-folder.ts';
import { alarm, alarmSignal } from '#engine/alarm.ts';
import { decide, type EventDraft, type Knowledge, observe } from '#engine/decide.ts';
import { ContestRecord } from '#engine/record.ts';
import { countdownOf, currentItem, liveTurn } from '#engine/select.ts';
import type { ExampleContest } from '../contests/example.ts';
import { enteringFor, type Officials } from '../contests/officials.ts';
import { number, toDraft } from '../floor/entries.ts';
import { buildPapers } from '../journal/papers.ts';
import type { Stage } from './play.ts';

/** The cue follows 抢答开始 by this much, as the desk's does by a commit and a line to the box; milliseconds. */
const CUE_DELAY = 20;
const BOX = 'box';
const PANEL = 'panel';
/** Wall clocks are for people; a virtual contest takes place at no particular date. */
const WALL = '2026-01-01T00:00:00.000Z';

export class VirtualStage implements Stage {
  readonly record = new ContestRecord();
  readonly #contest: Contest;
  readonly #knowledge: Knowledge;
  readonly #officials: Officials;
  #now: Instant;
  #refusal: Refusal | null = null;
  #signals = 0;
  #cueDue: number | null = null;

  /** Makes the contest in `root` (a folder that exists) and sets it up, not yet started. */
  static async create(root: string, example: ExampleContest): Promise<VirtualStage> {
    const contest = createContest(root, { id: randomUUID(), title: example.definition.title });
    const stage = new VirtualStage(contest, example);
    await stage.#setUp(example);
    return stage;
  }

  private constructor(contest: Contest, example: ExampleContest) {
    this.#contest = contest;
    this.#now = { run: contest.journal.startRun(), ms: 0 };
    const questions = new Map(example.questions.map(({ question }) => [question.id, question]));
    const names = new Map(example.people.map(({ id, name }) => [id, name]));
    this.#knowledge = {
      question: (id) => questions.get(id),
      name: (person) => names.get(person) ?? person,
      officials: () => example,
    };
    this.#officials = example;
  }

  get contest(): Contest {
    return this.#contest;
  }

  get knowledge(): Knowledge {
    return this.#knowledge;
  }

  get now(): Instant {
    return this.#now;
  }

  async #setUp(example: ExampleContest): Promise<void> {
    this.#contest.bank.putQuestions(example.questions);
    this.#contest.notes.putPeople(example.people);
    const papers = buildPapers(example.definition, example.questions, this.#contest.bank.salts());
    await this.#order({ type: 'setup.definition', definition: example.definition });
    await this.#order({ type: 'setup.teams', teams: example.teams });
    await this.#order({ type: 'setup.papers', papers });
    await this.#order({ type: 'setup.written', scores: example.written });
  }

  async #order(body: CommandBody): Promise<void> {
    const refused = await this.command(body, 'technician');
    if (refused !== null)
      throw new Error(`the contest cannot be set up: ${body.type} was refused (${refused}): ${this.why()}`);
  }

  async command(body: CommandBody, as: string): Promise<string | null> {
    const id = `command-${this.record.seq}-${this.#signals}`;
    const command = { id, seen: null, actor: this.#actor(as), at: this.#now, body: this.#addressed(body) };
    const decision = decide(this.record, command, this.#knowledge);
    this.#refusal = decision.ok ? null : decision.refusal;
    if (!decision.ok) return decision.refusal.code;
    this.#keep(decision.events, id, command.actor);
    if (body.type === 'buzz.open') this.#cueDue = this.#now.ms + countdownOf(this.record.state) + CUE_DELAY;
    return null;
  }

  why(): string | null {
    if (this.#refusal === null) return null;
    const { code, params } = this.#refusal;
    const key = `refusal.${code}`;
    return hasMessage(key) ? message('en', key, params) : JSON.stringify(params);
  }

  /** A scenario cannot know the id of a press: `team:5` stands for the press of team 5 at the present item. */
  #addressed(body: CommandBody): CommandBody {
    if (body.type !== 'press.rule' || !body.press.startsWith('team:')) return body;
    const turn = liveTurn(this.record.state);
    const presses = turn === null ? [] : (currentItem(turn)?.buzz?.presses ?? []);
    const press = presses.find((candidate) => `team:${candidate.team}` === body.press);
    return { ...body, press: press?.id ?? body.press };
  }

  async press(teams: readonly number[]): Promise<void> {
    for (const [index, seat] of teams.entries()) {
      if (index > 0) await this.wait(0.001);
      this.#signal({ ...this.#stamp(BOX), type: 'press', seat, deviceTime: this.#now.ms });
    }
  }

  async panel(answers: readonly (string | null)[]): Promise<void> {
    for (const [index, answer] of answers.entries())
      if (answer !== null)
        this.#signal({
          ...this.#stamp(PANEL),
          type: 'answer',
          seat: index + 1,
          answer,
          deviceTime: this.#now.ms,
        });
  }

  async station(answer: string): Promise<void> {
    const turn = liveTurn(this.record.state);
    const item = turn?.items.find((candidate) => candidate.phase === 'open');
    if (turn === null || item === undefined) throw new Error('nothing is open at the station');
    const refused = await this.command(
      { type: 'answer.submit', turn: turn.id, item: item.index, question: item.question?.id ?? '', answer },
      'station',
    );
    if (refused !== null) throw new Error(`the station's answer was refused (${refused}): ${this.why()}`);
  }

  /** Time passes; whatever falls due in it happens at its moment. */
  async wait(seconds: number): Promise<void> {
    const until = this.#now.ms + seconds * 1000;
    for (;;) {
      const due = this.#nextDue();
      if (due === null || due.at > until) break;
      this.#now = { ...this.#now, ms: Math.max(this.#now.ms, due.at) };
      due.act();
    }
    this.#now = { ...this.#now, ms: until };
  }

  close(): void {
    this.#contest.close();
  }

  #nextDue(): { at: number; act: () => void } | null {
    const next = alarm(this.record.state);
    const cue = this.#cueDue;
    if (cue !== null && (next === null || cue <= next.at.ms))
      return {
        at: cue,
        act: () => {
          this.#cueDue = null;
          this.#signal({ ...this.#ownStamp(), type: 'cue.given', item: '' });
        },
      };
    if (next === null) return null;
    return {
      at: next.at.ms,
      act: () => this.#signal({ ...this.#ownStamp(), ...alarmSignal(next) }),
    };
  }

  #ownStamp(): { id: string; at: Instant } {
    this.#signals += 1;
    return { id: `signal-${this.#signals}`, at: this.#now };
  }

  #stamp(device: string): { id: string; at: Instant; device: string } {
    return { ...this.#ownStamp(), device };
  }

  #signal(signal: Signal): void {
    const role = 'device' in signal ? 'device' : 'desk';
    const events = observe(this.record, signal);
    this.#keep(events, signal.id, { role, person: null, onBehalfOf: null });
  }

  #actor(as: string): Actor {
    if (as === 'host' || as === 'station') return { role: as, person: null, onBehalfOf: null };
    const entering = enteringFor(this.#officials, as === 'technician' ? null : as);
    if (entering !== null) return entering;
    const { judges, supervisors } = this.#officials;
    const known = [...judges, ...supervisors].map(({ person }) => person);
    throw new Error(`nobody is called "${as}": use technician, host, station, ${known.join(', ')}`);
  }

  #keep(events: readonly EventDraft[], cause: string, actor: Actor): void {
    const written = number(events, this.record.seq, { cause, actor, at: this.#now, wall: WALL });
    if (written.length === 0) return;
    this.#contest.journal.append(written.map(toDraft));
    this.record.append(written.map(({ happened }) => happened));
  }
}
