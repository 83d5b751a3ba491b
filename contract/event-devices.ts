// Events about devices: which there are, whose their seats are, and what was done when one failed.
import { z } from 'zod';
import { roundIdSchema } from './definition.ts';
import { deviceKindSchema, devicePlaceSchema, driverSchema, seatOwnerSchema } from './device.ts';
import { event, item, teamNumber } from './event-parts.ts';
import { messageSchema } from './sentence.ts';

/** All but the last three are observations: an undo never touches them. */
export const deviceEvents = [
  event('devices.listed', {
    devices: z.array(
      z.strictObject({ id: z.string(), kind: deviceKindSchema, driver: driverSchema, seats: z.int() }),
    ),
  }),
  event('seat.bound', { place: devicePlaceSchema, owner: seatOwnerSchema.nullable() }),
  event('seats.swapped', { a: devicePlaceSchema, b: devicePlaceSchema }),
  event('seat.disabled', { place: devicePlaceSchema, disabled: z.boolean(), reason: z.string() }),
  event('gate.passed', { round: roundIdSchema, reasons: z.array(messageSchema), reason: z.string() }),
  event('lost.chosen', { item, device: z.string(), how: z.enum(['keys', 'wait']) }),
  /** The time within which the panel's answers may arrive is over: the count can be fixed. */
  event('panel.collected', { item }),
  event('panel.confirmed', { item }),
  /** By lot among those tied: the seed and who it fell to. The claim follows. */
  event('tie.drawn', { seed: z.string(), among: z.array(teamNumber), team: teamNumber }),
  /** Those tied press again; the others are out of this question. */
  event('tie.replayed', { among: z.array(teamNumber) }),
] as const;
