// What devices and clocks tell the floor: stamped facts, never wishes.
import { z } from 'zod';
import { seatedRoleSchema } from './access.ts';
import { deviceKindSchema, driverSchema, seatFaultSchema, seatSchema } from './device.ts';
import { personIdSchema } from './roster.ts';
import { instantSchema } from './units.ts';

const stamped = {
  /** Unique for all time within a contest: device, boot and sequence, or a random id. */
  id: z.string().min(1).max(80),
  /** When the bytes arrived on this PC. */
  at: instantSchema,
};

const fromDevice = {
  ...stamped,
  device: z.string().min(1).max(80),
};

/** The device's own time stamp in its milliseconds since boot; null when it has none. */
const deviceTime = z.number().min(0).nullable();

/**
 * When it happened by the desk's clock, in the run of `at`: `ms` give or take `uncertainty`, both in milliseconds.
 * Absent: taken as when it arrived.
 */
const happened = z.strictObject({ ms: z.number(), uncertainty: z.number().min(0) }).optional();

export const deviceSignalSchema = z.discriminatedUnion('type', [
  z.strictObject({ ...fromDevice, type: z.literal('press'), seat: seatSchema, deviceTime, happened }),
  z.strictObject({ ...fromDevice, type: z.literal('release'), seat: seatSchema, deviceTime, happened }),
  /** A clicker's answer: letters in order or T/F. */
  z.strictObject({
    ...fromDevice,
    type: z.literal('answer'),
    seat: seatSchema,
    answer: z.string().regex(/^([A-H]{1,8}|T|F)$/),
    deviceTime,
    happened,
  }),
  /** The device is there and well; sent once after opening and after each recovery. */
  z.strictObject({
    ...fromDevice,
    type: z.literal('ready'),
    kind: deviceKindSchema,
    name: z.string(),
    seats: z.int().min(0),
    boot: z.string(),
    /** A press is stamped at most so many milliseconds after it happened; absent: not known. */
    late: z.number().min(0).optional(),
    /** Seats whose button is down: they win nothing until they were let go. */
    held: z.array(seatSchema).optional(),
  }),
  /** The device is gone or silent. */
  z.strictObject({ ...fromDevice, type: z.literal('lost'), reason: z.string() }),
  /** Frames that were damaged or skipped, found by checksum or sequence number. */
  z.strictObject({ ...fromDevice, type: z.literal('gap'), missing: z.int().min(1), reason: z.string() }),
  /** A button does what it should not, told once; null: it is well again. */
  z.strictObject({
    ...fromDevice,
    type: z.literal('fault'),
    seat: seatSchema,
    fault: seatFaultSchema.nullable(),
  }),
]);
export type DeviceSignal = z.infer<typeof deviceSignalSchema>;

/** Signals the desk itself raises. */
export const deskSignalSchema = z.discriminatedUnion('type', [
  /** The running clock reached its deadline. */
  z.strictObject({ ...stamped, type: z.literal('clock.expired'), clock: z.string() }),
  /** Lamp and tone for 抢答 were given; `at` is that moment, the gate. */
  z.strictObject({ ...stamped, type: z.literal('cue.given'), item: z.string() }),
  /** Time to decide the presses that were waiting. */
  z.strictObject({ ...stamped, type: z.literal('buzz.resolve'), item: z.string() }),
  /**
   * The desk started a new run; `remaining` is the last mark of a clock that was running before,
   * in milliseconds, null when none was.
   */
  z.strictObject({
    ...stamped,
    type: z.literal('desk.started'),
    remaining: z.number().nullable(),
    /** The same of a game clock; absent or null: none ran. */
    game: z.number().nullable().optional(),
  }),
  /** Somebody signed in or out, a PIN was set or all were forgotten, or too many wrong ones closed an account. */
  z.strictObject({
    ...stamped,
    type: z.literal('access'),
    what: z.enum(['signed-in', 'signed-out', 'pin-set', 'locked', 'pins-forgotten']),
    role: seatedRoleSchema.nullable(),
    person: personIdSchema.nullable(),
    window: z.string(),
  }),
  /** This journal is a rehearsal of the contest with that id. */
  z.strictObject({ ...stamped, type: z.literal('rehearsal'), of: z.string() }),
  /** The record went on from a backup, or from a damaged journal that was put together again. */
  z.strictObject({
    ...stamped,
    type: z.literal('continued'),
    after: z.int(),
    hash: z.string(),
    place: z.string(),
  }),
  z.strictObject({
    ...stamped,
    type: z.literal('recovered'),
    steps: z.array(z.string()),
    lostFrom: z.int().nullable(),
  }),
  z.strictObject({
    ...stamped,
    type: z.literal('chosen'),
    common: z.int(),
    other: z.string(),
    reason: z.string(),
  }),
  /** The time within which answers of the panel may still arrive is over. */
  z.strictObject({ ...stamped, type: z.literal('panel.due'), item: z.string() }),
  /** The list of devices in use, whenever it is another than the record knows. */
  z.strictObject({
    ...stamped,
    type: z.literal('devices'),
    devices: z.array(
      z.strictObject({ id: z.string(), kind: deviceKindSchema, driver: driverSchema, seats: z.int().min(0) }),
    ),
  }),
  /** The PC's date and time was set by so many milliseconds. */
  z.strictObject({ ...stamped, type: z.literal('date.set'), by: z.number() }),
]);

export const signalSchema = z.union([deviceSignalSchema, deskSignalSchema]);
export type Signal = z.infer<typeof signalSchema>;
