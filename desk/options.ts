// What the desk is told on its command line.
import { resolve } from 'node:path';
import { parseArgs } from 'node:util';
import envPaths from 'env-paths';
import { FIRST_EXAMPLE } from './contests/presets.ts';
import { failure } from './failure.ts';

export interface DeskOptions {
  /** Folder of contests, logs and tokens. */
  data: string;
  /** Id of the example contest to open fresh with simulated devices; null: no demo. */
  demo: string | null;
  /** Null: the port of last time, or any free one. */
  port: number | null;
  /** Folder of the built windows. */
  windows: string;
  /** Ends itself when its standard input closes: its parent is gone. */
  supervised: boolean;
  /** Removes all PINs of the first contest that is opened. */
  forgetPins: boolean;
}

const BUILT_WINDOWS = resolve(import.meta.dirname, '..', 'dist', 'windows');

/** Throws DeskFailure for an unknown option or a port that is none. */
export function readOptions(args: readonly string[]): DeskOptions {
  const values = parse(args);
  return {
    data: resolve(values.data ?? envPaths('leitai', { suffix: '' }).data),
    demo: values.example ?? (values.demo ? FIRST_EXAMPLE : null),
    port: values.port === undefined ? null : readPort(values.port),
    windows: resolve(values.windows ?? BUILT_WINDOWS),
    supervised: values.supervised,
    forgetPins: values['forget-pins'],
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
        example: { type: 'string' },
        port: { type: 'string' },
        windows: { type: 'string' },
        supervised: { type: 'boolean', default: false },
        'forget-pins': { type: 'boolean', default: false },
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
