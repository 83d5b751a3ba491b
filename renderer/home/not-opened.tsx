// Why the contest that was open when the desk ended was not opened again by itself.
import type { Text } from '#contract/messages/text.ts';
import { Icon } from '#renderer/console/parts/icon.tsx';
import { useLanguage } from '#renderer/link/locale.tsx';

export function NotOpened({ notice }: { notice: Text }) {
  const { locale } = useLanguage();
  return (
    <p
      role="alert"
      className="mb-6 flex items-start gap-3 rounded-md border-2 border-warn bg-surface px-5 py-3 text-left font-semibold"
    >
      <Icon name="warning" className="mt-0.5 size-5 text-warn" />
      {locale === 'en' ? notice.en : notice.zh}
    </p>
  );
}
