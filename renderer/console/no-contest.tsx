// Before a contest is open the console only says so, or why none was opened, and leads to the home window.
import { NotOpened } from '#renderer/home/not-opened.tsx';
import { useConnected, useView } from '#renderer/link/context.tsx';
import { useFiles } from '#renderer/link/files.ts';
import { useLanguage } from '#renderer/link/locale.tsx';

export function NoContest() {
  const { t } = useLanguage();
  const connected = useConnected();
  const files = useFiles();
  const notice = useView('home')?.notice;
  return (
    <main className="grid h-full place-content-center justify-items-center gap-4 text-center">
      <h1 className="text-xl font-semibold">{connected ? t('console.noContest') : t('link.connecting')}</h1>
      {notice !== undefined && (
        <div className="max-w-2xl">
          <NotOpened notice={notice} />
        </div>
      )}
      <a className="text-accent underline underline-offset-4" href={files.window('home')}>
        {t('console.toHome')}
      </a>
    </main>
  );
}
