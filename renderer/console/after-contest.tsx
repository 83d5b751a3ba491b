// After the announcement: final order, results to a folder, a copy of the contest.
import { useState } from 'react';
import type { ConsoleView } from '#contract/view.ts';
import { useLanguage } from '#renderer/link/locale.tsx';
import { Button } from './parts/button.tsx';
import { copyKind, PathField } from './parts/path-field.tsx';
import { RequestNote } from './parts/request-note.tsx';
import { StandingsTable } from './parts/standings-table.tsx';
import { useRequest } from './parts/use-request.ts';

export function AfterContest({ view }: { view: ConsoleView }) {
  const { t } = useLanguage();
  return (
    <section aria-label={t('after.title')} className="min-h-0 flex-1 overflow-y-auto px-4 py-3">
      <h2 className="mb-2 text-lg font-semibold">{t('after.title')}</h2>
      <StandingsTable rows={view.standings} />
      <Keeping title={view.contest.title} />
    </section>
  );
}

/** Export and copy; also offered while the contest runs. */
export function Keeping({ title }: { title: string }) {
  const { t } = useLanguage();
  const [folder, setFolder] = useState('');
  const [file, setFile] = useState('');
  const exporting = useRequest();
  const copying = useRequest();
  return (
    <div className="mt-5 grid gap-5 xl:grid-cols-2">
      <form
        className="grid content-start gap-2"
        onSubmit={(event) => {
          event.preventDefault();
          void exporting.ask({ kind: 'export', folder });
        }}
      >
        <PathField
          label={t('after.folder')}
          value={folder}
          onChange={setFolder}
          choose={(helpers, label) => helpers.chooseFolder(label)}
        />
        <Button submit disabled={folder.trim() === ''}>
          {t('after.export')}
        </Button>
        <RequestNote state={exporting.state} done={t('after.exported', { folder })} />
      </form>
      <form
        className="grid content-start gap-2"
        onSubmit={(event) => {
          event.preventDefault();
          void copying.ask({ kind: 'copy.save', file });
        }}
      >
        <PathField
          label={t('after.copyFile')}
          value={file}
          onChange={setFile}
          placeholder={`${title}.leitai`}
          choose={(helpers, label) => helpers.saveFile(label, `${title}.leitai`, copyKind(t('copy.kind')))}
        />
        <Button submit disabled={file.trim() === ''}>
          {t('after.copy')}
        </Button>
        <RequestNote state={copying.state} done={t('after.copied', { file })} />
      </form>
    </div>
  );
}
