// Devices as the desk and the windows speak of them: how one is set up, whose its seats are, how it is doing.
import { z } from 'zod';
import { deviceProfileSchema } from './device-profile.ts';
import { messageSchema } from './sentence.ts';

export const deviceKindSchema = z.enum(['buzzer', 'clicker', 'lamp', 'keypad']);
/** 抢答器 · 答题器 · 指示灯 · 小键盘 */
export type DeviceKind = z.infer<typeof deviceKindSchema>;

/** A seat of a device, from 1: a button of a buzzer box, a clicker of a base. */
export const seatSchema = z.int().min(1).max(255);

/**
 * What speaks with it: our line protocol, a line profile, keys of our own windows, Sony Buzz!, a HID gamepad, the 2.4 GHz
 * 答题器 receiver, the ESP-NOW coordinator, a USB relay board (LCUS, or one letter for each relay), Modbus-RTU coils.
 */
export const DRIVERS = [
  'leitai',
  'profile',
  'keyboard',
  'buzz',
  'gamepad',
  'receiver',
  'coordinator',
  'relay',
  'letters',
  'modbus',
] as const;
export const driverSchema = z.enum(DRIVERS);
export type Driver = z.infer<typeof driverSchema>;

/** By which way the desk reaches it. `window`: keys pressed in our own windows. */
export const bindingSchema = z.enum(['serial', 'hid', 'window', 'simulated']);
export type Binding = z.infer<typeof bindingSchema>;

/** What each driver can be, and the way it is reached by; a simulated device stands for any of them. */
export const DRIVER_FACTS: Readonly<
  Record<Driver, { readonly kinds: readonly DeviceKind[]; readonly binding: Binding }>
> = {
  leitai: { kinds: ['buzzer', 'clicker', 'lamp'], binding: 'serial' },
  profile: { kinds: ['buzzer', 'clicker', 'lamp'], binding: 'serial' },
  keyboard: { kinds: ['buzzer', 'keypad'], binding: 'window' },
  buzz: { kinds: ['buzzer'], binding: 'hid' },
  gamepad: { kinds: ['buzzer'], binding: 'hid' },
  receiver: { kinds: ['clicker'], binding: 'serial' },
  coordinator: { kinds: ['buzzer'], binding: 'serial' },
  relay: { kinds: ['lamp'], binding: 'serial' },
  letters: { kinds: ['lamp'], binding: 'serial' },
  modbus: { kinds: ['lamp'], binding: 'serial' },
};

/** 1…32 letters, digits, - or _; it stands in the journal. */
export const deviceIdSchema = z.string().regex(/^[\w-]{1,32}$/);

/**
 * What the keys of a keypad answer: six letters, 对, 错. One key is a whole answer, final at once; several letters are
 * given by touch.
 */
export const KEYPAD_ANSWERS = ['A', 'B', 'C', 'D', 'E', 'F', 'T', 'F'] as const;
/** So many of them are letters. */
export const KEYPAD_LETTERS = 6;

/** One line of the list of devices. */
export const deviceSettingSchema = z.strictObject({
  id: z.string().min(1),
  kind: deviceKindSchema,
  driver: driverSchema.default('leitai'),
  binding: bindingSchema,
  /** Where it was last seen: the port's or HID device's name. */
  path: z.string().min(1),
  /**
   * What stays the same at another socket: maker, product and serial number as the system tells them; null: the system
   * tells nothing that distinguishes it, and its path is all there is.
   */
  identity: z.string().min(1).max(200).nullable().default(null),
  /** `profile`: the whole of it, so that the contest can be opened on any PC. */
  profile: deviceProfileSchema.optional(),
  /**
   * In the order of seats, '' where a seat has none. `keyboard`: KeyboardEvent.code of its key; `gamepad`: `byte.bit` of its
   * button in the report. Of a keypad, which is one seat: in the order of {@link KEYPAD_ANSWERS}, '' for what it cannot
   * answer.
   */
  keys: z.array(z.string().max(40)).max(50).optional(),
  /** `receiver`: UID of each seat's clicker, 8 hexadecimal digits, in the order of seats; '' where a seat has none. */
  clickers: z
    .array(z.string().regex(/^([0-9a-f]{8})?$/))
    .max(120)
    .optional(),
  /** `modbus`: address of the unit, 1…247. */
  unit: z.int().min(1).max(247).optional(),
  /** `relay`, `letters`, `modbus`: how many lamps it has. */
  lamps: z.int().min(1).max(64).optional(),
});
export type DeviceSetting = z.infer<typeof deviceSettingSchema>;

