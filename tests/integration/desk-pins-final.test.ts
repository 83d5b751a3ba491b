// A whole contest with PINs: everybody at their own window, an appeal, corrections, a killed desk, two announcements.
import { spawnSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import * as XLSX from 'xlsx';
import type { CommandBody } from '#contract/command.ts';
import type { Correction } from '#contract/correction.ts';
import type { CorrectionPreview } from '#contract/correction-preview.ts';
import type { Evidence } from '#contract/evidence.ts';
import type { Entry } from '#contract/record.ts';
import type { ScoreSheet } from '#contract/score-sheet.ts';
import type { StandingRow } from '#contract/view.ts';
import { fromEntry } from '#desk/floor/entries.ts';
import { ContestRecord } from '#engine/record.ts';
import { standingRows } from '#engine/views/scene.ts';
import { entriesIn, exportInto } from './desk-exports.ts';
import { EVERYBODY, PinHall } from './desk-pins-support.ts';

const VERIFY = join(import.meta.dirname, '..', '..', 'desk', 'verify', 'cli.ts');

let hall: PinHall;

beforeAll(async () => {
  hall = await PinHall.open();
}, 60_000);

afterAll(() => hall.clear(), 60_000);

const settling: CommandBody[] = [{ type: 'reveal' }, { type: 'settle' }];

async function playSpoken(turn: string, verdict: 'right' | 'wrong'): Promise<void> {
  await hall.callTurn(turn);
  await hall.must('host', { type: 'item.present' }, { type: 'begin' }, { type: 'done', answer: null });
  await hall.must('host', { type: 'rule', verdict, confirm: true }, ...settling);
}

async function playSprint(turn: string, person: string, answers: string[]): Promise<void> {
  await hall.callTurn(turn);
  await hall.must('console', { type: 'player.name', person, waive: null });
  await hall.must('host', { type: 'begin' });
  for (const answer of answers) await hall.station(answer);
  await hall.must('host', ...settling);
}

async function beginDuel(turn: string, person: string): Promise<void> {
  await hall.callTurn(turn);
  await hall.must('console', { type: 'player.name', person, waive: null });
  await hall.must('host', { type: 'item.present' }, { type: 'begin' });
}

/** Of 18 seats. */
const PANEL = [...Array<string>(12).fill('C'), ...Array<string>(6).fill('A')];
/** Those who had answered when the desk was killed. */
const BEFORE_THE_KILL = 9;

const scoreOf = (team: number) =>
  Number(hall.windows.chief.view.teams.find(({ number }) => number === team)?.score);

async function previewed(change: Correction): Promise<CorrectionPreview> {
  return (await hall.windows.chief.result({ kind: 'correction.preview', change })) as CorrectionPreview;
}

/** Looked at first, then made by the chief judge: what was foretold is what comes. */
async function correctAsForetold(change: Correction, reason: string): Promise<CorrectionPreview> {
  const { chief } = hall.windows;
  const preview = await previewed(change);
  expect(preview.refusal).toBeNull();
  expect(preview.prizesHidden ?? false).toBe(false);
  expect(preview.standings.before).toEqual(chief.view.standings);
  await hall.must('chief', { type: 'correct', change, reason });
  expect(chief.view.standings).toEqual(preview.standings.after);
  const prizes = (rows: readonly StandingRow[]) =>
    new Map(rows.map(({ number, prize }) => [number, prize] as const));
  const [before, after] = [prizes(preview.standings.before), prizes(preview.standings.after)];
  const moved = [...after].filter(([team, prize]) => before.get(team) !== prize).map(([team]) => team);
  expect(preview.prizes.map(({ team }) => team).sort()).toEqual(moved.sort());
  return preview;
}

/** Whatever the hall, the technician and the host were ever sent: no written score, total or prize among it. */
function expectTotalsKept(): void {
  const told = hall.toldOutside();
  const rows = hall.windows.chief.view.standings;
  const secrets = rows.flatMap(({ written, comprehensive, total }) => [written, comprehensive, total]);
  expect(secrets).toHaveLength(6);
  for (const secret of secrets) {
    expect(secret).toMatch(/^\d+\.\d{2,}$/);
    expect([secret, told.includes(`"${secret}"`)]).toEqual([secret, false]);
  }
  expect(told.match(/"(written|comprehensive|total|decidedBy)":(?!null)[^,}]*/g)).toBeNull();
  // Of an appeal it is only said whether it could matter.
  expect(told.match(/"prize":(?!null|"(could|cannot|later)")[^,}]*/g)).toBeNull();
}

