// What the main thread and another thread say to each other.
import type { Text } from '#contract/messages/text.ts';

export interface QuestionMessage {
  id: number;
  question: unknown;
}

/** Nothing more will be asked. */
export const END = 'end';

export type ToThread = QuestionMessage | typeof END;

export type AnswerMessage =
  | { id: number; ok: true; result: unknown }
  | { id: number; ok: false; code: string; sentence: Text };
