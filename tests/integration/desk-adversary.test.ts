// Requests that race, transitions that fail half way, and ways round the PINs: against a real desk.
import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { DeskMessage, DeskRequest } from '#contract/protocol.ts';
import type { ViewRole } from '#contract/view.ts';
import { workbookBytes } from '#desk/transfer/sheet-writer.ts';
import { DeskProcess, DeskWindow } from './desk-support.ts';
import { simulated } from './device-settings.ts';

let data: string;
let desk: DeskProcess;

beforeEach(() => {
  data = mkdtempSync(join(tmpdir(), 'leitai-adversary-'));
});

afterEach(async () => {
  await desk.end();
  rmSync(data, { recursive: true, force: true });
}, 60_000);

const refusalOf = (answer: DeskMessage) => (answer.t === 'refused' ? answer.refusal.code : answer.t);
/** The English sentence of a failed request; empty when it did not fail. */
const sentence = (answer: DeskMessage) => (answer.t === 'reply' && !answer.ok ? answer.message.en : '');

/** All files below a folder, texts as they stand in UTF-8. */
function bytesOf(folder: string): string {
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => readFileSync(join(entry.parentPath, entry.name), 'utf8'))
    .join('\n');
}

async function withExample(): Promise<{ console: DeskWindow<'technician'>; folder: string }> {
  desk = await DeskProcess.start(data);
  const home = await desk.open('home', 'home');
  await home.result({ kind: 'contest.example' });
  await home.sees(({ open }) => open !== null);
  const folder = home.view.open ?? '';
  home.close();
  return { console: await desk.open('console', 'technician'), folder };
}

async function openFolder(): Promise<string | null> {
  const home = await desk.open('home', 'home');
  const { open } = home.view;
  home.close();
  return open;
}

/** Whether a console is let in by its address alone. */
async function consoleRole(): Promise<string> {
  const address = `ws://127.0.0.1:${desk.line.port}/ws?window=console&token=${desk.token('console')}`;
  const window = await DeskWindow.open<ViewRole>(address, 'technician');
  const { view } = JSON.parse(window.received[0] ?? '{}');
  window.close();
  return view.role;
}

const createOther = { kind: 'contest.create', title: '另一场', preset: 'zhongwei' } as const;

describe('a request that is slow', () => {
  it('sets no PINs in the contest that was opened meanwhile', async () => {
    const { console, folder } = await withExample();
    // One after the other, each slow: some come to their turn when the contest is closed.
    const accounts = ['host', 'judge:judge-1', 'judge:judge-2', 'supervisor:supervisor', 'technician'];
    const set = accounts.map((account) =>
      console.request({ kind: 'pin.set', account, pin: '90210', current: null }),
    );
    const created = await console.request(createOther);
    expect(sentence(created)).toBe('');
    expect(sentence((await Promise.all(set)).at(-1)!)).toContain('closed');
    const other = await openFolder();
    expect(other).not.toBe(folder);
    await desk.end('SIGKILL');
    desk = await DeskProcess.start(data);
    expect(await openFolder()).toBe(other);
    expect(await consoleRole()).toBe('technician');
  });

  it('brings no live question into the rehearsal that was begun meanwhile', async () => {
    const { console, folder } = await withExample();
    const secret = '哪一年发现了从未公开的泄漏题？';
    const sheet = join(data, 'questions.xlsx');
    const round = '初显身手';
    const rows = [
      ['编号', '题型', '环节', '题干', '选项A', '选项B', '答案'],
      ['X1', '单选', round, secret, '甲年', '乙年', 'B'],
    ];
    writeFileSync(sheet, workbookBytes([{ name: '题目', rows }]));
    const report = await console.result({ kind: 'import', what: 'questions', file: sheet, accept: false });
    expect(report).toMatchObject({ imported: false });
    const imports = console.request({ kind: 'import', what: 'questions', file: sheet, accept: true });
    const begun = console.request({ kind: 'rehearsal.start' });
    await Promise.all([imports, begun]);
    expect(sentence(await begun)).toBe('');
    expect(bytesOf(join(data, 'rehearsals'))).not.toContain(secret);
    // Nor is the contest itself left with half of it.
    await console.result({ kind: 'rehearsal.end' });
    expect(await openFolder()).toBe(folder);
    await console.sees(({ contest }) => !contest.rehearsal);
    expect(console.view.missing).toEqual([]);
    await console.must({ type: 'contest.start' });
  });

  it('gives no devices to the contest that was opened meanwhile', async () => {
    const { console } = await withExample();
    const devices = [simulated('sim-buzzer', 'buzzer')];
    const asked: DeskRequest[] = [
      { kind: 'devices', devices },
      createOther,
      { kind: 'devices', devices: [] },
    ];
    await Promise.all(asked.map((request) => console.request(request)));
    await console.sees(({ contest }) => contest.title === '另一场');
    expect(console.view.devices).toEqual([]);
  });
});