describe('the first rounds', () => {
  it('are played by host, technician and players, each at their own window', async () => {
    expect(hall.windows.chief.view.access.account).toMatchObject({ role: 'chief-judge', person: 'judge-1' });
    await hall.must('console', { type: 'contest.start' });
    await playSpoken('warmup.1.1', 'right');
    await playSpoken('warmup.1.2', 'wrong');
    await playSprint('sprint.1.1', 't1-p4', ['A', 'B']);
    await playSprint('sprint.1.2', 't2-p4', ['D', 'BCD']);
    expect(hall.windows.projector.view.teams.map(({ score }) => Number(score))).toEqual([
      scoreOf(1),
      scoreOf(2),
    ]);
    expect(scoreOf(1)).toBeGreaterThan(330);
  });

  it('show no total outside the judges and the supervisor, whatever is asked for', async () => {
    const { console, host, supervisor, chief } = hall.windows;
    await console.result({ kind: 'score-sheet' });
    await console.result({ kind: 'evidence', turn: 'warmup.1.2', item: 0 });
    const change = { of: 'ruling', turn: 'warmup.1.2', item: 0, verdict: 'right' } as const;
    expect(await console.result({ kind: 'correction.preview', change })).toMatchObject({
      prizes: [],
      prizesHidden: true,
    });
    expect(await console.request({ kind: 'export', folder: hall.data })).toMatchObject({ ok: false });
    expect(await host.request({ kind: 'score-sheet' })).toMatchObject({ ok: false });
    expect(supervisor.view.standings).toEqual(chief.view.standings);
    const sheet = (await supervisor.result({ kind: 'score-sheet' })) as ScoreSheet;
    expect(sheet.standings).toEqual(chief.view.standings);
    expectTotalsKept();
  });
});

describe('an appeal', () => {
  const ruling = { of: 'ruling', turn: 'warmup.1.2', item: 0, verdict: 'right' } as const;
  const appeal = () => hall.windows.chief.view.results.appeals[0];

  it('is filed at the console and voted on by two judges at their windows', async () => {
    const ground = '所答与标准答案同义';
    await hall.must('console', { type: 'appeal.file', team: 2, turn: 'warmup.1.2', item: 0, ground });
    const id = appeal()?.id ?? '';
    const vote = { type: 'appeal.vote', appeal: id, person: null } as const;
    await hall.must('second', { ...vote, vote: 'uphold', note: '表述完整' });
    await hall.must('third', { ...vote, vote: 'dismiss', note: '' });
    expect(appeal()).toMatchObject({
      ...{ state: 'open', team: 2, leader: '阮清和' },
      votes: [
        { person: 'judge-2', vote: 'uphold' },
        { person: 'judge-3', vote: 'dismiss' },
      ],
    });
    const evidence = (await hall.windows.second.result({
      ...{ kind: 'evidence', turn: 'warmup.1.2', item: 0 },
    })) as Evidence;
    expect(evidence.appeals.map((one) => one.id)).toEqual([id]);
  });

  it('is decided by nobody but the chief judge', async () => {
    const decision = { appeal: appeal()?.id ?? '', outcome: 'upheld', reason: '合议支持' } as const;
    const decide: CommandBody = { type: 'appeal.decide', ...decision };
    expect(await hall.refusal('second', decide)).toBe('appeal.needs-chief');
    expect(await hall.refusal('console', decide)).toBe('role.own-window');
    expect(await hall.refusal('host', decide)).toBe('role.forbidden');
    expect(await hall.refusal('supervisor', decide)).toBe('role.forbidden');
    await hall.must('chief', decide);
    expect(appeal()).toMatchObject({ state: 'upheld', decision: { name: '葛承平', reason: '合议支持' } });
  });

  it('leads to a correction that comes out as it was foretold', async () => {
    const before = scoreOf(2);
    const { scores, rulings } = await correctAsForetold(ruling, '异议成立');
    expect(rulings).toMatchObject([{ turn: 'warmup.1.2', team: 2, before: 'wrong', after: 'right' }]);
    expect(scores).toMatchObject([{ ledger: 'live', team: 2, before: `${before}`, after: `${before + 10}` }]);
    expect(scoreOf(2)).toBe(before + 10);
    expect(await hall.refusal('supervisor', { type: 'correct', change: ruling, reason: '复核' })).toBe(
      'role.forbidden',
    );
    expectTotalsKept();
  });
});

