// Programs beside the bench: the desk under test and the hands that press, each asked by one line and answering by one.
import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { join } from 'node:path';
import { createInterface, type Interface } from 'node:readline';

export interface Program {
  child: ChildProcess;
  lines: Interface;
}

export function start(program: string, ...args: string[]): Program {
  const child = spawn(process.execPath, [join(import.meta.dirname, program), ...args], {
    stdio: ['pipe', 'pipe', 'inherit'],
  });
  return { child, lines: createInterface({ input: child.stdout! }) };
}

export async function ask<Answer>({ child, lines }: Program, line: string): Promise<Answer> {
  const answer = once(lines, 'line');
  child.stdin?.write(`${line}\n`);
  const [text] = (await answer) as [string];
  return JSON.parse(text);
}

/** Settles when they are gone. */
export async function end(...programs: Program[]): Promise<void> {
  for (const { child } of programs) {
    child.stdin?.end();
    if (child.exitCode === null) await once(child, 'exit');
  }
}
