// The launcher's command line: its own options, and the desk's, which are passed on.
import path from 'node:path';
import { parseArgs } from 'node:util';
import { inBoth } from '#contract/messages/message.ts';
import type { Display } from './displays.ts';

export interface LauncherOptions {
  /** Only print the addresses, open nothing. */
  noWindow: boolean;
  /** Where the projector window goes when it is told; null: look for a second display. */
  projectorAt: Display | null;
  /** For the desk: `--data`, `--demo`, `--example`, `--port`, `--forget-pins`. */
  desk: string[];
}

/** What a person typed cannot be understood; the message says what can be. */
export class UsageError extends Error {}

function usageError(detail: string): UsageError {
  const { zh, en } = inBoth('shell.usage', { detail });
  return new UsageError(`${zh}\n\n${en}`);
}

/** Throws {@link UsageError} for anything unknown. Relative folders are taken from where the person stands. */
export function readOptions(args: readonly string[], standing: string): LauncherOptions {
  const values = parse(args);
  const { data, demo, example, port } = values;
  return {
    noWindow: values['no-window'],
    projectorAt: values['projector-at'] === undefined ? null : readPlace(values['projector-at']),
    desk: [
      ...(data === undefined ? [] : ['--data', path.resolve(standing, data)]),
      ...(demo ? ['--demo'] : []),
      ...(example === undefined ? [] : ['--example', example]),
      ...(port === undefined ? [] : ['--port', port]),
      ...(values['forget-pins'] ? ['--forget-pins'] : []),
    ],
  };
}

function parse(args: readonly string[]) {
  try {
    return parseArgs({
      args: [...args],
      options: {
        data: { type: 'string' },
        demo: { type: 'boolean', default: false },
        example: { type: 'string' },
        port: { type: 'string' },
        'forget-pins': { type: 'boolean', default: false },
        'no-window': { type: 'boolean', default: false },
        'projector-at': { type: 'string' },
      },
    }).values;
  } catch (error) {
    throw usageError(error instanceof Error ? error.message : String(error));
  }
}

function readPlace(text: string): Display {
  const found = /^(-?\d+),(-?\d+),(\d+),(\d+)$/.exec(text);
  if (found === null) throw usageError(`--projector-at ${text}`);
  const [, x, y, width, height] = found;
  return { x: Number(x), y: Number(y), width: Number(width), height: Number(height) };
}
