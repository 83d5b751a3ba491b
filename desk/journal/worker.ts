// The journal thread: owns SQLite, does one call after the other, answers each when it is done.
import { answerQuestions } from '../threads/answerer.ts';
import type { StoreQuestion } from './client.ts';
import { store } from './store.ts';

answerQuestions((question) => {
  const { call, args } = question as StoreQuestion;
  // The client's type has checked the arguments; what crosses the thread border has lost that type.
  const act = store[call] as (...args: unknown[]) => unknown;
  return act(...args);
});
