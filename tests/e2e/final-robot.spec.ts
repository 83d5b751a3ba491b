// The robot plays the example final in a real browser: all windows of a real desk, keys, clicks and dialogs.
import { mkdirSync } from 'node:fs';
import { expect, test } from '@playwright/test';
import { playStep } from '#desk/scenario/play.ts';
import { BrowserStage, inWindows } from '#tests/robot/browser-stage.ts';
import { exampleScenario, expectedResult } from '#tests/robot/example-final.ts';
import { Venue } from '#tests/robot/venue.ts';

const LONGEST_FINAL = 420_000;
const PICTURES = 'test-results/final';
const WINDOWS = ['console', 'host', 'judge', 'projector', 'station'] as const;

/** Steps of the scenario, from 1, after which all windows are photographed, for people to look at. */
const PICTURED = process.env.LEITAI_ROBOT_PICTURES?.split(',').map(Number) ?? [];

let venue: Venue;

test.beforeEach(async () => {
  venue = await Venue.open();
});

test.afterEach(() => venue.close());

test('the whole final through the windows ends with the postings and the order worked out by hand', async ({
  browser,
}) => {
  test.setTimeout(LONGEST_FINAL);
  const stage = await BrowserStage.open(venue, browser);
  for (const [index, step] of inWindows(exampleScenario()).steps.entries()) {
    await playStep(step, index + 1, stage);
    if (PICTURED.includes(index + 1)) await photograph(stage, index + 1);
  }
  expect(await venue.result()).toEqual(expectedResult());
});

async function photograph(stage: BrowserStage, step: number): Promise<void> {
  await stage.everybodyKnows();
  mkdirSync(PICTURES, { recursive: true });
  for (const window of WINDOWS)
    await stage
      .page(window)
      .screenshot({ path: `${PICTURES}/${String(step).padStart(3, '0')}-${window}.png` });
}
