// The question the evidence is about, with its key once it was revealed, also as it was before a correction.
import type { Evidence } from '#contract/evidence.ts';
import { shownOptions } from '#renderer/design/options.ts';
import { useLanguage } from '#renderer/link/locale.tsx';
import { Part } from './part.tsx';

export function QuestionOf({ evidence: { question, key, keyBefore, stake } }: { evidence: Evidence }) {
  const { t } = useLanguage();
  if (question === null) return null;
  return (
    <Part title={t('evidence.question')}>
      <p className="text-xs text-ink-soft">
        {[
          question.id,
          t(`type.${question.type}`),
          ...(stake === null ? [] : [t('turn.stake', { stake })]),
        ].join(' · ')}
      </p>
      <p>{question.stem}</p>
      {question.type !== 'blank' && (
        <p className="flex flex-wrap gap-x-6">
          {shownOptions(question, t).map(({ value, letter, text }) => (
            <span key={value}>{`${letter} ${text}`.trim()}</span>
          ))}
        </p>
      )}
      <p className="mt-1">
        {key === null ? (
          <span className="text-ink-soft">{t('evidence.keySecret')}</span>
        ) : (
          <>
            {t('evidence.key')} <span className="font-semibold">{key.key}</span>
            {keyBefore !== null && (
              <span className="ml-4 text-warn">{t('evidence.keyBefore', { key: keyBefore })}</span>
            )}
          </>
        )}
      </p>
    </Part>
  );
}
