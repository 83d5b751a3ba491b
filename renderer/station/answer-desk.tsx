// Answering one item: choose, then confirm; a confirmed answer is final.
import { useEffect, useEffectEvent, useRef, useState } from 'react';
import type { PublicQuestion, StationTurn } from '#contract/view.ts';
import { Fit } from '#renderer/design/fit.tsx';
import { answerText, names, shownOptions } from '#renderer/design/options.ts';
import { isButton } from '#renderer/link/buttons.ts';
import { keyUnder } from '#renderer/link/codes.ts';
import { useDesk } from '#renderer/link/context.tsx';
import { useLanguage } from '#renderer/link/locale.tsx';
import { choiceOfKey, choices, choose, isConfirmKey } from './answer.ts';
import { OptionButton } from './option-button.tsx';
import { Stem } from './stem.tsx';
import { useSubmission } from './use-submission.ts';

/** Milliseconds in which a second tap still belongs to the confirmation of the item before. */
const DOUBLE_TAP = 700;
/** Characters up to which options stand two in a row, and from which a question stands beside them. */
const SHORT = 16;
const LONG = 150;

/** Mount it anew for each item. */
export function AnswerDesk({ turn, question }: { turn: StationTurn; question: PublicQuestion }) {
  const { t, tell } = useLanguage();
  const { submission, submit } = useSubmission({
    turn: turn.id,
    item: turn.item,
    question: question.id,
  });
  const [draft, setDraft] = useState('');
  const [blank, setBlank] = useState(false);
  const appeared = useRef(performance.now());
  const fixed = submission.state !== 'open';

  const take = (value: string) => {
    if (fixed) return;
    setBlank(false);
    setDraft(choose(question, draft, value));
  };
  const confirm = () => {
    if (fixed) return;
    if (draft.trim() !== '') return submit(draft.trim());
    if (performance.now() - appeared.current > DOUBLE_TAP) setBlank(true);
  };
  useAnswerKeys(question, take, confirm);

  const options = shownOptions(question, t);
  // A long question stands beside its options, so that these stay large enough to touch.
  const beside = question.stem.length > LONG;
  const paired = !beside && (options.length > 4 || options.every((option) => option.text.length <= SHORT));
  const rows = Math.ceil(options.length / (paired ? 2 : 1));
  const warning = blank
    ? t('station.blank')
    : submission.state === 'open' && submission.refusal !== null
      ? tell(keyUnder('refusal', submission.refusal.code), submission.refusal.params)
      : null;
  return (
    <>
      <div className={`flex min-h-0 flex-1 ${beside ? '' : 'flex-col'}`}>
        <Stem question={question} />
        {options.length > 0 ? (
          <div
            className={`grid min-h-0 min-w-0 auto-rows-fr gap-4 px-8 py-4 ${paired ? 'grid-cols-2' : ''}`}
            style={{ flex: `${beside ? 1.5 : Math.max(2, rows)} 1 0` }}
          >
            {options.map((option) => (
              <OptionButton
                key={option.value}
                option={option}
                chosen={names(question, draft, option.value)}
                several={question.type === 'multiple'}
                disabled={fixed}
                onTake={() => take(option.value)}
              />
            ))}
          </div>
        ) : (
          <Written value={draft} disabled={fixed} onChange={setDraft} />
        )}
      </div>
      <footer className="flex h-28 shrink-0 items-center gap-8 border-line border-t-2 bg-surface px-8">
        <div className="h-20 min-w-0 flex-1 content-center">
          {warning !== null ? (
            <Fit className="grid h-20 content-center text-2xl">
              <p role="alert" className="font-semibold text-warn">
                ⚠ {warning}
              </p>
            </Fit>
          ) : (
            <p className="truncate text-2xl text-ink-soft">
              {draft === ''
                ? t('station.choose')
                : t('station.chosen', { answer: answerText(question, draft, t) })}
            </p>
          )}
        </div>
        <button
          type="button"
          data-confirm=""
          aria-disabled={fixed}
          onClick={confirm}
          className={`h-20 w-96 shrink-0 rounded-lg font-semibold text-3xl ${
            fixed || draft.trim() === ''
              ? 'border-4 border-line text-ink-soft'
              : 'bg-accent text-ground active:bg-ink'
          }`}
        >
          {t(
            submission.state === 'waiting'
              ? 'station.waiting'
              : submission.state === 'sent'
                ? 'station.sent'
                : 'station.confirm',
          )}
        </button>
      </footer>
    </>
  );
}

/** Letters, digits and Enter; they answer and do nothing else. Keys of a keypad answer through the desk. */
function useAnswerKeys(question: PublicQuestion, take: (value: string) => void, confirm: () => void) {
  const desk = useDesk();
  const onKey = useEffectEvent((event: KeyboardEvent) => {
    if (isButton(event, desk.snapshot().buttons)) return;
    if (event.repeat || event.ctrlKey || event.altKey || event.metaKey) return;
    const typing = event.target instanceof HTMLTextAreaElement;
    if (typing ? event.code === 'Enter' && !event.isComposing : isConfirmKey(event.code)) {
      event.preventDefault();
      return confirm();
    }
    const value = typing || choices(question).length === 0 ? null : choiceOfKey(question, event.code);
    if (value !== null) take(value);
  });
  useEffect(() => {
    const key = (event: KeyboardEvent) => onKey(event);
    window.addEventListener('keydown', key);
    return () => window.removeEventListener('keydown', key);
  }, []);
}

interface WrittenProps {
  value: string;
  disabled: boolean;
  onChange: (value: string) => void;
}

/** Answers in words. */
function Written({ value, disabled, onChange }: WrittenProps) {
  const { t } = useLanguage();
  return (
    <textarea
      aria-label={t('station.write')}
      placeholder={t('station.write')}
      value={value}
      disabled={disabled}
      maxLength={2000}
      onChange={(event) => onChange(event.target.value)}
      className="mx-8 my-4 min-h-0 flex-[3] resize-none rounded-lg border-4 border-line bg-surface p-6 text-2xl"
    />
  );
}
