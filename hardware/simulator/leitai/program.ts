// A simulated device on a real (pseudo-)terminal, as a program of its own:
// node hardware/simulator/leitai/program.ts --port /dev/pts/3 --kind buzzer --seats 8
import { randomBytes } from 'node:crypto';
import { createInterface } from 'node:readline';
import { parseArgs } from 'node:util';
import type { Command } from '../../codec/leitai/commands.ts';
import { BAUD_RATES } from '../../open.ts';
import { findBinding } from '../../port/bindings.ts';
import { openSerialPort } from '../../port/serial.ts';
import { plugIntoPort } from '../plug.ts';
import type { SimulationOptions } from './device.ts';
import { SimulatedBuzzerBox, SimulatedClickerBase } from './devices.ts';
import { instruct, type Simulated } from './instructions.ts';

const { values } = parseArgs({
  options: {
    port: { type: 'string' },
    kind: { type: 'string', default: 'buzzer' },
    seats: { type: 'string' },
    name: { type: 'string' },
  },
});

function report(news: object): void {
  process.stdout.write(`${JSON.stringify(news)}\n`);
}

function makeDevice(): Simulated {
  const options: SimulationOptions = {
    ...(values.name === undefined ? {} : { name: values.name }),
    nextBoot: () => randomBytes(4).toString('hex'),
    onCommand: (command: Command) => report({ received: command }),
  };
  const seats = values.seats === undefined ? undefined : Number(values.seats);
  if (values.kind === 'buzzer') return new SimulatedBuzzerBox(seats, options);
  if (values.kind === 'clicker') return new SimulatedClickerBase(seats, options);
  throw new RangeError(`--kind is buzzer or clicker, not ${values.kind}`);
}

if (values.port === undefined) throw new RangeError('--port is missing: the path of a serial port');
const device = makeDevice();
const port = await openSerialPort(await findBinding('serial'), values.port, { baudRate: BAUD_RATES.leitai });
const input = createInterface({ input: process.stdin });

port.onClose((reason) => {
  report({ portLost: reason });
  input.close();
});
plugIntoPort(device, port, BAUD_RATES.leitai);
device.powerOn();
report({ ready: device.kind, seats: device.seats });

for await (const line of input) {
  if (line.trim() === 'quit') break;
  try {
    instruct(device, line);
  } catch (error) {
    report({ error: error instanceof Error ? error.message : String(error) });
  }
}
device.powerOff();
await port.close();
input.close();
process.stdin.destroy();
