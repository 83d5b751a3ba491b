// A contest run with PINs: who sees and may do what at which window, over restarts too.
import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { DeskMessage, WindowName } from '#contract/protocol.ts';
import type { ScoreSheet } from '#contract/score-sheet.ts';
import type { ViewRole } from '#contract/view.ts';
import { DeskProcess, type DeskWindow } from './desk-support.ts';

const PINS = { host: '4040', 'judge:judge-1': '1111', 'judge:judge-2': '2222', technician: '90210' };

let data: string;
let desk: DeskProcess;
let console: DeskWindow<'technician'>;
let judge: DeskWindow<'judge'>;
let host: DeskWindow<'host'>;
const passes = new Map<string, string>();

async function signedIn<Role extends ViewRole>(window: WindowName, role: Role, account: string, pin: string) {
  const opened = await desk.open(window, role);
  const { pass } = (await opened.result({ kind: 'sign-in', account, pin })) as { pass: string };
  await opened.sees(() => true);
  passes.set(account, pass);
  return opened;
}

const refusalOf = (answer: DeskMessage) => (answer.t === 'refused' ? answer.refusal.code : answer.t);
/** The English sentence of a failed request; empty when it did not fail. */
const sentence = (answer: DeskMessage) => (answer.t === 'reply' && !answer.ok ? answer.message.en : '');

beforeAll(async () => {
  data = mkdtempSync(join(tmpdir(), 'leitai-access-'));
  desk = await DeskProcess.start(data);
  const home = await desk.open('home', 'home');
  await home.result({ kind: 'contest.example' });
  console = await desk.open('console', 'technician');
  host = await desk.open('host', 'host');
  judge = await desk.open('judge', 'judge');
}, 60_000);

afterAll(async () => {
  await desk.end();
  rmSync(data, { recursive: true, force: true });
}, 60_000);

describe('without PINs', () => {
  it('every window is open, and says so', () => {
    expect(console.view.access).toMatchObject({ pins: false, account: null });
    expect(judge.view.access).toMatchObject({ pins: false, account: null });
    expect(console.view.access.accounts.map(({ id }) => id)).toContain('judge:judge-1');
  });

  it('the technician sees the totals, and confirms for whoever is not there', async () => {
    const totals = console.view.standings.map(({ total }) => total);
    expect(totals).not.toContain(null);
    await console.must({ type: 'contest.start' });
    await console.must({ type: 'written.release' }, 'judge-1');
    await console.must({ type: 'undo', confirm: false });
    expect(console.view.results.released).toBe(false);
  });
});

