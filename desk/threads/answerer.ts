// The other thread's side: every question is answered once, with a result or with a sentence for the operator.
import { parentPort } from 'node:worker_threads';
import { asFailure } from '../failure.ts';
import { type AnswerMessage, END, type ToThread } from './messages.ts';

/** Throws when this is not a thread. Synchronous work is answered in the order of the questions. */
export function answerQuestions(act: (question: unknown) => unknown): void {
  const port = parentPort;
  if (port === null) throw new Error('this program is a thread of the desk');
  port.on('message', (message: ToThread) => {
    if (message === END) return port.close();
    const { id, question } = message;
    void answer(id, question, act).then((reply) => port.postMessage(reply));
  });
}

async function answer(
  id: number,
  question: unknown,
  act: (question: unknown) => unknown,
): Promise<AnswerMessage> {
  try {
    return { id, ok: true, result: await act(question) };
  } catch (error) {
    const { code, sentence } = asFailure(error);
    return { id, ok: false, code, sentence };
  }
}
