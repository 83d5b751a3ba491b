// What the desk is told on its command line.
import { resolve } from 'node:path';
import { parseArgs } from 'node:util';
import envPaths from 'env-paths';
import { DeskFailure } from './failure.ts';

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

/** Throws {@link DeskFailure} for an unknown option or a port that is none. */
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
    throw new DeskFailure('options', {
      zh: `启动参数有误：${detail}。可用：--data 文件夹、--demo、--port 端口、--windows 文件夹、--supervised。`,
      en: `Wrong option: ${detail}. Known: --data DIR, --demo, --port N, --windows DIR, --supervised.`,
    });
  }
}

function readPort(text: string): number {
  const port = Number(text);
  if (Number.isInteger(port) && port >= 0 && port <= 65_535) return port;
  throw new DeskFailure('options', {
    zh: `端口“${text}”无效，请给 0 到 65535 的整数（0：任一空闲端口）。`,
    en: `"${text}" is no port: give a whole number from 0 to 65535 (0: any free one).`,
  });
}
