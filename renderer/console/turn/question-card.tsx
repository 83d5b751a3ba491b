// The question with its key: marked as secret, because this screen stands where people pass by.
import type { Offer } from '#contract/offer.ts';
import type { KeyView, PublicQuestion } from '#contract/view.ts';
import { useLanguage } from '#renderer/link/locale.tsx';
import { useActing } from '../acting/acting.tsx';
import { optionOf } from '../grouping.ts';
import { Icon } from '../parts/icon.tsx';
import { KeyCap } from '../parts/key-cap.tsx';

/** On a small screen a case and its reference answer are to stand there together. */
const TEXT = 'text-base [@media(max-height:799px)]:text-sm';

interface QuestionCardProps {
  question: PublicQuestion;
  secret: KeyView | null;
  /** What the contestant said: its letters are marked. */
  answer: string | null;
  offers: readonly Offer[];
}

export function QuestionCard({ question, secret, answer, offers }: QuestionCardProps) {
  const { t } = useLanguage();
  const options =
    question.type === 'judge'
      ? [
          { letter: 'T', text: t('option.true') },
          { letter: 'F', text: t('option.false') },
        ]
      : question.options;
  return (
    <article className="mb-4">
      <p className={`${TEXT} leading-relaxed`}>
        <span className="mr-2 rounded-sm bg-raised px-1.5 py-0.5 text-sm text-ink-soft">
          {t(`type.${question.type}`)}
        </span>
        <span className="mr-2 text-sm text-ink-soft">{question.id}</span>
        {question.stem}
      </p>
      {question.media !== null && <MediaNote media={question.media} />}
      {options.length > 0 && (
        <ul className="mt-2 grid gap-1">
          {options.map((option) => (
            <OptionRow
              key={option.letter}
              letter={option.letter}
              text={option.text}
              said={answer?.includes(option.letter) ?? false}
              correct={secret?.key.includes(option.letter) ?? false}
              offer={offers.find((offer) => optionOf(offer) === option.letter)}
            />
          ))}
        </ul>
      )}
      {secret !== null && <Secret secret={secret} withKey={options.length === 0} />}
    </article>
  );
}

function MediaNote({ media }: { media: NonNullable<PublicQuestion['media']> }) {
  const { t } = useLanguage();
  return (
    <p className="mt-2 text-sm text-ink-soft">
      {t(`media.${media.kind}`)} {media.file ?? t('media.missing')} {media.script}
    </p>
  );
}

interface OptionRowProps {
  letter: string;
  text: string;
  said: boolean;
  correct: boolean;
  offer: Offer | undefined;
}

function OptionRow({ letter, text, said, correct, offer }: OptionRowProps) {
  const { t, tell } = useLanguage();
  const { perform } = useActing();
  return (
    <li>
      <button
        type="button"
        disabled={offer === undefined}
        onClick={() => offer !== undefined && perform(offer)}
        title={offer === undefined ? undefined : tell(offer.label, offer.params)}
        className={`flex min-h-9 w-full items-center gap-3 rounded-md border px-2.5 py-1 text-left text-base enabled:hover:bg-raised ${
          said ? 'border-accent' : 'border-transparent'
        }`}
      >
        {offer === undefined ? (
          <span className="w-6 text-center font-semibold">{letter}</span>
        ) : (
          <KeyCap code={letter} />
        )}
        <span className="min-w-0 flex-1">{text}</span>
        {said && <span className="shrink-0 text-sm font-semibold text-accent">{t('option.said')}</span>}
        {correct && (
          <span className="inline-flex shrink-0 items-center gap-1 text-sm font-semibold text-(--color-right)">
            <Icon name="lock" />
            {t('option.key')}
          </span>
        )}
      </button>
    </li>
  );
}

function Secret({ secret, withKey }: { secret: KeyView; withKey: boolean }) {
  const { t } = useLanguage();
  if (!withKey && secret.explanation === '') return null;
  return (
    <div className="mt-3 rounded-md border border-dashed border-line px-3 py-2 text-sm leading-relaxed">
      <p className="mb-0.5 inline-flex items-center gap-1 font-semibold text-(--color-right)">
        <Icon name="lock" />
        {withKey ? t('option.key') : t('question.explanation')}
      </p>
      {withKey && <p className={`${TEXT} whitespace-pre-line`}>{secret.key}</p>}
      {secret.explanation !== '' && <p className="whitespace-pre-line text-ink-soft">{secret.explanation}</p>}
    </div>
  );
}