describe('once PINs are set', () => {
  beforeAll(async () => {
    for (const [account, pin] of Object.entries(PINS))
      await console.result({ kind: 'pin.set', account, pin, current: null });
  }, 60_000);

  it('windows that belong to somebody show nothing but who may sign in', async () => {
    for (const [name, accounts] of [
      ['console', ['technician']],
      ['home', ['technician']],
      ['host', ['host']],
      ['judge', ['judge:judge-1', 'judge:judge-2']],
      ['supervisor', ['supervisor:supervisor']],
    ] as const) {
      const window = await desk.open(name, 'locked');
      expect(Object.keys(window.view).sort()).toEqual(['accounts', 'rehearsal', 'role', 'title']);
      expect(window.view.accounts.map(({ id }) => id)).toEqual(
        expect.arrayContaining([...accounts].slice(0, 1)),
      );
      expect(refusalOf(await window.give({ type: 'slate.on' }))).toBe('role.signed-out');
      expect(refusalOf(await window.key('Space'))).toBe('role.signed-out');
      expect(sentence(await window.request({ kind: 'contest.close' }))).toContain('sign in');
      window.close();
    }
  });

  it('the hall goes on, but hands no keys on before a technician is signed in here', async () => {
    const projector = await desk.open('projector', 'projector');
    expect(refusalOf(await projector.key('Space'))).toBe('role.signed-out');
    expect(
      sentence(await projector.request({ kind: 'sign-in', account: 'technician', pin: '90210' })),
    ).not.toBe('');
    console.close();
    console = await signedIn('console', 'technician', 'technician', '90210');
    await projector.until(() => projector.seq === console.seq);
    expect(refusalOf(await projector.key('Space'))).toBe('accepted');
    projector.close();
  });

  it('who signed in stands with what they do', async () => {
    host.close();
    judge.close();
    host = await signedIn('host', 'host', 'host', PINS.host);
    judge = await signedIn('judge', 'judge', 'judge:judge-1', PINS['judge:judge-1']);
    expect(judge.view.access.account).toMatchObject({ role: 'chief-judge', person: 'judge-1' });
    const ground = '计分有误';
    await judge.must({ type: 'appeal.file', team: 1, turn: null, item: null, ground });
    await console.sees(({ journal }) => journal.some(({ type }) => type === 'appeal.filed'));
    const filed = console.view.journal.find(({ type }) => type === 'appeal.filed');
    expect(filed).toMatchObject({ who: 'chief-judge', onBehalfOf: null });
    expect(filed?.name).toBe(console.view.judges.find(({ person }) => person === 'judge-1')?.name);
    const noted = console.view.journal.filter(({ type }) => type === 'access.noted');
    expect(noted.map(({ params }) => params.what)).toContain('access.noted.signed-in');
    expect(noted.map(({ params }) => params.what)).toContain('access.noted.pin-set');
  });

  it('another judge is no chief judge', async () => {
    const other = await signedIn('judge', 'judge', 'judge:judge-2', PINS['judge:judge-2']);
    const voiding = { type: 'turn.void', reason: '停电' } as const;
    expect(refusalOf(await other.give(voiding))).toBe('role.forbidden');
    expect(refusalOf(await judge.give(voiding))).toBe('turn.none');
    await other.result({ kind: 'sign-out' });
    expect(refusalOf(await other.give({ type: 'slate.on' }))).toBe('role.signed-out');
    other.close();
  });

  it('the technician enters rulings for judges, but not their confirmations and decisions', async () => {
    for (const body of [
      { type: 'results.confirm', side: 'judges' },
      { type: 'written.release' },
      { type: 'results.reopen', side: 'judges', reason: '复核' },
      { type: 'appeal.decide', appeal: 'x', outcome: 'upheld', reason: '合议' },
      { type: 'announce', override: '已告知' },
    ] as const)
      expect(refusalOf(await console.give(body, 'judge-1'))).toBe('role.own-window');
    expect(refusalOf(await console.give({ type: 'announce' }))).not.toBe('role.own-window');
    const points = {
      type: 'points.give',
      team: 1,
      person: null,
      ledger: 'live',
      points: 1,
      reason: '补分',
    } as const;
    expect(refusalOf(await console.give(points, 'judge-1'))).toBe('accepted');
    const types = console.view.offers.map(({ command }) => command.type);
    expect(types).not.toContain('written.release');
  });

  it("requests are the technician's; judges and supervisor may look into the record", async () => {
    expect(sentence(await judge.request({ kind: 'contest.close' }))).toContain('Only the technician');
    expect(sentence(await host.request({ kind: 'score-sheet' }))).toContain('Only the technician');
    expect(sentence(await judge.request({ kind: 'score-sheet' }))).not.toContain('Only the technician');
  });

  it('wrong ones close the account, and it stands in the journal', async () => {
    const window = await desk.open('supervisor', 'locked');
    await console.result({ kind: 'pin.set', account: 'supervisor:supervisor', pin: '7777', current: null });
    const answers = [];
    for (let count = 0; count < 6; count += 1)
      answers.push(
        sentence(await window.request({ kind: 'sign-in', account: 'supervisor:supervisor', pin: '0000' })),
      );
    expect(answers[0]).toContain('4');
    expect(answers.slice(4).every((text) => text.includes('seconds'))).toBe(true);
    await console.sees(({ journal }) => journal.some(({ params }) => params.what === 'access.noted.locked'));
    window.close();
  });

  it('stand in no file, nor do passes', () => {
    const files = readdirSync(data, { recursive: true, withFileTypes: true }).filter((entry) =>
      entry.isFile(),
    );
    const bytes = files.map((entry) => readFileSync(join(entry.parentPath, entry.name), 'latin1')).join('\n');
    for (const pin of [PINS.technician]) expect(bytes).not.toContain(`"${pin}"`);
    for (const pass of passes.values()) expect(bytes).not.toContain(pass);
  });
});

