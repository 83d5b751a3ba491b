// The hand: a simulated buzzer box in a process of its own, pressing at a steady pace when told "go COUNT PAUSE".
// Answers with the moments of the system's monotonic clock (milliseconds) at which each press was made.
import { createInterface } from 'node:readline';
import { setTimeout } from 'node:timers/promises';
import { BAUD_RATES } from '#hardware/open.ts';
import { findBinding } from '#hardware/port/bindings.ts';
import { openSerialPort } from '#hardware/port/serial.ts';
import { SimulatedBuzzerBox } from '#hardware/simulator/leitai/devices.ts';

const SEATS = 8;
const box = new SimulatedBuzzerBox(SEATS);
const port = await openSerialPort(await findBinding('serial'), process.argv[2] ?? '', {
  baudRate: BAUD_RATES.leitai,
});
port.onData((bytes) => box.receive(bytes));
box.connect((text) => port.write(text));
box.powerOn();

const now = () => Number(process.hrtime.bigint()) / 1e6;

for await (const line of createInterface({ input: process.stdin })) {
  const [, count, pause] = line.split(' ').map(Number);
  const moments: number[] = [];
  for (let press = 0; press < (count ?? 0); press += 1) {
    moments.push(now());
    box.press((press % SEATS) + 1);
    await setTimeout(pause);
  }
  process.stdout.write(`${JSON.stringify(moments)}\n`);
}
box.powerOff();
await port.close();
