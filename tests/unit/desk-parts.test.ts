// Small parts of the desk: tokens, options, wall time, entries, sleep of the PC, what devices should do.
import { mkdtempSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { GENESIS } from '#contract/record.ts';
import { modeOf } from '#desk/devices/wanted.ts';
import { asFailure, DeskFailure } from '#desk/failure.ts';
import { ClockWatch } from '#desk/floor/clock-watch.ts';
import { fromEntry, number, toDraft } from '#desk/floor/entries.ts';
import { isOwnHost, isOwnOrigin } from '#desk/gateway/guard.ts';
import { readOptions } from '#desk/options.ts';
import { wallNow } from '#desk/time.ts';
import { Tokens } from '#desk/tokens.ts';
import { answering, example, settled, startedStage } from './desk-floor-support.ts';

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'leitai-parts-'));
});
afterEach(() => {
  vi.useRealTimers();
  rmSync(folder, { recursive: true, force: true });
});

describe('tokens', () => {
  it('are one for each role, the same after a restart, and readable by this user only', () => {
    const file = join(folder, 'tokens.json');
    const first = new Tokens(file).addresses(80);
    expect(new Tokens(file).addresses(80)).toEqual(first);
    expect(new Set(Object.values(first).map((address) => new URL(address).search)).size).toBe(6);
    expect(statSync(file).mode & 0o777).toBe(0o600);
  });

  it('are made anew when the file is damaged', () => {
    const file = join(folder, 'tokens.json');
    const before = new Tokens(file).addresses(80);
    writeFileSync(file, readFileSync(file, 'utf8').slice(0, 40));
    expect(new Tokens(file).addresses(80)).not.toEqual(before);
  });

  it('belong to a role or to nobody', () => {
    const tokens = new Tokens(join(folder, 'tokens.json'));
    const token = new URL(tokens.addresses(80).judge).searchParams.get('token') ?? '';
    expect(tokens.role(token)).toBe('judge');
    expect(tokens.role(`${token}x`)).toBeNull();
    expect(tokens.role('')).toBeNull();
  });
});

describe('the door', () => {
  it.each([
    ['127.0.0.1:80', true],
    ['localhost:80', true],
    ['127.0.0.1:81', false],
    ['rebound.example:80', false],
    [undefined, false],
  ])('for Host %s is open: %s', (host, open) => {
    expect(isOwnHost(host, 80)).toBe(open);
  });

  it.each([
    [undefined, true],
    ['http://127.0.0.1:80', true],
    ['http://127.0.0.1:81', false],
    ['https://example.org', false],
    ['null', false],
  ])('for Origin %s is open: %s', (origin, open) => {
    expect(isOwnOrigin(origin, 80)).toBe(open);
  });
});

describe('options', () => {
  it('that are unknown or wrong are refused with the ones there are', () => {
    expect(() => readOptions(['--prot', '80'])).toThrow(DeskFailure);
    expect(() => readOptions(['--port', '80000'])).toThrow(DeskFailure);
    expect(readOptions(['--data', folder, '--port', '0'])).toMatchObject({
      data: folder,
      port: 0,
      demo: null,
    });
  });
});

describe('a failure', () => {
  it('keeps the sentence it was born with, and has one otherwise', () => {
    const sentence = { zh: '磁盘已满', en: 'disk full' };
    expect(asFailure(Object.assign(new Error('x'), { sentence, code: 'disk' }))).toMatchObject({
      sentence,
      code: 'disk',
    });
    expect(asFailure(new Error('boom')).sentence.zh).toContain('boom');
    expect(asFailure('boom').sentence.en).toContain('boom');
  });
});

describe('the date for people', () => {
  it('names the same moment with the offset of this PC', () => {
    const date = new Date(Date.UTC(2026, 4, 1, 1, 2, 3, 4));
    expect(wallNow(date)).toMatch(/^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d\.004[+-]\d\d:\d\d$/);
    expect(new Date(wallNow(date)).getTime()).toBe(date.getTime());
  });
});

describe('an event', () => {
  const event = { type: 'slate.set', on: true } as const;
  const circumstances = {
    cause: 'c1',
    actor: { role: 'technician', person: null, onBehalfOf: null },
    at: { run: 1, ms: 2 },
    wall: 'w',
  } as const;

  it('comes back from its journal entry as it went in', () => {
    const [written] = number([{ kind: 'decision', event }], 41, circumstances);
    const draft = toDraft(written!);
    expect(draft).toMatchObject({ seq: 42, type: 'slate.set', v: 1, data: { on: true } });
    expect(fromEntry({ ...draft, prev: GENESIS, hash: GENESIS })).toEqual(written);
  });

  it('of a type this version does not know is refused, not skipped', () => {
    const [written] = number([{ kind: 'decision', event }], 0, circumstances);
    const entry = { ...toDraft(written!), type: 'slate.painted', prev: GENESIS, hash: GENESIS };
    expect(() => fromEntry(entry)).toThrow(DeskFailure);
  });
});

describe('while this PC was asleep', () => {
  it('a running clock is held with what it had at the last mark', async () => {
    const stage = await startedStage();
    await answering(stage);
    vi.useFakeTimers();
    const date = { ms: 0 };
    const marks: number[] = [];
    const watch = new ClockWatch({
      floor: stage.floor,
      keeper: {
        putMarks: async (running) => void marks.push(...running.map(({ remaining }) => remaining)),
      },
      now: () => ({ run: 1, ms: stage.time.ms }),
      uptime: () => date.ms,
      date: () => date.ms,
      wall: () => '',
      log: { info() {}, warn() {}, error() {} },
    });
    stage.time.ms += 250;
    date.ms += 250;
    watch.look();
    expect(marks).toEqual([9750]);
    // The monotonic clock stood still, the date went on: the lid was closed for an hour.
    date.ms += 3_600_000;
    watch.look();
    watch.stop();
    vi.useRealTimers();
    await settled();
    expect(stage.floor.shown.state.turn?.clock).toMatchObject({ state: 'held', remaining: 9750 });
  });
});

describe('devices', () => {
  it('ask the panel for letters, or for right and wrong, and for nothing a clicker cannot say', () => {
    const modes = new Map(example.questions.map(({ question }) => [question.type, modeOf(question)]));
    expect(modes.get('single')).toEqual({ type: 'single', options: 4 });
    expect(modes.get('judge')).toEqual({ type: 'judge' });
    expect(modes.get('short') ?? null).toBeNull();
    expect(modes.get('case') ?? null).toBeNull();
  });
});