describe('written totals', () => {
  const keptFrom = () => [console, host];

  it('are told to the judges, and to technician and host in no message at all', async () => {
    for (const window of keptFrom()) window.received.length = 0;
    await judge.must({
      type: 'points.give',
      team: 2,
      person: null,
      ledger: 'live',
      points: 3.25,
      reason: '补分',
    });
    for (const window of keptFrom()) await window.until(() => window.seq === judge.seq);
    const secrets = judge.view.standings.flatMap(({ written, comprehensive, total }) => [
      `"written":${JSON.stringify(written)}`,
      `"comprehensive":${JSON.stringify(comprehensive)}`,
      `"total":${JSON.stringify(total)}`,
    ]);
    expect(secrets.join()).not.toContain('null');
    for (const window of keptFrom()) {
      const all = window.received.join('\n');
      for (const secret of secrets) expect([secret, all.includes(secret)]).toEqual([secret, false]);
      expect(window.view.standings.map(({ prize }) => prize)).toEqual(window.view.standings.map(() => null));
    }
    const { standings } = (await console.result({ kind: 'score-sheet' })) as ScoreSheet;
    expect(standings).toEqual(console.view.standings);
    expect(await judge.result({ kind: 'score-sheet' })).toMatchObject({ standings: judge.view.standings });
    // In the order of live points, as the hall sees them.
    expect(console.view.standings[0]).toMatchObject({ number: 2, rank: 1, live: '303.25' });
  });

  it('keep the results from being exported', async () => {
    const folder = join(data, 'exports');
    expect(sentence(await console.request({ kind: 'export', folder }))).toContain('not been released');
    expect(existsSync(folder)).toBe(false);
  });

  it('are told to everybody at the desk once they are released', async () => {
    await judge.must({ type: 'written.release' });
    await console.sees(({ standings }) => standings.every(({ total }) => total !== null));
    await host.sees(({ results }) => results.released);
  });
});

describe('after the desk was killed', () => {
  it('every window needs its pass or its PIN, and has it back by the pass', async () => {
    await desk.end('SIGKILL');
    desk = await DeskProcess.start(data);
    const locked = await desk.open('home', 'locked');
    locked.close();
    judge = await desk.open('judge', 'judge');
    expect(refusalOf(await judge.give({ type: 'slate.on' }))).toBe('role.signed-out');
    const pass = passes.get('judge:judge-1') ?? '';
    expect(await judge.result({ kind: 'sign-in.again', pass })).toMatchObject({
      account: { id: 'judge:judge-1' },
    });
    await judge.sees(({ access }) => access.account?.id === 'judge:judge-1');
    const console = await desk.open('console', 'locked');
    expect(sentence(await console.request({ kind: 'sign-in.again', pass }))).toContain('PIN');
    console.close();
  });
});

describe('started with --forget-pins', () => {
  it('the contest has none any more, and it is told and stands in the journal', async () => {
    await desk.end();
    desk = await DeskProcess.start(data, '--forget-pins');
    console = await desk.open('console', 'technician');
    await console.sees(({ access }) => !access.pins);
    expect(console.view.storage.notices.map(({ key }) => key)).toContain('notice.pins-forgotten');
    expect(console.view.journal.map(({ params }) => params.what)).toContain('access.noted.pins-forgotten');
    expect(console.view.access.accounts.every(({ pin }) => !pin)).toBe(true);
  });
});
