// Records a whole desk with all its windows while the robot plays, and judges what a power cut leaves of its record.
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Entry } from '#contract/record.ts';
import { openOrRecover } from '#db/recovery.ts';
import { play } from '#desk/scenario/play.ts';
import type { Final } from '#tests/chaos/final.ts';
import { Hall } from '#tests/chaos/hall.ts';
import { NOBODY } from '#tests/chaos/killer.ts';
import { Robot } from '#tests/chaos/robot.ts';
import { entriesOnDisk } from '#tests/chaos/witness.ts';
import { type Cut, isSound, type Recorded } from './cuts.ts';
import { type Content, layDown, readContent } from './disk.ts';
import { readLog } from './log.ts';
import { watching } from './recorder.ts';

export interface RecordedDesk extends Recorded {
  /** The contest's folder. */
  folder: string;
  /** All entries of the whole evening. */
  entries: Entry[];
  /** After so many acts the world had been told of the entry of this number. */
  told: { at: number; seq: number }[];
}

/** Plays these steps of the final under the recorder; then the desk is killed. Nothing of it stays on the real disk. */
export async function recordDesk(final: Final, steps: number): Promise<RecordedDesk> {
  let log = '';
  let already: Content = new Map();
  const watch = (data: string) => {
    log = `${data}.log`;
    already = readContent(data);
    return watching({ folder: data, log, sent: true });
  };
  const hall = await Hall.open(final, NOBODY, { watch });
  try {
    await play({ ...final.scenario, steps: final.scenario.steps.slice(0, steps) }, new Robot(hall));
    await hall.kill();
    const acts = readLog(log);
    const told = acts.flatMap(({ what, data }, at) =>
      what === 'sent' ? numbersIn(data).map((seq) => ({ at: at + 1, seq })) : [],
    );
    const { folder } = hall;
    return { root: hall.data, already, acts, failing: false, folder, entries: entriesOnDisk(folder), told };
  } finally {
    await hall.clear();
    rmSync(log, { force: true });
  }
}

/** Entries a message speaks of as kept: a view says up to where it shows, an answer what it has become. */
function numbersIn(data: Buffer): number[] {
  const text = data.toString('utf8', 0, 300);
  return [...text.matchAll(/\{"t":"(?:view|accepted)",(?:"id":"[^"]*",)?"seq":(\d+)/g)].map(([, seq]) =>
    Number(seq),
  );
}

/** What is wrong with the record after this cut, in words; null: nothing. */
export function judgeDesk(recorded: RecordedDesk, cut: Cut, content: Content): string | null {
  const { root, folder, entries, told } = recorded;
  const target = mkdtempSync(join(tmpdir(), 'leitai-after-'));
  try {
    layDown(root, content, target);
    const { contest, recovery } = openOrRecover(join(target, folder.slice(root.length)), []);
    const found = contest.journal.entries();
    const broken = contest.journal.verify();
    contest.close();
    if (broken !== null) return `entry ${broken.seq}: ${broken.reason}`;
    if (!isSound(recovery)) return `it had to be recovered: ${JSON.stringify(recovery)}`;
    const last = told.findLast(({ at }) => at <= cut.at)?.seq ?? 0;
    if (found.length < last) return `entry ${last} was told, ${found.length} are there`;
    const other = found.find(({ seq, hash }) => entries[seq - 1]?.hash !== hash);
    if (other !== undefined) return `entry ${other.seq} is another`;
    const half = found.at(-1);
    return half !== undefined && entries[half.seq]?.cause === half.cause
      ? `${half.cause} is there in part`
      : null;
  } catch (error) {
    return error instanceof Error
      ? `it cannot be opened: ${error.message} ${error.cause ?? ''}`
      : String(error);
  } finally {
    rmSync(target, { recursive: true });
  }
}
