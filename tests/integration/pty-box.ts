// A simulated box or base of this process at the far end of a pseudo-terminal, which can be pulled and plugged again.
import { randomBytes } from 'node:crypto';
import { BAUD_RATES } from '#hardware/open.ts';
import { findBinding } from '#hardware/port/bindings.ts';
import type { Port } from '#hardware/port/port.ts';
import { openSerialPort } from '#hardware/port/serial.ts';
import type { SimulatedDevice } from '#hardware/simulator/leitai/device.ts';
import { SimulatedBuzzerBox, SimulatedClickerBase } from '#hardware/simulator/leitai/devices.ts';
import { plugIntoPort } from '#hardware/simulator/plug.ts';
import { openPty, type PtyPair } from '#hardware/simulator/pty.ts';

/** Another at each start-up, as our sketch draws it. */
const nextBoot = () => randomBytes(4).toString('hex');

export class PtyDevice<Simulated extends SimulatedDevice> {
  readonly device: Simulated;
  readonly path: string;
  #plugged: { pty: PtyPair; port: Port } | null = null;

  /** `path`: where the desk finds it whenever it is plugged in. */
  constructor(device: Simulated, path: string) {
    this.device = device;
    this.path = path;
  }

  static box(path: string, seats = 8): PtyDevice<SimulatedBuzzerBox> {
    return new PtyDevice(new SimulatedBuzzerBox(seats, { nextBoot }), path);
  }

  static base(path: string, seats = 18): PtyDevice<SimulatedClickerBase> {
    return new PtyDevice(new SimulatedClickerBase(seats, { nextBoot }), path);
  }

  async plug(path = this.path): Promise<void> {
    const pty = await openPty({ deskLink: path });
    const port = await openSerialPort(await findBinding('serial'), pty.device, {
      baudRate: BAUD_RATES.leitai,
    });
    port.onClose(() => {});
    plugIntoPort(this.device, port, BAUD_RATES.leitai);
    this.device.powerOn();
    this.#plugged = { pty, port };
  }

  async pull(): Promise<void> {
    const plugged = this.#plugged;
    this.#plugged = null;
    this.device.powerOff();
    this.device.disconnect();
    await plugged?.pty.pull();
    await plugged?.port.close();
  }
}
