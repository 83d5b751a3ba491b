// The picture or video of a question; a quiet card where the case is told or acted on stage.
import { useEffect, useRef, useState } from 'react';
import type { PublicQuestion } from '#contract/view.ts';
import { useFiles } from '#renderer/link/files.ts';
import { useLanguage } from '#renderer/link/locale.tsx';
import { trackPlayback } from './playback.ts';

type QuestionMedia = NonNullable<PublicQuestion['media']>;

/** Remount with a `key` for another question. */
export function Media({ media }: { media: QuestionMedia }) {
  const files = useFiles();
  const [broken, setBroken] = useState(false);
  if (media.file === null || broken) return <StageCard />;
  const address = files.media(media.file);
  if (media.kind === 'video') return <Video address={address} onBroken={() => setBroken(true)} />;
  return (
    <img
      src={address}
      alt=""
      onError={() => setBroken(true)}
      className="mx-auto block size-full min-h-0 object-contain"
    />
  );
}

function Video({ address, onBroken }: { address: string; onBroken: () => void }) {
  const video = useRef<HTMLVideoElement>(null);
  useEffect(() => (video.current === null ? undefined : trackPlayback(video.current, address)), [address]);
  return (
    // biome-ignore lint/a11y/useMediaCaption: the contest's own recordings carry their captions in the picture
    <video
      ref={video}
      src={address}
      autoPlay
      playsInline
      onError={onBroken}
      className="mx-auto block size-full min-h-0 object-contain"
    />
  );
}

/** The script itself is for the stage, not for this screen. */
function StageCard() {
  const { t } = useLanguage();
  return (
    <div className="flex size-full flex-col items-center justify-center gap-4 border-accent/50 border-y-2 bg-surface">
      <p className="font-serif text-6xl text-accent tracking-[0.3em] [text-indent:0.3em]">
        {t('projector.case')}
      </p>
      <p className="text-3xl text-ink-soft">{t('projector.case.stage')}</p>
    </div>
  );
}