describe('a desk killed in the middle of a turn', () => {
  it('comes back where it stood, and shows nothing of it to anybody who has not signed in', async () => {
    await beginDuel('duel.1.1', 't1-p6');
    await hall.panel(PANEL.slice(0, BEFORE_THE_KILL));
    await hall.everybodyKnows();
    const { teams, standings, results, turn } = hall.windows.chief.view;
    await hall.kill();
    for (const seat of EVERYBODY) {
      const window = hall.windows[seat];
      expect(() => window.view).toThrow('shows locked');
      expect(await hall.refusal(seat, { type: 'clock.resume' })).toBe('role.signed-out');
    }
    expect(hall.windows.projector.view.clock?.state).toBe('held');

    await hall.signInAgain();
    const { chief, console } = hall.windows;
    expect(chief.view.access.account).toMatchObject({ id: 'judge:judge-1' });
    expect(console.view.access.account).toMatchObject({ id: 'technician' });
    expect({ ...chief.view, turn: null }).toMatchObject({ teams, standings, results });
    expect(chief.view.turn).toMatchObject({ id: 'duel.1.1', panel: turn?.panel });
    expectTotalsKept();
  });

  it('goes on to the end of the last round', async () => {
    await hall.must('console', { type: 'clock.resume' });
    await hall.panel(PANEL.slice(BEFORE_THE_KILL), BEFORE_THE_KILL + 1);
    await hall.station('C');
    await hall.must('host', { type: 'done', answer: null }, ...settling);
    await beginDuel('duel.1.2', 't2-p6');
    await hall.panel(PANEL);
    await hall.station('B');
    await hall.must('host', { type: 'done', answer: null }, ...settling);
    const { console } = hall.windows;
    while (console.view.stage !== 'done')
      await hall.must('console', { type: 'rundown.advance', entry: null });
    expect(console.view.lacking).toBeNull();
    expectTotalsKept();
  });
});

describe('the results', () => {
  const confirmed = () => hall.windows.chief.view.results.confirmed;

  async function confirmAndAnnounce(): Promise<void> {
    expect(confirmed()).toEqual({ judges: null, supervisor: null });
    expect(await hall.refusal('console', { type: 'announce' })).toBe('announce.judges');
    await hall.must('chief', { type: 'results.confirm', side: 'judges' });
    expect(await hall.refusal('console', { type: 'announce' })).toBe('announce.supervisor');
    await hall.must('supervisor', { type: 'results.confirm', side: 'supervisor' });
    expect(confirmed()).toMatchObject({
      judges: { name: '葛承平', entered: false },
      supervisor: { name: '封守真', entered: false },
    });
    await hall.must('console', { type: 'announce' });
    expect(hall.windows.projector.view.scene.kind).toBe('standings');
  }

  it('are told to technician and host once the supervisor releases them, and not before', async () => {
    expect(await hall.refusal('console', { type: 'written.release' })).toBe('role.own-window');
    expect(await hall.refusal('host', { type: 'written.release' })).toBe('role.forbidden');
    expectTotalsKept();
    await hall.must('supervisor', { type: 'written.release' });
    await hall.everybodyKnows();
    const { console, host, chief } = hall.windows;
    expect(console.view.standings).toEqual(chief.view.standings);
    expect(host.view.standings).toEqual(chief.view.standings);
  });

  it('are confirmed by chief judge and supervisor themselves, then announced by the technician', async () => {
    for (const side of ['judges', 'supervisor'] as const) {
      const confirm: CommandBody = { type: 'results.confirm', side };
      expect(await hall.refusal('console', confirm)).toBe('role.own-window');
      expect(await hall.refusal('second', confirm)).toBe(`results.side-${side}`);
    }
    await confirmAndAnnounce();
    expect(hall.windows.chief.view.stage).toBe('announced');
  });

  it('are opened again only by both, corrected, confirmed and announced again', async () => {
    const change = { of: 'key', question: 'D1-1', key: 'A', rulings: [] } satisfies Correction;
    const reason = '题库答案有误';
    expect(await hall.refusal('chief', { type: 'correct', change, reason })).toBe('announced');
    const reopen = (side: 'judges' | 'supervisor'): CommandBody => ({
      ...{ type: 'results.reopen', side, reason },
    });
    expect(await hall.refusal('console', reopen('judges'))).toBe('role.own-window');
    await hall.must('supervisor', reopen('supervisor'));
    expect(hall.windows.chief.view.stage).toBe('announced');
    expect(await hall.refusal('second', reopen('judges'))).toBe('results.side-judges');
    await hall.must('chief', reopen('judges'));
    expect(hall.windows.chief.view.stage).toBe('done');

    const before = scoreOf(1);
    const { panels, rulings } = await correctAsForetold(change, reason);
    expect(rulings).toMatchObject([{ turn: 'duel.1.1', team: 1, before: 'right', after: 'wrong' }]);
    expect(panels).toMatchObject([{ before: { right: 12, wrong: 6 }, after: { right: 6, wrong: 12 } }]);
    // 10 and one for each of the panel who was wrong, and now one off for each who was right.
    expect(scoreOf(1)).toBe(before - 16 - 6);
    await confirmAndAnnounce();
  });
});

