// Whether a video plays, and where each one stood when the screen showed something else.

let playing = 0;
const positions = new Map<string, number>();

export function isVideoPlaying(): boolean {
  return playing > 0;
}

/** Counts the video as playing from `play` until `pause`, whichever element it is. */
export function trackPlayback(video: HTMLVideoElement, file: string): () => void {
  let counted = false;
  const count = (now: boolean) => {
    if (now !== counted) playing += now ? 1 : -1;
    counted = now;
  };
  const started = () => count(true);
  const stopped = () => count(false);
  video.addEventListener('playing', started);
  for (const end of ['pause', 'ended', 'error']) video.addEventListener(end, stopped);
  // After the hold slate a video goes on where it stood.
  video.currentTime = positions.get(file) ?? 0;
  return () => {
    positions.set(file, video.ended ? 0 : video.currentTime);
    stopped();
    video.removeEventListener('playing', started);
    for (const end of ['pause', 'ended', 'error']) video.removeEventListener(end, stopped);
  };
}
