// Says how a request went: under way, done, or why not.
import { useLanguage } from '#renderer/link/locale.tsx';
import { Icon } from './icon.tsx';
import type { RequestState } from './use-request.ts';

export function RequestNote({ state, done }: { state: RequestState; done?: string }) {
  const { t, locale } = useLanguage();
  if (state.kind === 'waiting') return <p className="text-sm text-ink-soft">{t('request.waiting')}</p>;
  if (state.kind === 'done' && done !== undefined)
    return (
      <p role="status" className="flex items-center gap-2 text-sm text-(--color-right)">
        <Icon name="check" />
        {done}
      </p>
    );
  if (state.kind === 'failed')
    return (
      <p role="alert" className="flex items-start gap-2 text-sm font-semibold text-warn">
        <Icon name="warning" className="mt-0.5 size-4" />
        {locale === 'en' ? state.message.en : state.message.zh}
      </p>
    );
  return null;
}
