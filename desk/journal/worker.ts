// The journal thread: owns SQLite, does one call after the other, answers each when it is done.
import { parentPort } from 'node:worker_threads';
import { asFailure } from '../failure.ts';
import type { AnswerMessage, CallMessage } from './messages.ts';
import { store } from './store.ts';

const port = parentPort;
if (port === null) throw new Error('the journal thread is started by the desk');

port.on('message', (message: CallMessage) => {
  port.postMessage(answer(message));
});

function answer({ id, call, args }: CallMessage): AnswerMessage {
  try {
    // The client's type has checked the arguments; what crosses the thread border has lost that type.
    const act = store[call] as (...args: unknown[]) => unknown;
    return { id, ok: true, result: act(...args) };
  } catch (error) {
    const { code, sentence } = asFailure(error);
    return { id, ok: false, code, sentence };
  }
}
