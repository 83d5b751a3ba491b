// The type of a question, boxed before its first word.
import type { PublicQuestion } from '#contract/view.ts';
import { useLanguage } from '#renderer/link/locale.tsx';

/** Sized by the text that follows it. */
export function QuestionType({ type }: Pick<PublicQuestion, 'type'>) {
  const { t } = useLanguage();
  return (
    <span className="mr-[0.4em] rounded-sm border-2 border-ink-soft px-[0.3em] align-[0.12em] text-aside text-ink-soft">
      {t(`projector.type.${type}`)}
    </span>
  );
}
