// Before a contest is open the console only says so and leads to the home window.
import { useConnected } from '#renderer/link/context.tsx';
import { useFiles } from '#renderer/link/files.ts';
import { useLanguage } from '#renderer/link/locale.tsx';

export function NoContest() {
  const { t } = useLanguage();
  const connected = useConnected();
  const files = useFiles();
  return (
    <main className="grid h-full place-content-center gap-4 text-center">
      <h1 className="text-xl font-semibold">{connected ? t('console.noContest') : t('link.connecting')}</h1>
      <a className="text-accent underline underline-offset-4" href={files.window('home')}>
        {t('console.toHome')}
      </a>
    </main>
  );
}
