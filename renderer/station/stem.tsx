// The words of the question, as large as they fit.
import type { PublicQuestion } from '#contract/view.ts';
import { Fit } from '#renderer/design/fit.tsx';
import { useLanguage } from '#renderer/link/locale.tsx';

export function Stem({ question }: { question: PublicQuestion }) {
  const { t } = useLanguage();
  return (
    <div className="flex min-h-0 min-w-0 flex-[2] px-8 py-4">
      <Fit max={2.75} className="grid flex-1 content-center">
        <p className="whitespace-pre-line [overflow-wrap:anywhere]">
          <span className="mr-[0.4em] rounded-sm border-2 border-ink-soft px-[0.3em] align-[0.12em] text-[0.65em] text-ink-soft">
            {t(`projector.type.${question.type}`)}
          </span>
          {question.stem}
        </p>
      </Fit>
    </div>
  );
}
