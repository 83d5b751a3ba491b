// The hands of a storm: a buzzer box of 8 and a clicker base in a process of their own, on two pseudo-terminals. Told
// "all" they press every button and answer from every clicker at once, told "answers MILLISECONDS" they spread the
// answers over so long. Answers with the moment of each, by device and seat (system's monotonic clock, milliseconds).
import { randomBytes } from 'node:crypto';
import { createInterface } from 'node:readline';
import { setTimeout } from 'node:timers/promises';
import { BAUD_RATES } from '#hardware/open.ts';
import { findBinding } from '#hardware/port/bindings.ts';
import { openSerialPort } from '#hardware/port/serial.ts';
import type { SimulatedDevice } from '#hardware/simulator/leitai/device.ts';
import { SimulatedBuzzerBox, SimulatedClickerBase } from '#hardware/simulator/leitai/devices.ts';

const BUTTONS = 8;
const [boxPath = '', basePath = '', clickers = ''] = process.argv.slice(2);
const nextBoot = () => randomBytes(4).toString('hex');
const box = new SimulatedBuzzerBox(BUTTONS, { nextBoot });
const base = new SimulatedClickerBase(Number(clickers), { nextBoot });

async function plug(device: SimulatedDevice, path: string) {
  const port = await openSerialPort(await findBinding('serial'), path, { baudRate: BAUD_RATES.leitai });
  port.onData((bytes) => device.receive(bytes));
  device.connect((text) => port.write(text));
  device.powerOn();
  return port;
}

const ports = [await plug(box, boxPath), await plug(base, basePath)];
const now = () => Number(process.hrtime.bigint()) / 1e6;

for await (const line of createInterface({ input: process.stdin })) {
  const [what, milliseconds] = line.split(' ');
  const moments: Record<string, number> = {};
  const started = now();
  for (let seat = 1; seat <= base.seats; seat += 1) {
    moments[`base/${seat}`] = now();
    base.answer(seat, 'A');
    if (what === 'all' && seat <= BUTTONS) {
      moments[`box/${seat}`] = now();
      box.press(seat);
    }
    const due = started + (Number(milliseconds ?? 0) * seat) / base.seats;
    if (what === 'answers' && due > now()) await setTimeout(due - now());
  }
  process.stdout.write(`${JSON.stringify(moments)}\n`);
}
for (const device of [box, base]) device.powerOff();
for (const port of ports) await port.close();
