// The disk fails while a contest runs: ruling stops with a reason, no window shows what is not on the disk, and when it
// works again the next command goes on. Under the recorder (tests/powercut), which works on Linux alone.
import { spawnSync } from 'node:child_process';
import { appendFileSync, mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { afterEach, expect, it } from 'vitest';
import type { CommandBody } from '#contract/command.ts';
import type { ClientMessage } from '#contract/protocol.ts';
import { play } from '#desk/scenario/play.ts';
import { shortFinal } from '#tests/chaos/final.ts';
import { Hall } from '#tests/chaos/hall.ts';
import { NOBODY } from '#tests/chaos/killer.ts';
import { Robot } from '#tests/chaos/robot.ts';
import { FailingDisk, type Fault } from '#tests/powercut/failing.ts';
import { watching } from '#tests/powercut/recorder.ts';

const undo: (() => unknown)[] = [];
afterEach(async () => {
  for (const act of undo.splice(0).reverse()) await act();
});

function commandOf(seen: number, body: CommandBody): Extract<ClientMessage, { t: 'command' }> {
  return { t: 'command', id: 'ruling', seen, onBehalfOf: 'judge-1', body };
}

/** The short final, played until just before the first step like this, on a disk that can be made to fail. */
async function playedUntil(
  isNext: (step: { do?: CommandBody; panel?: unknown }) => boolean,
): Promise<{ hall: Hall; disk: FailingDisk }> {
  const final = shortFinal();
  const scratch = mkdtempSync(join(tmpdir(), 'leitai-control-'));
  undo.push(() => rmSync(scratch, { recursive: true }));
  const disk = new FailingDisk(join(scratch, 'control'));
  const watch = (data: string) => watching({ folder: data, control: disk.control });
  const hall = await Hall.open(final, NOBODY, { watch });
  undo.push(() => hall.clear());
  const steps = final.scenario.steps.slice(0, final.scenario.steps.findIndex(isNext));
  await play({ ...final.scenario, steps }, new Robot(hall));
  return { hall, disk };
}

function logOf({ data }: Hall): string {
  const logs = join(data, 'logs');
  return readdirSync(logs)
    .map((name) => readFileSync(join(logs, name), 'utf8'))
    .join('');
}

const scores = ({ windows }: Hall) => windows.projector.view.teams.map(({ score }) => score);

const FAULTS: [name: string, fault: Fault, why: string][] = [
  ['an fsync that fails', { sync: 'EIO' }, 'trouble.journal.failing'],
  ['writes that fail', { write: 'EIO' }, 'trouble.journal.failing'],
  ['a full disk', { write: 'ENOSPC', create: 'ENOSPC' }, 'trouble.journal.full'],
];

it.each(FAULTS)(
  '%s: the ruling is refused with a reason, shown nowhere, and goes on when the disk works',
  async (_, fault, why) => {
    const { hall, disk } = await playedUntil((step) => step.do?.type === 'rule');
    const { console, projector } = hall.windows;
    const before = scores(hall);
    const ruling = commandOf(console.seq, { type: 'rule', verdict: 'right', confirm: true });
    disk.fail({ ...fault, only: hall.folder });
    for (const attempt of [1, 2]) {
      expect(await console.ask(ruling), `attempt ${attempt}`).toMatchObject({
        t: 'refused',
        refusal: { code: 'journal.failed', params: { why } },
      });
      expect(scores(hall)).toEqual(before);
      hall.look();
    }
    expect(disk.failures).toBeGreaterThan(0);
    disk.heal();
    // The same message again: whether or not the disk had kept it after all, it is done once.
    expect(await console.ask(ruling)).toMatchObject({ t: 'accepted' });
    await console.must({ type: 'reveal' });
    await console.must({ type: 'settle' });
    await projector.sees(({ teams }) => teams[0]?.score === '310');
    hall.look();
    expect((await hall.end()).filter(({ type }) => type === 'attempt.ruled')).toHaveLength(1);
  },
);

it('a mark of the clock that is not kept stops nothing', async () => {
  const { hall, disk } = await playedUntil((step) => step.do?.type === 'done');
  disk.fail({ sync: 'EIO', only: 'journal.db' });
  while (disk.failures === 0) await sleep(20);
  disk.heal();
  await hall.windows.console.must({ type: 'done', answer: null });
  await hall.end();
  expect(logOf(hall)).toContain('the mark of the clock was not kept');
});

it('what devices say while the disk fails stands in the log, from the first signal on', async () => {
  const { hall, disk } = await playedUntil((step) => step.panel !== undefined);
  const { console } = hall.windows;
  const answer = (seat: number) =>
    console.result({ kind: 'simulate', device: 'base', act: { do: 'answer', seat, answer: 'C' } });
  disk.fail({ sync: 'EIO', only: hall.folder });
  await answer(3);
  await console.sees(({ devices }) => devices.some(({ well }) => !well));
  await answer(4);
  await console.sees(({ devices }) => devices.some(({ lastSeat }) => lastSeat === 4));
  disk.heal();
  await hall.end();
  const answers = logOf(hall)
    .split('\n')
    .filter((line) => line.includes('"signal":"answer"'));
  expect(answers).toHaveLength(2);
});

/** A small disk of its own; only root may make one. */
function smallDisk(megabytes: number): string {
  const folder = mkdtempSync(join(tmpdir(), 'leitai-small-'));
  run('mount', '-t', 'tmpfs', '-o', `size=${megabytes}m`, 'tmpfs', folder);
  undo.push(() => {
    run('umount', folder);
    rmSync(folder, { recursive: true });
  });
  return folder;
}

function run(command: string, ...args: string[]): void {
  const { status, stderr } = spawnSync(command, args, { encoding: 'utf8' });
  if (status !== 0) throw new Error(`${command} ${args.join(' ')}: ${stderr}`);
}

/** Writes a file until nothing more fits. */
function fill(file: string): void {
  for (const size of [1_000_000, 10_000, 100]) {
    try {
      for (;;) appendFileSync(file, Buffer.alloc(size));
    } catch (error) {
      if (!(error instanceof Error && 'code' in error && error.code === 'ENOSPC')) throw error;
    }
  }
}

if (process.getuid?.() === 0) {
  it('on a disk that is really full ruling stops, and goes on when there is room again', async () => {
    const small = smallDisk(32);
    const hall = await Hall.open(shortFinal(), NOBODY, { disk: small });
    undo.push(() => hall.clear());
    const { console } = hall.windows;
    await console.must({ type: 'contest.start' });
    fill(join(small, 'filler'));
    const next = async (count: number) =>
      console.give({ type: 'screen.show', scene: count % 2 === 0 ? 'title' : 'standings' });
    let answer = await next(0);
    for (let count = 1; answer.t === 'accepted'; count += 1) answer = await next(count);
    expect(answer).toMatchObject({
      refusal: { code: 'journal.failed', params: { why: 'trouble.journal.full' } },
    });
    hall.look();
    rmSync(join(small, 'filler'));
    await console.must({ type: 'rundown.advance', entry: null });
    hall.look();
    expect((await hall.end()).length).toBeGreaterThan(0);
  });

  it('a contest on a read-only disk is refused with what to do', async () => {
    const small = smallDisk(32);
    const hall = await Hall.open(shortFinal(), NOBODY, { disk: small });
    undo.push(() => hall.clear());
    const { home } = hall.windows;
    await home.result({ kind: 'contest.close' });
    run('mount', '-o', 'remount,ro', small);
    const answer = await home.request({ kind: 'contest.open', folder: hall.folder });
    expect(answer).toMatchObject({
      t: 'reply',
      ok: false,
      message: { zh: expect.stringMatching(/请|核对/) },
    });
    run('mount', '-o', 'remount,rw', small);
    await home.result({ kind: 'contest.open', folder: hall.folder });
  });
}
