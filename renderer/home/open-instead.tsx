// Asks before the contest that is open gives way to another one.
import { Button } from '#renderer/console/parts/button.tsx';
import { Dialog } from '#renderer/console/parts/dialog.tsx';
import { useLanguage } from '#renderer/link/locale.tsx';

export function OpenInstead({ onYes, onClose }: { onYes: () => void; onClose: () => void }) {
  const { t } = useLanguage();
  const yes = () => {
    onClose();
    onYes();
  };
  return (
    <Dialog
      title={t('home.instead.title')}
      onClose={onClose}
      onSubmit={yes}
      actions={
        <>
          {/* First, so that it has the focus: a hasty Enter changes nothing. */}
          <Button onClick={onClose}>{t('ask.cancel')}</Button>
          <Button look="warn" submit>
            {t('home.instead.yes')}
          </Button>
        </>
      }
    >
      <p className="text-lg">{t('home.instead.text')}</p>
    </Dialog>
  );
}