describe('the record', () => {
  let entries: Entry[];
  let book: XLSX.WorkBook;
  let head: string;

  beforeAll(async () => {
    const files = await exportInto(hall.windows.home, join(hall.data, 'stick'));
    entries = entriesIn(files.journal);
    book = XLSX.read(readFileSync(files.book));
    const cells = XLSX.utils.sheet_to_json<string[]>(Object.values(book.Sheets)[0]!, { header: 1 }).flat();
    head =
      cells
        .map(String)
        .find((cell) => cell.startsWith('日志末条校验值'))
        ?.slice(-64) ?? '';
  });

  it('says of every decision in which role and by whom it was taken', () => {
    const decided = entries.filter(({ kind, cause }) => kind === 'decision' && !cause.startsWith('command-'));
    for (const { seq, type, cause, actor } of decided)
      expect({ seq, type, actor }).toEqual({ seq, type, actor: hall.said.get(cause) });
    const causes = new Set(decided.map(({ cause }) => cause));
    expect([...hall.said.keys()].filter((id) => !causes.has(id))).toEqual([]);
    const by = (type: string) =>
      entries.flatMap((entry) =>
        entry.type === type ? [`${entry.actor.role} ${entry.actor.person ?? ''}`.trim()] : [],
      );
    expect(by('attempt.ruled').slice(0, 2)).toEqual(['host', 'host']);
    expect(by('appeal.filed')).toEqual(['technician']);
    expect(by('appeal.voted')).toEqual(['judge judge-2', 'judge judge-3']);
    expect(by('appeal.closed')).toEqual(['chief-judge judge-1']);
    expect(by('written.released')).toEqual(['supervisor supervisor']);
    const sides = ['chief-judge judge-1', 'supervisor supervisor'];
    expect(by('results.confirmed')).toEqual([...sides, ...sides]);
    expect(by('reopening.asked')).toEqual(sides.toReversed());
    expect(by('announced')).toEqual(['technician', 'technician']);
  });

  it('names who signed in where', () => {
    const noted = entries.flatMap((entry) => {
      const { event } = fromEntry(entry).happened;
      return event.type === 'access.noted' && event.what === 'signed-in'
        ? [`${event.window} ${event.role} ${event.person ?? ''}`.trim()]
        : [];
    });
    expect(noted).toEqual([
      'console technician',
      'home technician',
      'host host',
      'judge chief-judge judge-1',
      'judge judge judge-2',
      'judge judge judge-3',
      'supervisor supervisor supervisor',
    ]);
  });

  it('folds to the standings everybody was shown, and the book prints them', () => {
    const { state } = new ContestRecord(entries.map((entry) => fromEntry(entry).happened));
    const { standings } = hall.windows.console.view;
    expect(standingRows(state, true)).toEqual(standings);
    const [ranking, ...others] = book.SheetNames;
    expect(others).toEqual(['得分明细', '题目与作答', '异议', '更正与补录']);
    const rows = XLSX.utils.sheet_to_json<unknown[]>(book.Sheets[ranking ?? '']!, { header: 1 });
    const printed = rows.map((row) => row.join(' ')).join('\n');
    for (const { name, total, prize } of standings)
      expect(printed).toMatch(new RegExp(`${name}.*${total}.*${prize}`));
    expect(printed).toMatch(/葛承平/);
    expect(printed).toMatch(/封守真/);
  });

  it('is proved by the hash in the book, while the desk runs and after it has closed', async () => {
    const verify = (...args: string[]) =>
      spawnSync(process.execPath, [VERIFY, ...args], { encoding: 'utf8' });
    expect(head).toBe(entries.at(-1)?.hash);
    const running = verify(hall.folder, '--head', head);
    expect([running.status, running.stderr]).toEqual([0, '']);
    expect(await hall.desk.end()).toBe(0);
    const closed = verify(hall.folder, '--head', head);
    expect([closed.status, closed.stderr]).toEqual([0, '']);
    expect(closed.stdout).toContain(head);
    expect(verify(hall.folder, '--head', '0'.repeat(64)).status).toBe(1);
  });
});
