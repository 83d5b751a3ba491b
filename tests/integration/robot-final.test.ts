// The robot plays the example final over the gateway: a real desk, devices on pseudo-terminals, a window for each role.
import { afterEach, beforeEach, expect, it } from 'vitest';
import { play } from '#desk/scenario/play.ts';
import { exampleScenario, expectedResult } from '#tests/robot/example-final.ts';
import { GatewayStage } from '#tests/robot/gateway-stage.ts';
import { Venue } from '#tests/robot/venue.ts';

const LONGEST_FINAL = 240_000;

let venue: Venue;

beforeEach(async () => {
  venue = await Venue.open();
});

afterEach(() => venue.close());

it(
  'the whole final over the gateway ends with the postings and the order worked out by hand',
  async () => {
    await play(exampleScenario(), await GatewayStage.open(venue));
    expect(await venue.result()).toEqual(expectedResult());
  },
  LONGEST_FINAL,
);
