// Several boxes at one buzz, for tests of fairness: what they introduce themselves with, and presses that tell when they happened.
import type { MemoryStage } from './engine-support.ts';

interface Introduced {
  kind?: 'buzzer' | 'clicker' | 'lamp' | 'keypad';
  seats?: number;
  boot?: string;
  late?: number;
}

/** The device is there and well; seat n is team n's. */
export function ready(
  stage: MemoryStage,
  device: string,
  { kind = 'buzzer', seats = 5, boot = 'b1', late = 0 }: Introduced = {},
): void {
  stage.signal({ type: 'ready', device, kind, name: device, seats, boot, late });
}

interface Told {
  device?: string;
  /** When it happened and give or take how much, milliseconds; `ago` before now. */
  ago?: number;
  uncertainty?: number;
  deviceTime?: number | null;
}

/** A press that arrives now. */
export function pressOn(
  stage: MemoryStage,
  seat: number,
  { device = 'left', ago = 0, uncertainty = 0, deviceTime = null }: Told = {},
): void {
  stage.signal({
    type: 'press',
    device,
    seat,
    deviceTime,
    happened: { ms: stage.now.ms - ago, uncertainty },
  });
}
