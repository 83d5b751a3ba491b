// Reports of Sony's Buzz! buzzers: which of the twenty buttons are down, and the report that sets the lamps. Pure.
import type { Codec } from '../driver/link.ts';

export const PADS = 4;

export const COLOURS = ['red', 'blue', 'orange', 'green', 'yellow'] as const;
export type Colour = (typeof COLOURS)[number];

/** A button of a pad, 1…4; red is the large one on top, the buzzer. */
export type BuzzButton = { readonly pad: number; readonly colour: Colour };

export type BuzzMessage = { type: 'buttons'; down: readonly BuzzButton[] } | { type: 'unknown' };

const SONY = 0x054c;
/** With a cable, and without. */
const PRODUCTS = [0x0002, 0x1000];

/** By its numbers, or by its name where a copy has others. */
export function isBuzz(device: { vendorId: number; productId: number; product: string | null }): boolean {
  const numbered = device.vendorId === SONY && PRODUCTS.includes(device.productId);
  return numbered || /buzz/i.test(device.product ?? '');
}

type Place = readonly [byte: number, bit: number];

/** Two axes that nobody has stand before them; five bytes, and no report id. */
const PLACES: readonly Readonly<Record<Colour, Place>>[] = [
  { red: [2, 0x01], blue: [2, 0x10], orange: [2, 0x08], green: [2, 0x04], yellow: [2, 0x02] },
  { red: [2, 0x20], blue: [3, 0x02], orange: [3, 0x01], green: [2, 0x80], yellow: [2, 0x40] },
  { red: [3, 0x04], blue: [3, 0x40], orange: [3, 0x20], green: [3, 0x10], yellow: [3, 0x08] },
  { red: [3, 0x80], blue: [4, 0x08], orange: [4, 0x04], green: [4, 0x02], yellow: [4, 0x01] },
];
const REPORT_BYTES = 5;

export const BUZZ_BUTTONS: readonly (BuzzButton & { readonly place: Place })[] = PLACES.flatMap(
  (places, index) => COLOURS.map((colour) => ({ pad: index + 1, colour, place: places[colour] })),
);

/** One chunk is one report, and every report tells all buttons. */
export const buzzCodec: Codec<BuzzMessage> = {
  initial: null,
  decode(state, report) {
    if (report.length < REPORT_BYTES) return { state, messages: [{ type: 'unknown' }] };
    const down = BUZZ_BUTTONS.filter(({ place: [byte, bit] }) => ((report[byte] ?? 0) & bit) !== 0).map(
      ({ pad, colour }) => ({ pad, colour }),
    );
    return { state, messages: [{ type: 'buttons', down }] };
  },
};

/** The output report that lights the lamps of these pads, the first one first: report id 0, 0, and a byte each. */
export function lampReport(lit: readonly boolean[]): Uint8Array {
  return Uint8Array.from([0, 0, ...lit.map((on) => (on ? 0xff : 0))]);
}
