// The desk's log: structured, on files of limited size and number, written by a worker thread.
// Ids and codes only: never the text of a question, an answer, or a person's name.
import { join } from 'node:path';
import pino, { type Logger } from 'pino';

export type Log = Pick<Logger, 'info' | 'warn' | 'error'>;

export interface OpenLog {
  log: Log;
  /** Writes out what is waiting; call it last. */
  close(): Promise<void>;
}

/** Closing the desk does not wait longer for its last lines, milliseconds. */
const LONGEST_CLOSE = 2000;

export function openLog(folder: string): OpenLog {
  const transport = pino.transport({
    target: 'pino-roll',
    options: {
      file: join(folder, 'desk'),
      extension: '.log',
      size: '5m',
      limit: { count: 5, removeOtherLogFiles: true },
      mkdir: true,
    },
  });
  // The show goes on without a log: a full disk is said by the journal, where it matters.
  transport.on('error', () => {});
  const log = pino(
    { base: { pid: process.pid }, timestamp: pino.stdTimeFunctions.isoTime, serializers: { error: codeOf } },
    transport,
  );
  return {
    log,
    close: () =>
      new Promise((resolve) => {
        transport.once('close', resolve);
        transport.once('error', resolve);
        setTimeout(resolve, LONGEST_CLOSE);
        transport.end();
      }),
  };
}

/**
 * Of an error only its name, code and the places in our code: messages may quote what was being handled
 * (a file's name, a cell of a workbook).
 */
function codeOf(error: unknown): object {
  if (!(error instanceof Error)) return { name: typeof error };
  const places = error.stack?.split('\n').filter((line) => /^\s+at /.test(line));
  const code = 'code' in error ? String(error.code) : undefined;
  return { name: error.name, code, at: places?.slice(0, 6).map((line) => line.trim()) };
}
