// How a device is doing, for the technician's page and the check before the start.
import type { MessageKey } from '#contract/messages/message.ts';
import type { Message } from '#contract/offer.ts';
import type { Instant } from '#contract/units.ts';
import type { LineDeviceKind } from '../codec/messages.ts';
import { type Trouble, trouble } from '../port/trouble.ts';

/** opening: never heard yet. refused: it answers, but is not what the configuration says. */
export type Phase = 'opening' | 'ready' | 'lost' | 'refused';

export type Health = {
  phase: Phase;
  /** Why it is not ready, as a text of the catalogue; null when it is or when nothing is known yet. */
  trouble: Message | null;
  name: string | null;
  seats: number;
  /** The device's own start-up in force. */
  boot: string | null;
  lastHeard: Instant | null;
  /** Lines since the driver was started. */
  lines: { good: number; damaged: number; missing: number; repeated: number; unknown: number };
  /** Commands never acknowledged by a device that was there. */
  unconfirmed: number;
};

export function noLines(): Health['lines'] {
  return { good: 0, damaged: 0, missing: 0, repeated: 0, unknown: 0 };
}

/** Why a device that introduced itself cannot be used; null when it can. */
export function misfit(
  hello: { version: number; kind: LineDeviceKind },
  expected: { version: number; kind: LineDeviceKind },
): Trouble | null {
  if (hello.version !== expected.version) {
    const detail = `speaks protocol version ${hello.version}, not ${expected.version}`;
    return trouble('trouble.version', detail, { version: hello.version, expected: expected.version });
  }
  if (hello.kind !== expected.kind) {
    const detail = `is a ${hello.kind}, configured as ${expected.kind}`;
    const named = (kind: LineDeviceKind) => `device.${kind}` satisfies MessageKey;
    return trouble('trouble.kind', detail, { found: named(hello.kind), expected: named(expected.kind) });
  }
  return null;
}
