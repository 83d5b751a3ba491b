// A hall in which everybody signs in with a PIN: a window for each seat, who said what there, and what was told where.
import { randomUUID } from 'node:crypto';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { CommandBody } from '#contract/command.ts';
import { definitionSchema } from '#contract/definition.ts';
import type { DeskMessage, WindowName } from '#contract/protocol.ts';
import type { Actor } from '#contract/record.ts';
import { points } from '#contract/units.ts';
import type { ConsoleView, HomeView, HostView, JudgeView, SupervisorView, View } from '#contract/view.ts';
import type { ExampleContest } from '#desk/contests/example.ts';
import { shortFinal } from '#tests/chaos/final.ts';
import { prepare } from '#tests/chaos/hall.ts';
import { DeskProcess, type DeskWindow } from './desk-support.ts';
import { simulated } from './device-settings.ts';

/** Where everybody sits, and as whom the record must know them; the host and the technician have no name there. */
const SEATS = {
  console: { window: 'console', role: 'technician', account: 'technician', pin: '90210', person: null },
  home: { window: 'home', role: 'home', account: 'technician', pin: '90210', person: null },
  host: { window: 'host', role: 'host', account: 'host', pin: '4040', person: null },
  chief: { window: 'judge', role: 'judge', account: 'judge:judge-1', pin: '1111', person: 'judge-1' },
  second: { window: 'judge', role: 'judge', account: 'judge:judge-2', pin: '2222', person: 'judge-2' },
  third: { window: 'judge', role: 'judge', account: 'judge:judge-3', pin: '333333', person: 'judge-3' },
  supervisor: {
    window: 'supervisor',
    role: 'supervisor',
    account: 'supervisor:supervisor',
    pin: '5555',
    person: 'supervisor',
  },
} as const satisfies Record<
  string,
  { window: WindowName; role: View['role']; account: string; pin: string; person: string | null }
>;

export type Seat = keyof typeof SEATS;
export const EVERYBODY = Object.keys(SEATS) as Seat[];
/** Those the written totals are kept from, and those who have no seat. */
const KEPT_FROM = ['console', 'home', 'host', 'station', 'projector'] as const;

interface Seen {
  console: ConsoleView;
  home: HomeView;
  host: HostView;
  chief: JudgeView;
  second: JudgeView;
  third: JudgeView;
  supervisor: SupervisorView;
}
type Windows = { [Name in Seat]: DeskWindow<Seen[Name]['role']> } & {
  station: DeskWindow<'station'>;
  projector: DeskWindow<'projector'>;
};

/** Long enough that no clock runs out on a busy machine: nothing here depends on one. Seconds. */
const PATIENT = 300;

/** Two teams, two rounds answered one by one and one against the panel; totals that cannot be mistaken for other numbers. */
function example(): ExampleContest {
  const { example: short } = shortFinal();
  const { definition } = short;
  const rounds = definition.rounds.map((round) => ({
    ...round,
    clock: { ...round.clock, limit: { by: 'fixed', seconds: PATIENT } },
  }));
  const written = short.written.map(({ person }) =>
    person.startsWith('t1')
      ? { person, total: points(71.37), comprehensive: points(15.13) }
      : { person, total: points(78.63), comprehensive: points(14.87) },
  );
  return { ...short, written, definition: definitionSchema.parse({ ...definition, rounds }) };
}

export class PinHall {
  readonly data: string;
  /** Of the contest. */
  readonly folder: string;
  /** By the id of each accepted command: who gave it. */
  readonly said = new Map<string, Actor>();
  #desk: DeskProcess;
  #windows: Windows;
  readonly #passes = new Map<Seat, string>();
  /** Windows of former lives of the desk, and of this one. */
  readonly #told: Windows[] = [];

  private constructor(data: string, folder: string, desk: DeskProcess, windows: Windows) {
    this.data = data;
    this.folder = folder;
    this.#desk = desk;
    this.#windows = windows;
  }

  /** The contest set up and not started, PINs set at the console and everybody signed in. */
  static async open(): Promise<PinHall> {
    const data = mkdtempSync(join(tmpdir(), 'leitai-pins-'));
    const desk = await DeskProcess.start(data);
    try {
      const folder = await prepare(data, example());
      const home = await desk.open('home', 'home');
      await home.result({ kind: 'contest.open', folder });
      await home.result({ kind: 'devices', devices: [simulated('base', 'clicker')] });
      await setPins(home);
      home.close();
      const hall = new PinHall(data, folder, desk, await openAll(desk));
      await hall.#signIn();
      return hall;
    } catch (error) {
      await desk.end();
      rmSync(data, { recursive: true, force: true });
      throw error;
    }
  }

  get windows(): Windows {
    return this.#windows;
  }

  get desk(): DeskProcess {
    return this.#desk;
  }

  /** The desk is killed and started again; everybody has the new desk before them and is not signed in. */
  async kill(): Promise<void> {
    await this.#desk.end('SIGKILL');
    this.#told.push(this.#windows);
    this.#desk = await DeskProcess.start(this.data);
    this.#windows = await openAll(this.#desk);
  }

