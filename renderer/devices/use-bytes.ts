// The raw bytes of a device, asked for again and again while somebody looks.
import { useEffect, useEffectEvent, useState } from 'react';
import { z } from 'zod';
import { type DeviceBytes, deviceBytesSchema } from '#contract/device.ts';
import { useDesk } from '#renderer/link/context.tsx';
import { newerThan } from './bytes.ts';

const bytesSchema = z.array(deviceBytesSchema);
const EVERY = 400;
const MOST = 1000;

/** Calls with the newest bytes of the device, oldest first, every so often; never for none (null). */
function useLooking(device: string | null, onLook: (bytes: readonly DeviceBytes[]) => void): void {
  const desk = useDesk();
  const looked = useEffectEvent(onLook);
  useEffect(() => {
    if (device === null) return;
    let wanted = true;
    let timer: ReturnType<typeof setTimeout> | undefined;
    const ask = async () => {
      const reply = await desk.request({ kind: 'device.bytes', device, most: MOST });
      if (!wanted) return;
      const read = bytesSchema.safeParse(reply.kind === 'done' ? reply.result : null);
      if (read.success) looked(read.data);
      timer = setTimeout(() => void ask(), EVERY);
    };
    void ask();
    return () => {
      wanted = false;
      clearTimeout(timer);
    };
  }, [desk, device]);
}

/** The newest, oldest first; while paused what was there last. */
export function useBytes(device: string | null, paused: boolean): readonly DeviceBytes[] {
  const [known, setKnown] = useState<{ device: string | null; bytes: readonly DeviceBytes[] }>({
    device: null,
    bytes: [],
  });
  useLooking(paused ? null : device, (bytes) => setKnown({ device, bytes }));
  return known.device === device ? known.bytes : [];
}

export interface Recording {
  /** What came since it was begun, oldest first. */
  bytes: readonly DeviceBytes[];
  /** Begins anew with what comes from now on. */
  restart(): void;
}

/** Everything a device says from now on, also what its ring no longer has. Nothing of no device (null). */
export function useRecording(device: string | null): Recording {
  const [kept, setKept] = useState<{
    device: string | null;
    last: DeviceBytes | undefined;
    bytes: readonly DeviceBytes[];
  } | null>(null);
  useLooking(device, (bytes) =>
    setKept((before) => {
      const last = bytes.at(-1);
      // What was said before is no part of it.
      if (before === null || before.device !== device) return { device, last, bytes: [] };
      const newer = newerThan(before.last, bytes);
      return newer.length === 0
        ? before
        : { device, last: last ?? before.last, bytes: [...before.bytes, ...newer] };
    }),
  );
  return {
    bytes: kept !== null && kept.device === device ? kept.bytes : [],
    restart: () => setKept((before) => (before === null ? null : { ...before, bytes: [] })),
  };
}
