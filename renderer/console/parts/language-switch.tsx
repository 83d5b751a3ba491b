// Switches this window between Chinese and English.
import { useLanguage } from '#renderer/link/locale.tsx';
import { Button } from './button.tsx';

export function LanguageSwitch() {
  const { t, locale, setLocale } = useLanguage();
  return (
    <Button small look="quiet" onClick={() => setLocale(locale === 'en' ? 'zh-CN' : 'en')}>
      {t('ui.otherLanguage')}
    </Button>
  );
}
