// Two desks and one contest: the second is refused, and a killed desk frees it with every acknowledged entry.
import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { closeSync, openSync, writeSync } from 'node:fs';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { expect, it } from 'vitest';
import { openContest } from '#db/contest-folder.ts';
import { listContests } from '#db/contest-list.ts';
import { openOrRecover } from '#db/recovery.ts';
import { afterwards, closedContest, expectRefusedUntouched } from '#tests/fixtures/db-contests.ts';

const HOLDER = join(import.meta.dirname, '../fixtures/db-holder.ts');

interface Acknowledged {
  seq: number;
  hash: string;
}

/** Starts a second desk and waits until it has acknowledged `count` entries. */
async function secondDesk(folder: string, limit: string, count: number) {
  const child = spawn(process.execPath, [HOLDER, folder, limit], { stdio: ['pipe', 'pipe', 'inherit'] });
  afterwards(() => child.kill('SIGKILL'));
  const acknowledged: Acknowledged[] = [];
  await new Promise<void>((resolve, reject) => {
    child.once('exit', (code) => reject(new Error(`the second desk ended by itself (${code})`)));
    createInterface({ input: child.stdout }).on('line', (line) => {
      const [seq, hash] = line.split(' ');
      acknowledged.push({ seq: Number(seq), hash: String(hash) });
      if (acknowledged.length >= count) resolve();
    });
  });
  return { child, acknowledged };
}

async function killed(child: ChildProcess): Promise<void> {
  const closed = once(child, 'close');
  child.kill('SIGKILL');
  await closed;
}

it('refuses a contest another desk has open, touches none of its files, and opens it once that desk is killed', async () => {
  const folder = closedContest();
  const { child, acknowledged } = await secondDesk(folder, '10', 4);

  expectRefusedUntouched(folder, 'locked', () => openContest(folder));
  expect(listContests(join(folder, '..')).map((one) => one.refusal?.code)).toEqual(['locked']);
  expectRefusedUntouched(folder, 'locked', () => openContest(folder));

  await killed(child);
  const contest = openContest(folder);
  afterwards(() => contest.close());
  expect(contest.journal.entries(7).map(({ seq, hash }) => ({ seq, hash }))).toEqual(acknowledged);
});

it('has every acknowledged entry after a desk was killed in the middle of writing', async () => {
  const folder = closedContest();
  const { child, acknowledged } = await secondDesk(folder, 'on', 50);
  await killed(child);

  const contest = openContest(folder);
  afterwards(() => contest.close());
  const stored = contest.journal.entries(7).map(({ seq, hash }) => ({ seq, hash }));
  expect(stored.slice(0, acknowledged.length)).toEqual(acknowledged);
  expect(contest.journal.verify()).toBeNull();
  expect(contest.bank.questions()).toHaveLength(2);
});

it('does not mend a contest another desk has open, whatever has become of its files', async () => {
  const folder = closedContest();
  await secondDesk(folder, '8', 2);
  const file = join(folder, 'bank.db');
  const descriptor = openSync(file, 'r+');
  writeSync(descriptor, Buffer.alloc(100, 0xa5), 0, 100, 0);
  closeSync(descriptor);
  expectRefusedUntouched(folder, 'locked', () => openOrRecover(folder, []));
});
