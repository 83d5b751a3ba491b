// Asks before the contest that is open gives way to another one.
import { Confirm } from '#renderer/console/parts/confirm.tsx';
import { useLanguage } from '#renderer/link/locale.tsx';

export function OpenInstead({ onYes, onClose }: { onYes: () => void; onClose: () => void }) {
  const { t } = useLanguage();
  const yes = () => {
    onClose();
    onYes();
  };
  return (
    <Confirm
      title={t('home.instead.title')}
      no={t('ask.cancel')}
      yes={t('home.instead.yes')}
      onNo={onClose}
      onYes={yes}
    >
      {t('home.instead.text')}
    </Confirm>
  );
}
