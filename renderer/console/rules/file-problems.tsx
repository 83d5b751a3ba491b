// Why a file of rules cannot be opened: every fault with its place.
import type { RulesRead } from '#contract/protocol.ts';
import { useLanguage } from '#renderer/link/locale.tsx';
import { Button } from '../parts/button.tsx';
import { Dialog } from '../parts/dialog.tsx';

export type FileProblems = Extract<RulesRead, { problems: unknown }>['problems'];

interface FileProblemsDialogProps {
  name: string;
  problems: FileProblems;
  onClose: () => void;
}

export function FileProblemsDialog({ name, problems, onClose }: FileProblemsDialogProps) {
  const { t, locale } = useLanguage();
  return (
    <Dialog
      wide
      title={t('editor.file.wrong', { name })}
      onClose={onClose}
      onSubmit={onClose}
      actions={
        <Button look="main" submit>
          {t('ui.close')}
        </Button>
      }
    >
      <p className="mb-3 text-ink-soft">{t('editor.file.mend')}</p>
      <table className="w-full text-sm">
        <thead className="text-left text-ink-soft">
          <tr className="[&>th]:py-1.5 [&>th]:pr-4 [&>th]:font-normal">
            <th className="text-end">{t('problem.row')}</th>
            <th>{t('editor.file.place')}</th>
            <th className="w-full">{t('problem.what')}</th>
          </tr>
        </thead>
        <tbody>
          {problems.map((problem) => (
            <tr
              key={`${problem.line} ${problem.path} ${problem.en}`}
              className="border-t border-line align-top [&>td]:py-1.5 [&>td]:pr-4"
            >
              <td className="text-end">{problem.line}</td>
              <td className="whitespace-nowrap text-info">{problem.path}</td>
              <td>{locale === 'en' ? problem.en : problem.zh}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </Dialog>
  );
}
