// The hall's sounds: what the desk asks for, and a tick for each of the last five seconds and of a countdown; silent
// under a video.
import { useEffect, useEffectEvent, useMemo } from 'react';
import type { ProjectorView } from '#contract/view.ts';
import { createTonePlayer, type Tone } from '#renderer/design/tones.ts';
import { remainingAt } from '#renderer/link/clock.ts';
import { useDesk, useSounds } from '#renderer/link/context.tsx';
import { isVideoPlaying } from './scenes/playback.ts';

export function useHallSounds(view: ProjectorView | null): void {
  const desk = useDesk();
  const player = useMemo(createTonePlayer, []);
  const play = (tone: Tone) => {
    if (!isVideoPlaying()) player.play(tone);
  };
  useSounds(play);

  const tick = useEffectEvent(() => play('tick'));
  const clock = view?.clock ?? null;
  useEffect(() => {
    if (clock === null || clock.state !== 'running') return;
    const remaining = remainingAt(clock, desk.now());
    const timers = [5000, 4000, 3000, 2000, 1000]
      .filter((moment) => moment <= remaining)
      .map((moment) => setTimeout(() => tick(), remaining - moment));
    return () => timers.forEach(clearTimeout);
  }, [clock, desk]);

  const cueAt = view?.scene.kind === 'question' ? (view.scene.buzz?.cueAt ?? null) : null;
  useEffect(() => {
    if (cueAt === null) return;
    const remaining = cueAt - desk.now();
    const seconds = Math.max(0, Math.floor(remaining / 1000));
    const timers = Array.from({ length: seconds }, (_, second) =>
      setTimeout(() => tick(), remaining - (second + 1) * 1000),
    );
    return () => timers.forEach(clearTimeout);
  }, [cueAt, desk]);
}
