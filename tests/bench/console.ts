// A console that notes when each journal entry reached it.
import { randomUUID } from 'node:crypto';
import { once } from 'node:events';
import WebSocket from 'ws';
import type { DeskMessage, DeskRequest } from '#contract/protocol.ts';

const now = () => Number(process.hrtime.bigint()) / 1e6;

export interface TimedConsole {
  /** Settles with the result; throws with the desk's sentence. */
  request(request: DeskRequest): Promise<unknown>;
  /** All devices of the contest are well. */
  ready(): Promise<void>;
  /** A view has arrived that shows this entry. */
  shows(seq: number): Promise<void>;
  /** When the first view arrived that shows this entry, milliseconds of the system's monotonic clock. */
  deliveredAt(seq: number): number;
  close(): void;
}

export async function openConsole(address: string): Promise<TimedConsole> {
  const { host, searchParams } = new URL(address);
  const socket = new WebSocket(`ws://${host}/ws?window=console&token=${searchParams.get('token')}`);
  const arrivals: { seq: number; at: number }[] = [];
  const answers = new Map<string, (message: DeskMessage) => void>();
  let well = false;
  let wake = () => {};
  const until = async (condition: () => boolean) => {
    while (!condition()) {
      await new Promise<void>((resolve) => {
        wake = resolve;
      });
    }
  };
  socket.on('message', (data) => {
    const at = now();
    const message: DeskMessage = JSON.parse(String(data));
    if (message.t === 'reply') answers.get(message.id)?.(message);
    if (message.t !== 'view') return;
    arrivals.push({ seq: message.seq, at });
    const { view } = message;
    well =
      view.role === 'technician' && view.devices.length > 0 && view.devices.every((device) => device.well);
    wake();
  });
  await once(socket, 'open');
  return {
    async request(request) {
      const id = randomUUID();
      const message = await new Promise<DeskMessage>((resolve) => {
        answers.set(id, resolve);
        socket.send(JSON.stringify({ t: 'request', id, request }));
      });
      if (message.t !== 'reply' || !message.ok) throw new Error(JSON.stringify(message));
      return message.result;
    },
    ready: () => until(() => well),
    shows: (seq) => until(() => (arrivals.at(-1)?.seq ?? 0) >= seq),
    deliveredAt: (seq) => arrivals.find((arrival) => arrival.seq >= seq)?.at ?? Number.NaN,
    close: () => socket.terminate(),
  };
}