describe('closing a contest', () => {
  it('keeps whatever was accepted, and refuses nothing for the disk', async () => {
    const { console, folder } = await withExample();
    const titles = Array.from({ length: 40 }, (_, index) => `第${index + 1}页`);
    await console.must({ type: 'contest.start' });
    const given = titles.map((title) =>
      console.ask({
        ...{ t: 'command', id: `page-${title}`, seen: 1_000_000, onBehalfOf: null },
        body: { type: 'rundown.insert', after: null, page: { title, body: '' } },
      }),
    );
    const closed = console.request({ kind: 'contest.close' });
    const answers = await Promise.all(given);
    expect(sentence(await closed)).toBe('');
    expect(answers.map(refusalOf).filter((code) => code === 'journal.failed')).toEqual([]);
    await console.result({ kind: 'contest.open', folder });
    await console.sees(() => true);
    const kept = new Set(console.view.rundown.map(({ title }) => title));
    for (const [index, answer] of answers.entries())
      if (answer.t === 'accepted') expect(kept).toContain(titles[index]);
  });
});

describe('a folder that cannot be opened', () => {
  it('takes nothing away: the contest on stage is back, with its clock held', async () => {
    const { console, folder } = await withExample();
    await console.must({ type: 'contest.start' });
    for (const body of [
      { type: 'rundown.advance', entry: null },
      { type: 'rundown.advance', entry: null },
      { type: 'item.present' },
      { type: 'begin' },
    ] as const)
      await console.must(body);
    const broken = join(data, 'contests', 'broken');
    mkdirSync(broken);
    writeFileSync(join(broken, 'journal.db'), 'no journal');
    expect(sentence(await console.request({ kind: 'contest.open', folder: broken }))).not.toBe('');
    expect(sentence(await console.request({ kind: 'backup.open', folder: broken }))).not.toBe('');
    expect(await openFolder()).toBe(folder);
    await console.sees(({ clock }) => clock?.state === 'held');
    await console.must({ type: 'clock.resume' });
  });
});

describe('a desk that cannot remember which contest is open', () => {
  it('opens it all the same, whole', async () => {
    mkdirSync(join(data, 'contests-open.json'));
    const { console, folder } = await withExample();
    await console.must({ type: 'contest.start' });
    expect(await openFolder()).toBe(folder);
    await console.result({ kind: 'contest.close' });
    expect(await openFolder()).toBe(null);
  });
});

