// The drivers as the desk sees them: a buzzer box, a clicker base, a lamp box.
import type { LampState, QuestionMode } from '../codec/commands.ts';
import { LineDevice } from './line-device.ts';
import type { Confirmation } from './outbox.ts';

/**
 * Reports every press and release, armed or not, so that false starts are seen. Every command settles
 * with the instant its acknowledgement arrived, or null when the device is away or did not answer.
 */
export class BuzzerBox extends LineDevice {
  readonly kind = 'buzzer';

  /** Lights the box as open; nothing is locked or let through by it. */
  arm(): Promise<Confirmation> {
    return this.tell({ type: 'arm' });
  }

  disarm(): Promise<Confirmation> {
    return this.tell({ type: 'disarm' });
  }

  lamp(seat: number, state: LampState): Promise<Confirmation> {
    return this.tell({ type: 'lamp', seat, state });
  }

  /** All seat lamps off. */
  dark(): Promise<Confirmation> {
    return this.tell({ type: 'dark' });
  }

  /**
   * Lamp and tone that open the buzzing. Its instant is the gate: the acknowledgement has travelled
   * the same way as the presses that will be compared with it.
   */
  cue(): Promise<Confirmation> {
    return this.tell({ type: 'cue' });
  }

  protected override observes(type: 'press' | 'release' | 'answer'): boolean {
    return type !== 'answer';
  }
}

/** Audience clickers; every answer sent is reported, which one counts is for the rules. */
export class ClickerBase extends LineDevice {
  readonly kind = 'clicker';

  /** Starts collecting answers of this form. */
  ask(mode: QuestionMode): Promise<Confirmation> {
    return this.tell({ type: 'ask', mode });
  }

  stop(): Promise<Confirmation> {
    return this.tell({ type: 'stop' });
  }

  protected override observes(type: 'press' | 'release' | 'answer'): boolean {
    return type === 'answer';
  }
}

/** Lamps without buttons, for instance at the edge of the stage. */
export class LampBox extends LineDevice {
  readonly kind = 'lamp';

  lamp(seat: number, state: LampState): Promise<Confirmation> {
    return this.tell({ type: 'lamp', seat, state });
  }

  /** All lamps off. */
  dark(): Promise<Confirmation> {
    return this.tell({ type: 'dark' });
  }

  cue(): Promise<Confirmation> {
    return this.tell({ type: 'cue' });
  }

  protected override observes(): boolean {
    return false;
  }
}

export type Device = BuzzerBox | ClickerBase | LampBox;
