// How a contest's record stands to another one of the same contest on this PC.
import type { Kinship } from '#contract/storage.ts';
import type { HomeView } from '#contract/view.ts';
import { Icon } from '#renderer/console/parts/icon.tsx';
import { useLanguage } from '#renderer/link/locale.tsx';

export type Contest = HomeView['contests'][number];

/** Another record goes further, or a different way: nobody may go on with this one unawares. */
export function isDoubtful({ kin }: Contest): boolean {
  return kin.some(({ relation }) => relation === 'older' || relation === 'fork');
}

/** Nothing for one that is the same. */
export function KinLine({ kin: { relation, common, folder } }: { kin: Kinship }) {
  const { t } = useLanguage();
  if (relation === 'same') return null;
  const newer = relation === 'newer';
  return (
    <p className={`flex items-start gap-2 text-sm ${newer ? 'text-ink-soft' : 'font-semibold text-warn'}`}>
      <Icon name={newer ? 'check' : 'warning'} className="mt-0.5 size-4" />
      <span className="min-w-0 break-words">{t(`home.kin.${relation}`, { common, folder })}</span>
    </p>
  );
}