describe('with PINs', () => {
  const PINS = {
    host: '4040',
    'judge:judge-1': '1111',
    'supervisor:supervisor': '7777',
    technician: '90210',
  };

  async function withPins(): Promise<DeskWindow<'technician'>> {
    const { console } = await withExample();
    await console.must({ type: 'contest.start' });
    for (const [account, pin] of Object.entries(PINS))
      await console.result({ kind: 'pin.set', account, pin, current: null });
    await console.result({ kind: 'sign-in', account: 'technician', pin: PINS.technician });
    await console.sees(({ access }) => access.account !== null);
    return console;
  }

  it('what an official took back is given again by nobody else', async () => {
    const console = await withPins();
    const judge = await desk.open('judge', 'locked');
    await judge.result({ kind: 'sign-in', account: 'judge:judge-1', pin: PINS['judge:judge-1'] });
    await judge.until(() => judge.seq === console.seq);
    expect(refusalOf(await judge.give({ type: 'written.release' }))).toBe('accepted');
    await console.sees(({ results }) => results.released);
    await console.must({ type: 'undo', confirm: false });
    await console.sees(({ results }) => !results.released);
    expect(console.view.offers.map(({ id }) => id)).not.toContain('redo');
    expect(refusalOf(await console.give({ type: 'redo' }))).toBe('role.own-window');
    expect(refusalOf(await console.key('Ctrl+KeyY'))).toBe('key.unknown');
    const projector = await desk.open('projector', 'projector');
    expect(refusalOf(await projector.key('Ctrl+KeyY'))).toBe('key.unknown');
    expect(console.view.results.released).toBe(false);
    // Anything else is given back as ever.
    await console.must({ type: 'screen.show', scene: 'standings' });
    await console.must({ type: 'undo', confirm: false });
    await console.must({ type: 'redo' });
  });

  it('a window where nobody signed in has no say between two contests either', async () => {
    const console = await withPins();
    const stranger = await desk.open('console', 'locked');
    stranger.received.length = 0;
    let begun = false;
    const rehearsal = console.request({ kind: 'rehearsal.start' }).then((answer) => {
      begun = true;
      return answer;
    });
    while (!begun) expect(sentence(await stranger.request({ kind: 'contest.close' }))).toContain('sign in');
    expect(sentence(await rehearsal)).toBe('');
    expect(stranger.view.rehearsal).toBe(true);
    const views = stranger.received.map((text) => JSON.parse(text)).filter(({ t }) => t === 'view');
    expect(new Set(views.map(({ view }) => view.role))).toEqual(new Set(['locked']));
    await console.sees(({ contest }) => contest.rehearsal);
  });

  it('addresses beside the WebSocket give nothing away', async () => {
    await withPins();
    const status = async (path: string, method = 'GET') =>
      (await fetch(desk.address(path), { method, redirect: 'manual' })).status;
    const judges = desk.token('judge');
    for (const path of [
      '/media/..',
      '/media/%2e%2e%2fjournal.db',
      '/media/..%5cjournal.db',
      '/media/journal.db',
    ])
      expect([path, (await status(`${path}?token=${judges}`)) >= 400]).toEqual([path, true]);
    expect(await status(`/media/x?token=${'a'.repeat(32)}`)).toBe(401);
    expect(await status(`/open/judge?token=${judges}`)).toBe(401);
    expect(await status(`/files?token=${judges}&name=a.xlsx`, 'POST')).toBe(401);
    expect(await status(`/uploads/x?token=${judges}`)).toBe(404);
  });

  it('nothing is uploaded before a technician is signed in', async () => {
    const console = await withPins();
    const upload = async () =>
      (
        await fetch(desk.address(`/files?token=${desk.token('console')}&name=a.xlsx`), {
          method: 'POST',
          body: 'x',
        })
      ).status;
    expect(await upload()).toBe(200);
    await console.result({ kind: 'sign-out' });
    expect(await upload()).toBe(401);
  });

  it('tries go on being counted in a contest that was closed and opened again', async () => {
    const console = await withPins();
    const supervisor = await desk.open('supervisor', 'locked');
    const wrong = { kind: 'sign-in', account: 'supervisor:supervisor', pin: '0000' } as const;
    for (let tries = 0; tries < 5; tries += 1) await supervisor.request(wrong);
    expect(sentence(await supervisor.request(wrong))).toContain('seconds');
    await console.result({ kind: 'rehearsal.start' });
    expect(sentence(await supervisor.request(wrong))).toContain('seconds');
  });
});
