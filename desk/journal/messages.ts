// What the main thread and the journal thread say to each other.
import type { Sentence } from '../failure.ts';
import type { Store } from './store.ts';

export type StoreCall = keyof Store;

export interface CallMessage {
  id: number;
  call: StoreCall;
  args: unknown[];
}

export type AnswerMessage =
  | { id: number; ok: true; result: unknown }
  | { id: number; ok: false; code: string; sentence: Sentence };
