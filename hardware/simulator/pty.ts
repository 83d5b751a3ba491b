// Two ends of a serial cable made of pseudo-terminals, by socat; for tests on Linux.
import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';

export type PtyPair = {
  /** The path the desk opens, and the one the simulator opens. */
  desk: string;
  device: string;
  /** Ends socat: for both sides the cable is pulled. Settles when it is gone. */
  pull(): Promise<void>;
};

export type PtyOptions = {
  /** A fixed name for the desk's end (a symbolic link), so that a new pair can stand at the same place. */
  deskLink?: string;
};

function readPaths(socat: ChildProcess): Promise<string[]> {
  return new Promise((resolve, reject) => {
    let text = '';
    socat.stderr?.setEncoding('utf8').on('data', (piece: string) => {
      text += piece;
      if (!text.includes('starting data transfer loop')) return;
      resolve([...text.matchAll(/PTY is (\S+)/g)].map((match) => match[1] ?? ''));
    });
    socat.once('exit', () => reject(new Error(`socat ended at once: ${text}`)));
    socat.once('error', (cause) => {
      reject(
        new Error(`socat cannot be started; install it (apt install socat): ${cause.message}`, { cause }),
      );
    });
  });
}

/** Starts socat; rejects with a message that says so when it is missing. */
export async function openPty({ deskLink }: PtyOptions = {}): Promise<PtyPair> {
  const desk = deskLink === undefined ? 'pty,raw,echo=0' : `pty,raw,echo=0,link=${deskLink}`;
  const socat = spawn('socat', ['-d', '-d', desk, 'pty,raw,echo=0'], { stdio: ['ignore', 'ignore', 'pipe'] });
  const [deskPath = '', device = ''] = await readPaths(socat);
  return {
    desk: deskLink ?? deskPath,
    device,
    async pull() {
      if (socat.exitCode !== null || socat.signalCode !== null) return;
      const gone = once(socat, 'exit');
      socat.kill();
      await gone;
    },
  };
}
