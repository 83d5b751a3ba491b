// What could be opened on this PC: serial ports and HID buzzers, with maker, serial number, identity and advice.
import type { DeviceSetting, Discovery, Driver, FoundDevice } from '#contract/device.ts';
import type { Message } from '#contract/offer.ts';
import { isBuzz } from '../codec/buzz.ts';
import type { PortListing } from './bindings.ts';
import type { HidListing } from './hid.ts';
import { identitiesOf } from './identity.ts';
import { latencyAdvice, type System, THIS_SYSTEM } from './latency-timer.ts';
import { findSerial, listedHid, type Ways } from './opener.ts';
import { PortError, unforeseen } from './trouble.ts';
import { KEYBOARD_ADVICE } from './window.ts';

const GENERIC_DESKTOP = 1;
/** Usages of the page Generic Desktop: what node-hid cannot open on Windows, and what games are played with. */
const KEYBOARDS_AND_MICE = [1, 2, 6, 7];
const GAME_CONTROLS = [4, 5];

/** The driver of a HID device; null: not one of ours, and not to be opened. */
function driverOf(device: HidListing): Driver | null {
  const usage = device.usagePage === GENERIC_DESKTOP ? device.usage : null;
  if (usage !== null && KEYBOARDS_AND_MICE.includes(usage)) return null;
  if (isBuzz(device)) return 'buzz';
  return usage !== null && GAME_CONTROLS.includes(usage) ? 'gamepad' : null;
}

async function foundPorts(ports: readonly PortListing[], system: System): Promise<FoundDevice[]> {
  const identities = identitiesOf(ports);
  return Promise.all(
    ports.map(async (port, index) => ({
      ...port,
      binding: 'serial' as const,
      vendorId: port.vendorId?.toLowerCase() ?? null,
      productId: port.productId?.toLowerCase() ?? null,
      identity: identities[index] ?? null,
      // An adapter's maker says nothing of the box behind it.
      driver: null,
      advice: await latencyAdvice(port, system),
    })),
  );
}

function foundHids(devices: readonly HidListing[]): FoundDevice[] {
  const listed = devices.map(listedHid);
  const identities = identitiesOf(listed);
  const found = new Map<string, FoundDevice>();
  devices.forEach((device, index) => {
    const [driver, told] = [driverOf(device), listed[index]];
    if (driver === null || told === undefined || found.has(device.path)) return;
    const { manufacturer, product } = device;
    const identity = identities[index] ?? null;
    found.set(device.path, { binding: 'hid', ...told, manufacturer, product, identity, driver, advice: [] });
  });
  return [...found.values()];
}

/** Everything that could be opened now; a way that this PC lacks is one line of `troubles`. */
export async function discover(ways: Ways, system: System = THIS_SYSTEM): Promise<Discovery> {
  const troubles: Message[] = [];
  const lacking = (error: unknown): FoundDevice[] => {
    const reason = error instanceof PortError ? error.trouble : unforeseen('trouble.fault', error);
    troubles.push(reason.shown);
    return [];
  };
  const serial = ways.ports().then((ports) => foundPorts(ports, system));
  const hid = ways.hid().then(async (way) => foundHids(await way.list()));
  const devices = await Promise.all([serial.catch(lacking), hid.catch(lacking)]);
  return { devices: devices.flat(), troubles };
}

/** What could be better about a device of the list, where it is plugged in now. */
export async function adviceFor(
  setting: DeviceSetting,
  ways: Ways,
  system: System = THIS_SYSTEM,
): Promise<Message[]> {
  if (setting.driver === 'keyboard') return [KEYBOARD_ADVICE];
  if (setting.binding !== 'serial') return [];
  const ports = await ways.ports().catch(() => []);
  const path = await findSerial(setting, { ...ways, ports: async () => ports });
  const port = ports.find((each) => each.path === path);
  return port === undefined ? [] : latencyAdvice(port, system);
}
