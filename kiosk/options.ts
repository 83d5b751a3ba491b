// The launcher's command line: its own options, and the desk's, which are passed on.
import path from 'node:path';
import { parseArgs } from 'node:util';
import type { Display } from './displays.ts';

export interface LauncherOptions {
  /** Only print the addresses, open nothing. */
  noWindow: boolean;
  /** Where the projector window goes when it is told; null: look for a second display. */
  projectorAt: Display | null;
  /** For the desk: `--data`, `--demo`, `--port`. */
  desk: string[];
}

/** What a person typed cannot be understood; the message says what can be. */
export class UsageError extends Error {}

const USAGE = `用法 usage: npm start -- [--data DIR] [--demo] [--port N] [--no-window] [--projector-at X,Y,WIDTH,HEIGHT]
  --data DIR        比赛资料放在这个文件夹  keep the contests in this folder
  --demo            立即打开示例决赛（模拟设备）  open the example final with simulated devices
  --port N          固定端口  a fixed port
  --no-window       不打开窗口，只列出网址  open no window, list the addresses
  --projector-at …  大屏窗口的位置和大小  where the projector window goes, in pixels`;

/** Throws {@link UsageError} for anything unknown. Relative folders are taken from where the person stands. */
export function readOptions(args: readonly string[], standing: string): LauncherOptions {
  const values = parse(args);
  const { data, demo, port } = values;
  return {
    noWindow: values['no-window'],
    projectorAt: values['projector-at'] === undefined ? null : readPlace(values['projector-at']),
    desk: [
      ...(data === undefined ? [] : ['--data', path.resolve(standing, data)]),
      ...(demo ? ['--demo'] : []),
      ...(port === undefined ? [] : ['--port', port]),
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
        port: { type: 'string' },
        'no-window': { type: 'boolean', default: false },
        'projector-at': { type: 'string' },
      },
    }).values;
  } catch (error) {
    throw new UsageError(`${error instanceof Error ? error.message : error}\n${USAGE}`);
  }
}

function readPlace(text: string): Display {
  const found = /^(-?\d+),(-?\d+),(\d+),(\d+)$/.exec(text);
  if (found === null) throw new UsageError(`--projector-at ${text}\n${USAGE}`);
  const [, x, y, width, height] = found;
  return { x: Number(x), y: Number(y), width: Number(width), height: Number(height) };
}
