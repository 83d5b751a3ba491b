// The shape of a line profile: its fields with their sizes and defaults, before they are checked against each other.
import { z } from 'zod';

/** Printable ASCII of one line, with places in braces: {seat} {letter} {ms} {us} {answer} {any}; a brace itself twice. */
export const linePatternSchema = z
  .string()
  .min(1)
  .max(80)
  .regex(/^[\x20-\x7e]+$/);

/** Of no seat in particular. */
const pattern = z.strictObject({ line: linePatternSchema });

const seatPattern = z.strictObject({
  line: linePatternSchema,
  /** Whose it is, where the line itself does not say; from 1. */
  seat: z.int().min(1).max(255).optional(),
});
export type ProfilePattern = z.infer<typeof seatPattern>;

/**
 * What to send, byte for byte (Latin-1), its line end included; {seat} and {letter} for the lamp's seat. Empty: nothing.
 */
const sent = z.string().max(80).default('');

export const deviceProfileShape = z.strictObject({
  format: z.literal('leitai-device-profile'),
  version: z.literal(1),
  /** Small letters, digits and -. */
  id: z.string().regex(/^[a-z0-9-]{1,40}$/),
  title: z.strictObject({ zh: z.string().min(1).max(40), en: z.string().min(1).max(60) }),
  kind: z.enum(['buzzer', 'clicker', 'lamp']),
  seats: z.int().min(1).max(255),
  port: z
    .strictObject({
      /** Bits per second. */
      baudRate: z.int().min(300).max(4_000_000).default(9600),
      dataBits: z.union([z.literal(5), z.literal(6), z.literal(7), z.literal(8)]).default(8),
      parity: z.enum(['none', 'even', 'odd']).default('none'),
      stopBits: z.union([z.literal(1), z.literal(2)]).default(1),
    })
    .prefault({}),
  /** What the box says; the first pattern that fits a whole line counts, in this order. */
  says: z.strictObject({
    /** It has started, or started again; within 2 s of `reset` or `arm`: it has done so. */
    ready: z.array(pattern).max(5).default([]),
    press: z.array(seatPattern).max(255).default([]),
    release: z.array(seatPattern).max(255).default([]),
    /** {answer}: letters A–H, T or F. */
    answer: z.array(seatPattern).max(255).default([]),
    /** Known, and of no consequence: kept among the raw bytes alone. */
    remark: z.array(pattern).max(20).default([]),
  }),
  send: z
    .strictObject({
      /** Presses count from now on; to a clicker base: answers. */
      arm: sent,
      disarm: sent,
      reset: sent,
      cue: sent,
      lampOn: sent,
      lampOff: sent,
      /** Sent when nothing was heard for a second; a box that answers it is known to be there. */
      ask: sent,
    })
    .prefault({}),
  /** The box tells only the first press of a round and must be told to reset before the next. */
  locksOut: z.boolean().default(false),
  /**
   * Milliseconds the box says nothing at most when it is asked (or of itself); null: it may be silent for ever, and is
   * missed only when its port goes.
   */
  silence: z.int().min(500).max(60_000).nullable().default(null),
  /** A press arrives at most so many milliseconds after it happened: debouncing, line and adapter. */
  late: z.number().min(0).max(5000).default(50),
});
export type DeviceProfile = z.infer<typeof deviceProfileShape>;
export type WrittenDeviceProfile = z.input<typeof deviceProfileShape>;
