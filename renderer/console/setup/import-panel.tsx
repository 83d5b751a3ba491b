// One kind of sheet: get its template, hand in the filled one, see every bad cell, take the good rows.
import { useState } from 'react';
import type { z } from 'zod';
import { inBoth } from '#contract/messages/message.ts';
import { type ImportReport, importReportSchema } from '#contract/protocol.ts';
import { useFiles } from '#renderer/link/files.ts';
import { useLanguage } from '#renderer/link/locale.tsx';
import { Button } from '../parts/button.tsx';
import { FileButton } from '../parts/file-button.tsx';
import { Icon } from '../parts/icon.tsx';
import { RequestNote } from '../parts/request-note.tsx';
import { useRequest } from '../parts/use-request.ts';
import { ProblemTable } from './problem-table.tsx';
import { TemplateDialog } from './template-dialog.tsx';

const reportSchema: z.ZodType<ImportReport> = importReportSchema;

export function ImportPanel({ what }: { what: ImportReport['what'] }) {
  const { t } = useLanguage();
  const files = useFiles();
  const { state, ask, fail } = useRequest();
  const [sheet, setSheet] = useState<{ name: string; file: string } | null>(null);
  const [report, setReport] = useState<ImportReport | null>(null);
  const [asking, setAsking] = useState(false);

  const run = async (file: string, accept: boolean) => {
    const answer = reportSchema.safeParse((await ask({ kind: 'import', what, file, accept }))?.result);
    if (answer.success) setReport(answer.data);
  };
  const take = async (chosen: File) => {
    setReport(null);
    try {
      const file = await files.upload(chosen);
      setSheet({ name: chosen.name, file });
      await run(file, false);
    } catch {
      fail(inBoth('sheets.notSent'));
    }
  };

  return (
    <section aria-label={t(`sheets.title.${what}`)} className="border-t border-line py-4">
      <div className="flex flex-wrap items-center gap-3">
        <h3 className="flex-1 font-semibold">{t(`sheets.title.${what}`)}</h3>
        <Button small look="quiet" onClick={() => setAsking(true)}>
          {t('sheets.template')}
        </Button>
        <FileButton small label={t(`sheets.title.${what}`)} accept=".xlsx" onFile={(file) => void take(file)}>
          {sheet === null ? t('sheets.choose') : t('sheets.again')}
        </FileButton>
      </div>
      {report === null && <p className="mt-1 text-sm text-ink-soft">{t(`sheets.hint.${what}`)}</p>}
      <RequestNote state={state} />
      {report !== null && sheet !== null && (
        <Report report={report} name={sheet.name} onAccept={() => void run(sheet.file, true)} />
      )}
      {asking && <TemplateDialog what={what} onClose={() => setAsking(false)} />}
    </section>
  );
}

interface ReportProps {
  report: ImportReport;
  name: string;
  onAccept: () => void;
}

function Report({ report, name, onAccept }: ReportProps) {
  const { t } = useLanguage();
  const sound = report.bad === 0;
  return (
    <div className="mt-2">
      <p className="flex flex-wrap items-center gap-x-4 gap-y-1">
        <span className="font-semibold">{name}</span>
        <span className="inline-flex items-center gap-1 text-(--color-right)">
          <Icon name="check" />
          {t('sheets.good', { count: report.good })}
        </span>
        {!sound && (
          <span className="inline-flex items-center gap-1 text-wrong">
            <Icon name="close" />
            {t('sheets.bad', { count: report.bad })}
          </span>
        )}
        {report.imported && (
          <span className="font-semibold text-(--color-right)">{t('sheets.imported')}</span>
        )}
      </p>
      {!report.imported && report.good > 0 && (
        <div className="mt-2 flex items-center gap-3">
          <Button small look={sound ? 'main' : 'warn'} onClick={onAccept}>
            {sound ? t('sheets.accept') : t('sheets.acceptGood', { count: report.good })}
          </Button>
          {!sound && <span className="text-sm text-ink-soft">{t('sheets.orMend')}</span>}
        </div>
      )}
      {report.problems.length > 0 && <ProblemTable problems={report.problems} />}
    </div>
  );
}
