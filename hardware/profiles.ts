// The line profiles that come with the program, checked.
import { type DeviceProfile, deviceProfileSchema } from '#contract/device-profile.ts';
import exampleTextBox from './profiles/example-text-box.json' with { type: 'json' };
import readyWinner from './profiles/ready-winner.json' with { type: 'json' };

export const SHIPPED_PROFILES: readonly DeviceProfile[] = [readyWinner, exampleTextBox].map((profile) =>
  deviceProfileSchema.parse(profile),
);
