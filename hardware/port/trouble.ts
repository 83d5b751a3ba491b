// Why a port or its device cannot be used: a text of the catalogue for people, plain words for the log.
import { inBoth, type MessageKey } from '#contract/messages/message.ts';
import type { Text } from '#contract/messages/text.ts';
import type { Message, MessageParams } from '#contract/offer.ts';

export interface Trouble {
  /** What happened and what to do. */
  readonly shown: Message;
  /** As the driver or the operating system puts it; stands in the signal, never in a window by itself. */
  readonly detail: string;
}

type TroubleKey = Extract<MessageKey, `trouble.${string}`>;

export function trouble(key: TroubleKey, detail: string, params: MessageParams = {}): Trouble {
  return { shown: { key, params }, detail };
}

/** What went wrong is not known beforehand: the text says it in brackets. */
export function unforeseen(
  key: Extract<TroubleKey, 'trouble.fault' | 'trouble.port.none' | 'trouble.port.list'>,
  error: unknown,
): Trouble {
  const detail = error instanceof Error ? error.message : String(error);
  return trouble(key, detail, { detail });
}

/** A port that cannot be opened or listed. Show `sentence`; the message is the driver's own. */
export class PortError extends Error {
  override readonly name = 'PortError';
  readonly code = 'port';
  readonly trouble: Trouble;
  readonly sentence: Text;

  constructor(reason: Trouble, cause?: unknown) {
    super(reason.detail, { cause });
    this.trouble = reason;
    this.sentence = inBoth(reason.shown.key, reason.shown.params);
  }
}

/**
 * What opening a port says, on Linux and macOS in the words of the system, on Windows in those of
 * @serialport/bindings-cpp (src/serialport_win.cpp, ErrorCodeToString), which has no error codes. Windows denies
 * access to a port that another program has open, and to nothing else.
 */
const OPENING: readonly (readonly [RegExp, TroubleKey])[] = [
  [/no such (file|device)|file not found|not configured|nothing is plugged in/i, 'trouble.port.missing'],
  [/access denied|resource (busy|temporarily unavailable)|cannot lock/i, 'trouble.port.busy'],
  [/permission denied|operation not permitted/i, 'trouble.port.forbidden'],
];

/** For a port that could not be opened. */
export function openingTrouble(port: string, error: Error): Trouble {
  const known = OPENING.find(([words]) => words.test(error.message));
  const detail = `cannot open ${port}: ${error.message}`;
  return known
    ? trouble(known[1], detail, { port })
    : trouble('trouble.port.other', detail, { port, detail: error.message });
}
