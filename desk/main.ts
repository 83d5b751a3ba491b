// The desk as a program: node desk/main.ts [--data DIR] [--demo] [--port N] [--windows DIR] [--supervised] [--forget-pins]
// Says on one line of JSON that it is ready and where its windows are, or why it is not.
import { type RunningDesk, startDesk } from './desk.ts';
import { asFailure } from './failure.ts';
import { readOptions } from './options.ts';

function say(line: object): void {
  process.stdout.write(`${JSON.stringify(line)}\n`);
}

async function start(): Promise<RunningDesk | null> {
  try {
    const options = readOptions(process.argv.slice(2));
    const desk = await startDesk(options);
    if (options.supervised) endWithParent(desk);
    return desk;
  } catch (error) {
    say({ ready: false, message: asFailure(error).sentence });
    process.exitCode = 1;
    return null;
  }
}

let ending = false;

/** Closes in order, once, however often it is asked. */
function end(desk: RunningDesk): void {
  if (ending) return;
  ending = true;
  desk.close().then(
    (clean) => (clean ? process.exit(0) : process.kill(process.pid, 'SIGKILL')),
    (error: unknown) => {
      console.error(asFailure(error).sentence.en);
      process.exit(1);
    },
  );
}

/** The pipe from the parent closes also when the parent was killed. */
function endWithParent(desk: RunningDesk): void {
  process.stdin.on('end', () => end(desk));
  process.stdin.on('error', () => end(desk));
  process.stdin.resume();
}

const desk = await start();
if (desk !== null) {
  process.on('SIGTERM', () => end(desk));
  process.on('SIGINT', () => end(desk));
  say({ ready: true, port: desk.port, windows: desk.addresses, first: desk.first });
}
