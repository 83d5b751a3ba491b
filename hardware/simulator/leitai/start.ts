// Starts the simulator program as a process of its own and talks with it, for tests.
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { createInterface } from 'node:readline';
import { fileURLToPath } from 'node:url';

export type SimulatorProcess = {
  /** One instruction, as typed at the program. */
  type(instruction: string): void;
  /** Settles at the next line of JSON containing this text, after the one awaited before. One at a time. */
  printed(text: string): Promise<void>;
  /** Settles when the process is gone. */
  quit(): Promise<void>;
};

const PROGRAM = fileURLToPath(new URL('program.ts', import.meta.url));

/** Settles when the simulated device is on its port; rejects when the program ends before that. */
export async function startSimulator(
  port: string,
  kind: 'buzzer' | 'clicker',
  seats: number,
): Promise<SimulatorProcess> {
  const args = [PROGRAM, '--port', port, '--kind', kind, '--seats', String(seats)];
  const child = spawn(process.execPath, args, { stdio: ['pipe', 'pipe', 'inherit'] });
  const gone = once(child, 'exit');
  // Typing at a program that has just lost its port and ended is no error.
  child.stdin.on('error', () => {});
  let unread: string[] = [];
  let check = () => {};
  createInterface({ input: child.stdout }).on('line', (line) => {
    unread.push(line);
    check();
  });

  const printed = (text: string) =>
    new Promise<void>((resolve) => {
      check = () => {
        const index = unread.findIndex((line) => line.includes(text));
        if (index < 0) return;
        unread = unread.slice(index + 1);
        check = () => {};
        resolve();
      };
      check();
    });
  const ended = gone.then(() => {
    throw new Error('the simulator program ended before it was ready');
  });
  await Promise.race([printed('"ready"'), ended]);
  ended.catch(() => {});

  return {
    type: (instruction) => void child.stdin.write(`${instruction}\n`),
    printed,
    async quit() {
      child.stdin.end('quit\n');
      await gone;
    },
  };
}
