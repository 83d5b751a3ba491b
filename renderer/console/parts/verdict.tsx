// A ruling as word, sign and colour.
import type { Verdict } from '#contract/definition.ts';
import { VerdictMark, verdictColour } from '#renderer/design/marks.tsx';
import { useLanguage } from '#renderer/link/locale.tsx';

export function VerdictWord({ verdict, large = false }: { verdict: Verdict; large?: boolean }) {
  const { t } = useLanguage();
  return (
    <span
      className={`inline-flex items-center gap-1.5 font-semibold whitespace-nowrap ${verdictColour(verdict)} ${large ? 'text-xl' : 'text-sm'}`}
    >
      <VerdictMark verdict={verdict} />
      {t(`verdict.${verdict}`)}
    </span>
  );
}
