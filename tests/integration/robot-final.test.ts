// The robot plays the example final over the gateway: a real desk, devices on pseudo-terminals, a window for each role.
import { expect, it } from 'vitest';
import { play } from '#desk/scenario/play.ts';
import { exampleScenario, expectedResult } from '#tests/robot/example-final.ts';
import { GatewayStage } from '#tests/robot/gateway-stage.ts';
import { Venue } from '#tests/robot/venue.ts';

const LONGEST_FINAL = 240_000;

it(
  'the whole final over the gateway ends with the postings and the order worked out by hand',
  async () => {
    const venue = await Venue.open();
    try {
      await play(exampleScenario(), await GatewayStage.open(venue));
      expect(await venue.result()).toEqual(expectedResult());
    } finally {
      await venue.close();
    }
  },
  LONGEST_FINAL,
);
