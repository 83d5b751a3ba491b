// Why a device that introduced itself cannot be used.
import type { MessageKey } from '#contract/messages/message.ts';
import type { LineDeviceKind } from '../../codec/leitai/messages.ts';
import { type Trouble, trouble } from '../../port/trouble.ts';

/** Null when it can. */
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
