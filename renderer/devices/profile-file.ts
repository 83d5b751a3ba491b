// A line profile as a file people keep and carry: read with what is wrong with it, and written.
import { type DeviceProfile, type ProfileFault, readProfile } from '#contract/device-profile.ts';

/** The profile in a file, or what is wrong with it; a file that is no JSON at all has a fault without a place. */
export function profileFrom(text: string): { profile: DeviceProfile } | { faults: ProfileFault[] } {
  try {
    return readProfile(JSON.parse(text));
  } catch (error) {
    const detail = error instanceof Error ? error.message : String(error);
    return { faults: [{ path: '', message: { key: 'profile.json', params: { detail } } }] };
  }
}

export function profileText(profile: DeviceProfile): string {
  return `${JSON.stringify(profile, null, 2)}\n`;
}

/** Gives the file to the browser's downloads, where people look for what they saved. */
export function download(profile: DeviceProfile): void {
  const address = URL.createObjectURL(new Blob([profileText(profile)], { type: 'application/json' }));
  const link = document.createElement('a');
  link.href = address;
  link.download = `${profile.id}.json`;
  link.click();
  URL.revokeObjectURL(address);
}
