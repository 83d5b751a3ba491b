// Why a correction has no preview to be confirmed: it is still asked for, it failed, or the desk refuses it.
import { Icon } from '#renderer/console/parts/icon.tsx';
import { RequestNote } from '#renderer/console/parts/request-note.tsx';
import { keyUnder } from '#renderer/link/codes.ts';
import { useLanguage } from '#renderer/link/locale.tsx';
import type { PreviewState } from './use-preview.ts';

export function WhyNot({ answer }: { answer: PreviewState }) {
  const { tell } = useLanguage();
  if (answer.kind === 'failed') return <RequestNote state={answer} />;
  if (answer.kind === 'waiting') return <RequestNote state={{ kind: 'waiting' }} />;
  const refusal = answer.kind === 'shown' ? answer.shown.preview.refusal : null;
  if (refusal === null) return null;
  return (
    <p role="alert" className="flex items-start gap-2 font-semibold text-warn">
      <Icon name="warning" className="mt-1 size-4" />
      {tell(keyUnder('refusal', refusal.code), refusal.params)}
    </p>
  );
}