/** Whose a device's seat is. */
export const seatOwnerSchema = z.discriminatedUnion('as', [
  z.strictObject({ as: z.literal('team'), number: z.int().min(1).max(99) }),
  z.strictObject({ as: z.literal('panel'), number: z.int().min(1).max(500) }),
  /** The host's own button: opens the buzz. */
  z.strictObject({ as: z.literal('host') }),
  /** Of keypads alone, and of each that was not bound: it answers for the team whose turn it is. */
  z.strictObject({ as: z.literal('turn') }),
]);
export type SeatOwner = z.infer<typeof seatOwnerSchema>;

export const devicePlaceSchema = z.strictObject({ device: deviceIdSchema, seat: seatSchema });
export type DevicePlace = z.infer<typeof devicePlaceSchema>;

/** A device the desk could open, as the operating system tells of it. */
export const foundDeviceSchema = z.strictObject({
  binding: z.enum(['serial', 'hid']),
  path: z.string(),
  manufacturer: z.string().nullable(),
  product: z.string().nullable(),
  serialNumber: z.string().nullable(),
  /** Four hexadecimal digits, small letters. */
  vendorId: z.string().nullable(),
  productId: z.string().nullable(),
  identity: z.string().nullable(),
  /** The driver it is surely for, by maker and product. */
  driver: driverSchema.nullable(),
  /** E.g. an adapter that holds bytes back, with how to change it. */
  advice: z.array(messageSchema),
});
export type FoundDevice = z.infer<typeof foundDeviceSchema>;

/** Answer to `ports`. */
export const discoverySchema = z.strictObject({
  devices: z.array(foundDeviceSchema),
  /** One line for each way that this PC does not have, e.g. HID without libusb or udev. */
  troubles: z.array(messageSchema),
});
export type Discovery = z.infer<typeof discoverySchema>;

/** What a button does that it should not: down since the opening, down for too long, or pressed twice in a blink. */
export const seatFaultSchema = z.enum(['held', 'stuck', 'bouncing']);
export type SeatFault = z.infer<typeof seatFaultSchema>;

/** One seat in the check before the show. */
export const seatViewSchema = z.strictObject({
  seat: seatSchema,
  owner: seatOwnerSchema.nullable(),
  disabled: z.boolean(),
  /** Pressed since the check began. */
  seen: z.boolean(),
  /** Presses and answers of it so far, so that a window sees each of them. */
  presses: z.int().min(0),
  /** From the press to its stamp, milliseconds, the last one; null: cannot be measured. */
  latency: z.number().nullable(),
  fault: seatFaultSchema.nullable(),
  /** Answer to the trial question; null: none yet. */
  trial: z.string().nullable(),
});
export type SeatView = z.infer<typeof seatViewSchema>;

/** One chunk of bytes as a device's ring keeps it. */
export const deviceBytesSchema = z.strictObject({
  /** Desk's monotonic milliseconds of that run, and date and time (ISO 8601). */
  ms: z.number(),
  run: z.int(),
  wall: z.string(),
  direction: z.enum(['in', 'out']),
  /** Hexadecimal, small letters. */
  hex: z.string(),
});
export type DeviceBytes = z.infer<typeof deviceBytesSchema>;
