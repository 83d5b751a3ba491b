// Failures the desk reports to people: what went wrong and what to do, in Chinese and English.
import { basename } from 'node:path';
import { inBoth, type MessageKey } from '#contract/messages/message.ts';
import type { Text } from '#contract/messages/text.ts';
import type { MessageParams } from '#contract/offer.ts';
import { ContestFileError } from '#db/refusals.ts';
import { diskFault } from './disk-fault.ts';

type CodeOf<Key> = Key extends `failure.${infer Code}` ? Code : never;

/** Those that have a text of their own in the catalogue, under `failure.`. */
export type FailureCode = CodeOf<MessageKey>;

/** A failure with a sentence for the operator. `code` is for decisions and the log, never shown. */
export class DeskFailure extends Error {
  readonly code: string;
  readonly sentence: Text;

  constructor(code: string, sentence: Text, cause?: unknown) {
    super(sentence.en, { cause });
    this.name = 'DeskFailure';
    this.code = code;
    this.sentence = sentence;
  }
}

/** The failure of this code, with its text of the catalogue. */
export function failure(code: FailureCode, params: MessageParams = {}, cause?: unknown): DeskFailure {
  return new DeskFailure(code, inBoth(`failure.${code}`, params), cause);
}

function isSentence(value: unknown): value is Text {
  return (
    typeof value === 'object' &&
    value !== null &&
    'zh' in value &&
    'en' in value &&
    typeof value.zh === 'string' &&
    typeof value.en === 'string'
  );
}

/**
 * Any error as a failure; one that carries its own sentence keeps it, whichever folder it comes from. What a disk did
 * not do is told exactly.
 */
export function asFailure(error: unknown): DeskFailure {
  if (error instanceof DeskFailure) return error;
  const fault = error instanceof ContestFileError && error.code === 'disk' ? diskFault(error.cause) : null;
  if (error instanceof ContestFileError && fault !== null)
    return failure(`disk-${fault}`, { name: basename(error.file) }, error);
  const code = error instanceof Error && 'code' in error ? String(error.code) : 'fault';
  if (error instanceof Error && 'sentence' in error && isSentence(error.sentence)) {
    return new DeskFailure(code, error.sentence, error);
  }
  const detail = error instanceof Error ? error.message : String(error);
  return new DeskFailure(code, inBoth('failure.fault' satisfies MessageKey, { detail }), error);
}
