// Short tones made on the spot: no sound files, nothing to load, nothing to be late.
import type { Sound } from '#renderer/link/connection.ts';

export type Tone = Sound | 'tick';

interface Note {
  /** Hertz. */
  pitch: number;
  /** Seconds after the tone begins. */
  at: number;
  /** Seconds. */
  length: number;
  shape: OscillatorType;
  /** 0 to 1. */
  volume: number;
}

const note = (
  pitch: number,
  at: number,
  length: number,
  shape: OscillatorType = 'sine',
  volume = 0.5,
): Note => ({
  pitch,
  at,
  length,
  shape,
  volume,
});

export const TONES: Record<Tone, readonly Note[]> = {
  tick: [note(1320, 0, 0.05, 'sine', 0.3)],
  cue: [note(880, 0, 0.14), note(1320, 0.12, 0.22)],
  buzz: [note(587, 0, 0.1, 'square', 0.22), note(784, 0.09, 0.34, 'square', 0.22)],
  foul: [note(196, 0, 0.22, 'sawtooth', 0.3), note(185, 0.26, 0.42, 'sawtooth', 0.3)],
  'time-up': [note(440, 0, 0.9, 'triangle', 0.6), note(660, 0, 0.9, 'triangle', 0.3)],
  right: [note(659, 0, 0.14), note(784, 0.12, 0.14), note(1047, 0.24, 0.4)],
  wrong: [note(330, 0, 0.24, 'triangle'), note(247, 0.22, 0.45, 'triangle')],
};

/** Plays tones, one audio context for the life of the window; `play` never throws where there is no sound. */
export function createTonePlayer() {
  let context: AudioContext | null = null;
  return {
    play(tone: Tone) {
      context ??= new AudioContext();
      // A browser that was not told to allow sound starts it at the first touch of the window.
      void context.resume().catch(() => undefined);
      for (const each of TONES[tone]) sound(context, each);
    },
  };
}

function sound(context: AudioContext, { pitch, at, length, shape, volume }: Note) {
  const start = context.currentTime + at;
  const oscillator = context.createOscillator();
  const gain = context.createGain();
  oscillator.type = shape;
  oscillator.frequency.value = pitch;
  // Rise and fall over a few milliseconds: a tone cut off at once clicks.
  gain.gain.setValueAtTime(0, start);
  gain.gain.linearRampToValueAtTime(volume, start + 0.008);
  gain.gain.setValueAtTime(volume, start + length * 0.6);
  gain.gain.linearRampToValueAtTime(0, start + length);
  oscillator.connect(gain).connect(context.destination);
  oscillator.start(start);
  oscillator.stop(start + length);
}
