// Two contests that differ only in their keys, at real desks: hall and contestants are told the same up to each reveal.
import { mkdirSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, it } from 'vitest';
import type { CommandBody } from '#contract/command.ts';
import type { DeskMessage } from '#contract/protocol.ts';
import type { View } from '#contract/view.ts';
import { type ExampleContest, readExample } from '#desk/contests/example.ts';
import { VirtualStage } from '#desk/scenario/virtual-stage.ts';
import { OTHER_EXPLANATION, withOtherKeys } from '#tests/robot/other-keys.ts';
import { DeskProcess, type DeskWindow } from './desk-support.ts';
import { simulated } from './device-settings.ts';

let root: string;
const running: DeskProcess[] = [];

beforeEach(() => {
  root = mkdtempSync(join(tmpdir(), 'leitai-keys-'));
});

afterEach(async () => {
  for (const desk of running.splice(0)) await desk.end('SIGKILL');
  rmSync(root, { recursive: true, force: true });
});

/** The example, with a play-off item that is held without a tie. */
function openPlayoff(example: ExampleContest): ExampleContest {
  const rounds = example.definition.rounds.map((round) =>
    round.who.by === 'buzz'
      ? {
          ...round,
          who: { by: 'buzz' as const, among: 'all' as const, extra: 1 },
          score: { ...round.score, ledger: 'live' as const },
        }
      : round,
  );
  const ranking = { ...example.definition.ranking, ties: [] };
  return { ...example, definition: { ...example.definition, rounds, ranking } };
}

class Watched {
  readonly console: DeskWindow<'technician'>;
  readonly station: DeskWindow<'station'>;
  readonly #hall: DeskWindow<'projector'>;
  /** What the windows were told, a list for each stretch up to a reveal. */
  readonly told: string[][] = [];
  /** What the hall was told at the reveals. */
  readonly revealed: string[] = [];

  private constructor(
    console: DeskWindow<'technician'>,
    hall: DeskWindow<'projector'>,
    station: DeskWindow<'station'>,
  ) {
    this.console = console;
    this.#hall = hall;
    this.station = station;
  }

  static async open(name: string, example: ExampleContest): Promise<Watched> {
    const data = join(root, name);
    const contests = join(data, 'contests');
    mkdirSync(contests, { recursive: true });
    const made = await VirtualStage.create(contests, example);
    const { folder } = made.contest;
    made.close();
    const desk = await DeskProcess.start(data, '--port', '0');
    running.push(desk);
    const home = await desk.open('home', 'home');
    await home.result({ kind: 'contest.open', folder });
    await home.result({
      kind: 'devices',
      devices: [simulated('sim-box', 'buzzer'), simulated('sim-base', 'clicker')],
    });
    const console = await desk.open('console', 'technician');
    await console.sees(({ devices }) => devices.length === 2 && devices.every(({ well }) => well));
    await console.must({ type: 'contest.start' });
    return new Watched(
      console,
      await desk.open('projector', 'projector'),
      await desk.open('station', 'station'),
    );
  }

