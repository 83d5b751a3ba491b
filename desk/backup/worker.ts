// A backup thread: does one call after the other and answers each when it is done.
import { constants, setPriority } from 'node:os';
import { answerQuestions } from '../threads/answerer.ts';
import type { BackupQuestion } from './client.ts';
import { work } from './work.ts';

// On Linux a priority belongs to the thread; elsewhere it would slow the whole desk.
if (process.platform === 'linux') setPriority(constants.priority.PRIORITY_LOW);

answerQuestions((question) => {
  const { call, args } = question as BackupQuestion;
  // The client's type has checked the arguments; what crosses the thread border has lost that type.
  const act = work[call] as (...args: unknown[]) => unknown;
  return act(...args);
});
