// A stand-in desk that knows devices: what this PC has, profiles, bytes, the size of the panel; and pictures to look at.
import type { Page } from '@playwright/test';
import type { DeviceBytes, Discovery } from '#contract/device.ts';
import type { DeskMessage, DeskRequest } from '#contract/protocol.ts';
import { RULES } from './console-rules-desk.ts';
import { bytes, DISCOVERY, PROFILE } from './devices-views.ts';
import type { Asking } from './stand-in-desk.ts';

interface Known {
  discovery?: Discovery;
  bytes?: () => DeviceBytes[];
  /** Why the list of devices is not taken. */
  refusal?: { zh: string; en: string };
}

export function knowing(known: Known = {}) {
  const resultOf = (request: DeskRequest): unknown => {
    switch (request.kind) {
      case 'ports':
        return known.discovery ?? DISCOVERY;
      case 'device.profiles':
        return [PROFILE];
      case 'device.bytes':
        return known.bytes?.() ?? bytes(['READY\r\n', 'WINNER:1\r\n', '\u00a5']);
      case 'rules.current':
        return RULES;
      default:
        return null;
    }
  };
  return (message: Asking): DeskMessage => {
    const { id } = message;
    if (message.t !== 'request') return { t: 'accepted', id, seq: 1 };
    const { request } = message;
    if (request.kind === 'devices' && known.refusal !== undefined)
      return { t: 'reply', id, ok: false, message: known.refusal };
    return { t: 'reply', id, ok: true, result: JSON.parse(JSON.stringify(resultOf(request))) };
  };
}

const SIZES = [
  { width: 1366, height: 768 },
  { width: 1920, height: 1080 },
];

/** Saves the page at both sizes below test-results, for people to look at. */
export async function pictures(page: Page, name: string): Promise<void> {
  for (const size of SIZES) {
    await page.setViewportSize(size);
    await page.screenshot({ path: `test-results/devices/${name}-${size.width}.png` });
  }
}
