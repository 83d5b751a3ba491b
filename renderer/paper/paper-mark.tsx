// 纸质: a turn that was ruled on paper and entered afterwards, wherever turns are listed.
import { useLanguage } from '#renderer/link/locale.tsx';

export function PaperMark() {
  const { t } = useLanguage();
  return (
    <span className="ml-2 rounded-sm border border-warn px-1 text-xs font-normal whitespace-nowrap text-warn">
      {t('paper.mark')}
    </span>
  );
}
