// What the desk is told on its command line.
import { resolve } from 'node:path';
import { parseArgs } from 'node:util';
import envPaths from 'env-paths';
import { failure } from './failure.ts';

export interface DeskOptions {
  /** Folder of contests, logs and tokens. */
  data: string;
  demo: boolean;
  /** Null: the port of last time, or any free one. */
  port: number | null;
  /** Folder of the built windows. */
  windows: string;
  /** Ends itself when its standard input closes: its parent is gone. */
  supervised: boolean;
}

const BUILT_WINDOWS = resolve(import.meta.dirname, '..', 'dist', 'windows');

/** Throws DeskFailure for an unknown option or a port that is none. */
export function readOptions(args: readonly string[]): DeskOptions {
  const values = parse(args);
  return {
    data: resolve(values.data ?? envPaths('leitai', { suffix: '' }).data),
    demo: values.demo,
    port: values.port === undefined ? null : readPort(values.port),
    windows: resolve(values.windows ?? BUILT_WINDOWS),
    supervised: values.supervised,
  };
}

function parse(args: readonly string[]) {
  try {
    return parseArgs({
      args: [...args],
      strict: true,
      options: {
        data: { type: 'string' },
        demo: { type: 'boolean', default: false },
        port: { type: 'string' },
        windows: { type: 'string' },
        supervised: { type: 'boolean', default: false },
      },
    }).values;
  } catch (error) {
    const detail = error instanceof Error ? error.message : String(error);
    throw failure('options', { detail });
  }
}

function readPort(text: string): number {
  const port = Number(text);
  if (Number.isInteger(port) && port >= 0 && port <= 65_535) return port;
  throw failure('port-wrong', { text });
}
