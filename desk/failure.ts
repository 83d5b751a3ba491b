// Failures the desk reports to people: what went wrong and what to do, in Chinese and English.

export interface Sentence {
  zh: string;
  en: string;
}

/** A failure with a sentence for the operator. `code` is for decisions and the log, never shown. */
export class DeskFailure extends Error {
  readonly code: string;
  readonly sentence: Sentence;

  constructor(code: string, sentence: Sentence, cause?: unknown) {
    super(sentence.en, { cause });
    this.name = 'DeskFailure';
    this.code = code;
    this.sentence = sentence;
  }
}

function isSentence(value: unknown): value is Sentence {
  return (
    typeof value === 'object' &&
    value !== null &&
    'zh' in value &&
    'en' in value &&
    typeof value.zh === 'string' &&
    typeof value.en === 'string'
  );
}

/** Any error as a failure; one that carries its own sentence keeps it, whichever folder it comes from. */
export function asFailure(error: unknown): DeskFailure {
  if (error instanceof DeskFailure) return error;
  const code = error instanceof Error && 'code' in error ? String(error.code) : 'fault';
  if (error instanceof Error && 'sentence' in error && isSentence(error.sentence)) {
    return new DeskFailure(code, error.sentence, error);
  }
  const detail = error instanceof Error ? error.message : String(error);
  return new DeskFailure(
    code,
    {
      zh: `操作没有完成（${detail}）。请重试；仍不成功时，请保存副本并重新启动擂台。`,
      en: `That did not work (${detail}). Try again; if it fails again, save a copy and restart Leitai.`,
    },
    error,
  );
}
