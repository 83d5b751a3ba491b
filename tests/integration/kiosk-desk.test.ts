// The launcher keeps a real child process running in the desk's place, through crashes and to its end.
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import type { DeskReady } from '#contract/shell.ts';
import { KeptDesk } from '#kiosk/desk-process.ts';

/** Opens a real port, says it is ready, dies when asked to over HTTP, and ends with its parent. */
const DESK = `
import { createServer } from 'node:http';
const last = process.argv.lastIndexOf('--port');
const server = createServer((request, answer) => (request.url === '/die' ? process.exit(3) : answer.end(String(process.pid))));
server.listen(last > 0 ? Number(process.argv[last + 1]) : 0, '127.0.0.1', () => {
  const { port } = server.address();
  const address = 'http://127.0.0.1:' + port + '/';
  const windows = { home: address, console: address, projector: address, host: address, station: address, judge: address, supervisor: address };
  console.log('a line that is no JSON');
  console.log(JSON.stringify({ ready: true, port, windows, first: 'home' }));
});
if (process.argv.includes('--supervised')) process.stdin.on('end', () => process.exit(0)).resume();
`;

const REFUSING = `
console.log(JSON.stringify({ ready: false, message: { zh: '文件夹已被占用', en: 'the folder is in use' } }));
process.exitCode = 1;
`;

let folder: string;
let desk: KeptDesk | null = null;

beforeEach(() => {
  folder = mkdtempSync(path.join(tmpdir(), 'leitai-kiosk-'));
});

afterEach(async () => {
  await desk?.stop();
  rmSync(folder, { recursive: true });
});

/** Starts the program and hands out what it reports, in order. */
function keep(program: string, node = process.execPath) {
  const file = path.join(folder, 'desk.mjs');
  writeFileSync(file, program);
  const reports: unknown[] = [];
  const waiting: (() => void)[] = [];
  const report = (said: unknown) => {
    reports.push(said);
    waiting.shift()?.();
  };
  desk = new KeptDesk(
    { node, args: [file] },
    {
      ready: report,
      refused: ({ message }) => report(message.zh),
      restarting: (cause) => report(cause),
    },
  );
  return async function next<Report>(): Promise<Report> {
    if (reports.length === 0) await new Promise<void>((resolve) => waiting.push(resolve));
    return reports.shift() as Report;
  };
}

describe('the launcher keeps the desk running', () => {
  test('a desk that crashes comes back on the same port', async () => {
    const next = keep(DESK);
    const first = await next<DeskReady>();
    const before = await (await fetch(first.windows.home)).text();
    await fetch(`${first.windows.home}die`).catch(() => undefined);
    expect(await next()).toBe('exit code 3');
    const second = await next<DeskReady>();
    expect(second.port).toBe(first.port);
    expect(await (await fetch(first.windows.home)).text()).not.toBe(before);
  });

  test('a desk that refuses to start says why and is left alone', async () => {
    const next = keep(REFUSING);
    expect(await next()).toBe('文件夹已被占用');
  });

  test('a desk that cannot be started at all is reported', async () => {
    const next = keep(DESK, path.join(folder, 'no-such-node'));
    expect(await next()).toContain('ENOENT');
  });

  test('when the launcher ends, the desk is gone', async () => {
    const next = keep(DESK);
    const { windows } = await next<DeskReady>();
    await desk?.stop();
    await expect(fetch(windows.home)).rejects.toThrow();
  });
});
