// Builds the recorder (recorder.c) and says how a program is put under it.
import { spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, readFileSync, renameSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

const SOURCE = join(import.meta.dirname, 'recorder.c');

/** The library, compiled once for each text of it; throws with the compiler's words. */
function library(): string {
  const text = createHash('sha256').update(readFileSync(SOURCE)).digest('hex').slice(0, 16);
  const built = join(tmpdir(), `leitai-recorder-${text}.so`);
  if (existsSync(built)) return built;
  const mine = `${built}.${process.pid}`;
  const compiler = spawnSync(
    'cc',
    ['-shared', '-fPIC', '-O2', '-Wall', '-pthread', '-o', mine, SOURCE, '-ldl'],
    { encoding: 'utf8' },
  );
  if (compiler.status !== 0) throw new Error(`the recorder cannot be built: ${compiler.stderr}`);
  renameSync(mine, built);
  return built;
}

export interface Watch {
  /** What is watched; made with mkdtemp, so that it holds no link. */
  folder: string;
  /** Where the record goes, not below the folder; absent: nothing is recorded. */
  log?: string;
  /** Also what the program says on its sockets. */
  sent?: boolean;
  /** A file of {@link FailingDisk}. */
  control?: string;
}

/** The environment of a program that is to be watched. */
export function watching({ folder, log, sent, control }: Watch): NodeJS.ProcessEnv {
  return {
    ...process.env,
    LD_PRELOAD: library(),
    RECORDER_FOLDER: folder,
    ...(log === undefined ? {} : { RECORDER_LOG: log }),
    ...(sent === true ? { RECORDER_SENT: '1' } : {}),
    ...(control === undefined ? {} : { RECORDER_CONTROL: control }),
  };
}