  /** Plays one stretch that ends before a reveal, and keeps what the windows were told in it. */
  async stretch(play: () => Promise<void>): Promise<void> {
    const from = { hall: this.#hall.received.length, station: this.station.received.length };
    await play();
    await this.#everybodyKnows();
    this.told.push([
      ...changes(this.#hall.received.slice(from.hall)),
      ...changes(this.station.received.slice(from.station)),
    ]);
  }

  /** Reveals, and closes the turn so that no score follows from the key. */
  async revealAndVoid(): Promise<void> {
    const from = this.#hall.received.length;
    await this.console.must({ type: 'reveal' });
    await this.#everybodyKnows();
    this.revealed.push(...this.#hall.received.slice(from));
    await this.console.must({ type: 'turn.void', reason: '彩排' });
    await this.#everybodyKnows();
  }

  async order(...bodies: CommandBody[]): Promise<void> {
    for (const body of bodies) await this.console.must(body);
  }

  async submit(answer: string): Promise<void> {
    await this.station.sees(({ turn }) => turn?.phase === 'answering' && turn.answer === null);
    const { turn } = this.station.view;
    await this.station.must({
      type: 'answer.submit',
      turn: turn?.id ?? '',
      item: turn?.item ?? 0,
      question: turn?.question?.id ?? '',
      answer,
    });
    await this.#everybodyKnows();
  }

  async panelAnswers(seat: number, answer: string): Promise<void> {
    await this.console.result({ kind: 'simulate', device: 'sim-base', act: { do: 'answer', seat, answer } });
    await this.console.sees(({ turn }) => turn?.panel?.answered === seat);
    await this.#everybodyKnows();
  }

  async press(seat: number): Promise<void> {
    await this.console.sees(({ turn }) => turn?.buzz?.state === 'armed');
    await this.console.result({ kind: 'simulate', device: 'sim-box', act: { do: 'press', seat } });
    await this.console.sees(({ turn }) => turn?.buzz?.state === 'claimed');
    await this.#everybodyKnows();
  }

  async #everybodyKnows(): Promise<void> {
    const { seq } = this.console;
    for (const window of [this.#hall, this.station]) await window.until(() => window.seq >= seq);
  }
}

/**
 * Views and sounds as they were sent, without their moments. A view the window shows already tells nothing new, also
 * after a sound: whether one comes again between the cue and the armed buzzers depends on the disk.
 */
function changes(received: readonly string[]): string[] {
  const told: string[] = [];
  let shown = '';
  for (const text of received) {
    const message: DeskMessage = JSON.parse(text);
    if (message.t === 'sound') told.push(message.sound);
    if (message.t !== 'view') continue;
    const view = timeless(message.view);
    if (view !== shown) told.push(view);
    shown = view;
  }
  return told;
}

function timeless(view: View): string {
  if (!('clock' in view) || view.clock === null) return JSON.stringify(view);
  const deadline = view.clock.deadline === null ? null : 0;
  return JSON.stringify({ ...view, clock: { ...view.clock, remaining: 0, deadline } });
}

/** A warm-up turn, a whole sprint, a duel item and a play-off item, all as the same people would play them. */
async function play(watched: Watched): Promise<Watched> {
  await watched.stretch(async () => {
    await watched.order(
      { type: 'rundown.advance', entry: 'warmup.1.1' },
      { type: 'item.present' },
      { type: 'begin' },
      { type: 'done', answer: 'B' },
      { type: 'rule', verdict: 'right', confirm: true },
    );
  });
  await watched.revealAndVoid();
  await watched.stretch(async () => {
    await watched.order(
      { type: 'rundown.advance', entry: 'sprint.1.1' },
      { type: 'player.name', person: 't1-p4', waive: null },
      { type: 'begin' },
    );
    for (const answer of ['A', 'B', 'D', 'BCD', 'F', 'D', 'T', 'AD', 'F', 'B']) await watched.submit(answer);
  });
  await watched.revealAndVoid();
  await watched.stretch(async () => {
    await watched.order(
      { type: 'rundown.advance', entry: 'duel.1.1' },
      { type: 'player.name', person: 't1-p6', waive: null },
      { type: 'item.present' },
      { type: 'begin' },
    );
    for (const [index, answer] of ['C', 'A', 'C'].entries()) await watched.panelAnswers(index + 1, answer);
    await watched.submit('C');
    await watched.order({ type: 'clock.pause' }, { type: 'clock.time-up' });
  });
  await watched.revealAndVoid();
  await watched.stretch(async () => {
    await watched.order(
      { type: 'rundown.advance', entry: 'playoff.1' },
      { type: 'item.present' },
      { type: 'buzz.open' },
    );
    await watched.press(5);
    await watched.order(
      { type: 'player.name', person: 't5-p2', waive: null },
      { type: 'begin' },
      { type: 'done', answer: 'A' },
      { type: 'rule', verdict: 'wrong', confirm: true },
    );
  });
  return watched;
}

it('two contests that differ only in their keys tell hall and station the same up to each reveal', async () => {
  const example = openPlayoff(readExample());
  const one = await play(await Watched.open('one', example));
  const other = await play(await Watched.open('other', withOtherKeys(example)));
  expect(one.told).toHaveLength(4);
  expect(Math.min(...one.told.map((stretch) => stretch.length))).toBeGreaterThan(3);
  expect(other.told).toEqual(one.told);
  expect(other.told.flat().join()).not.toContain(OTHER_EXPLANATION);
  // The reveal itself does tell them apart, so the two were not simply the same.
  expect(other.revealed.join()).toContain(OTHER_EXPLANATION);
  expect(one.revealed.join()).not.toContain(OTHER_EXPLANATION);
});