  /** As windows do by themselves: with the pass that signing in gave. */
  async signInAgain(): Promise<void> {
    for (const seat of EVERYBODY) {
      const pass = this.#passes.get(seat) ?? '';
      await this.#windows[seat].result({ kind: 'sign-in.again', pass });
    }
    await this.#everybodySeated();
  }

  /** Given by whoever sits there once they have been shown all that has happened; then everybody is shown it. */
  async give(seat: Seat | 'station', body: CommandBody): Promise<DeskMessage> {
    await this.everybodyKnows();
    const window = this.#windows[seat];
    const id = randomUUID();
    const answer = await window.ask({ t: 'command', id, seen: window.seq, onBehalfOf: null, body });
    if (answer.t === 'accepted') {
      this.said.set(id, actorAt(seat));
      await window.until(() => window.seq >= answer.seq);
      await this.everybodyKnows();
    }
    return answer;
  }

  async must(seat: Seat | 'station', ...bodies: CommandBody[]): Promise<void> {
    for (const body of bodies) {
      const answer = await this.give(seat, body);
      if (answer.t !== 'accepted') throw new Error(`${seat}, ${body.type}: ${JSON.stringify(answer)}`);
    }
  }

  /** The code of a refusal; otherwise what came instead of one. */
  async refusal(seat: Seat, body: CommandBody): Promise<string> {
    const answer = await this.give(seat, body);
    return answer.t === 'refused' ? answer.refusal.code : answer.t;
  }

  /** Pages and titles of rounds are passed on the way. */
  async callTurn(turn: string): Promise<void> {
    const { console } = this.#windows;
    do await this.must('console', { type: 'rundown.advance', entry: null });
    while (console.view.turn?.id !== turn);
  }

  async station(answer: string): Promise<void> {
    const { station } = this.#windows;
    await station.sees(({ turn }) => turn?.phase === 'answering' && turn.answer === null);
    const { turn } = station.view;
    if (turn === null) throw new Error('the answer desk shows no turn');
    const { id, item, question } = turn;
    await this.must('station', {
      ...{ type: 'answer.submit', turn: id, item, question: question?.id ?? '', answer },
    });
  }

  /** Seat by seat, from this one on. */
  async panel(answers: readonly string[], first = 1): Promise<void> {
    const { console } = this.#windows;
    for (const [index, answer] of answers.entries()) {
      const seat = first + index;
      await console.result({ kind: 'simulate', device: 'base', act: { do: 'answer', seat, answer } });
      await console.sees(({ turn }) => turn?.panel?.seats[seat - 1] !== 'silent');
    }
  }

  /** Every window has been shown what any of them has been shown. */
  async everybodyKnows(): Promise<void> {
    const { home: _, ...windows } = this.#windows;
    const all = Object.values(windows);
    const last = Math.max(...all.map(({ seq }) => seq));
    for (const window of all) await window.until(() => window.seq >= last);
  }

  /** Every byte that was ever sent to the windows that may not know the written totals. */
  toldOutside(): string {
    return [...this.#told, this.#windows]
      .flatMap((windows) => KEPT_FROM.flatMap((seat) => windows[seat].received))
      .join('\n');
  }

  async clear(): Promise<void> {
    await this.#desk.end();
    rmSync(this.data, { recursive: true, force: true });
  }

  async #signIn(): Promise<void> {
    for (const seat of EVERYBODY) {
      const { account, pin } = SEATS[seat];
      const answer = await this.#windows[seat].result({ kind: 'sign-in', account, pin });
      this.#passes.set(seat, (answer as { pass: string }).pass);
    }
    await this.#everybodySeated();
  }

  async #everybodySeated(): Promise<void> {
    for (const seat of EVERYBODY) await this.#windows[seat].sees(() => true);
  }
}

/** The technician's last: from then on everything is locked. */
async function setPins(home: DeskWindow<'home'>): Promise<void> {
  const pins = new Map(EVERYBODY.toReversed().map((seat) => [SEATS[seat].account, SEATS[seat].pin]));
  for (const [account, pin] of pins) await home.result({ kind: 'pin.set', account, pin, current: null });
}

async function openAll(desk: DeskProcess): Promise<Windows> {
  const at = <Name extends Seat>(seat: Name): Promise<DeskWindow<Seen[Name]['role']>> =>
    desk.open(SEATS[seat].window, SEATS[seat].role);
  return {
    console: await at('console'),
    home: await at('home'),
    host: await at('host'),
    chief: await at('chief'),
    second: await at('second'),
    third: await at('third'),
    supervisor: await at('supervisor'),
    station: await desk.open('station', 'station'),
    projector: await desk.open('projector', 'projector'),
  };
}

function actorAt(seat: Seat | 'station'): Actor {
  if (seat === 'station') return { role: 'station', person: null, onBehalfOf: null };
  if (seat === 'home') return actorAt('console');
  const { role, person } = SEATS[seat];
  return { role: seat === 'chief' ? 'chief-judge' : role, person, onBehalfOf: null };
}
