// 改判 · 更正: what was wrong, what should stand instead and why; then what it would change; only then is it sent.
import { useState } from 'react';
import { useActing } from '#renderer/console/acting/acting.tsx';
import type { Lists } from '#renderer/console/acting/ask-frame.tsx';
import { Behalf } from '#renderer/console/behalf.tsx';
import { Button } from '#renderer/console/parts/button.tsx';
import { Dialog } from '#renderer/console/parts/dialog.tsx';
import { KeyCap } from '#renderer/console/parts/key-cap.tsx';
import { SendingNote } from '#renderer/console/parts/sending-note.tsx';
import { useSending } from '#renderer/console/parts/use-sending.ts';
import { useEvidence, type Where } from '#renderer/evidence/use-evidence.ts';
import { useLanguage } from '#renderer/link/locale.tsx';
import { CorrectionForm } from './correction-form.tsx';
import { correctionOf, type Draft, startDraft } from './draft.ts';
import { PreviewPage } from './preview-page.tsx';
import { correctionSentence } from './sentence.ts';
import { type Previewed, usePreview } from './use-preview.ts';
import { WhyNot } from './why-not.tsx';

interface CorrectionDialogProps {
  /** Where it begins; another turn and question can be chosen. */
  start: Where & { team: number | null };
  lists: Lists;
}

export function CorrectionDialog({ start, lists }: CorrectionDialogProps) {
  const language = useLanguage();
  const { t } = language;
  const { close } = useActing();
  const [where, setWhere] = useState<Where>({ turn: start.turn, item: start.item });
  const [reason, setReason] = useState('');
  const [drafted, setDrafted] = useState<{ of: unknown; draft: Draft } | null>(null);
  const record = useEvidence(where);
  const preview = usePreview();
  const sending = useSending();

  const evidence = record.kind === 'known' ? record.evidence : null;
  const begun = where.turn === start.turn && where.item === start.item;
  // What was filled in belongs to the item it was filled in for.
  const draft =
    drafted !== null && drafted.of === evidence
      ? drafted.draft
      : evidence === null
        ? null
        : startDraft(evidence, begun ? start.team : null);
  const change = evidence === null || draft === null ? null : correctionOf(draft, evidence);
  const ready = change !== null && reason.trim() !== '';
  const { state } = preview;
  const shown = state.kind === 'shown' ? state.shown : state.kind === 'waiting' ? state.last : null;
  const waiting = state.kind === 'waiting';

  const back = () => {
    preview.leave();
    sending.forget();
  };
  const ask = (asked: typeof change) => {
    sending.forget();
    if (asked !== null && !waiting) void preview.ask(asked);
  };
  const confirm = async ({ change: agreed, seen }: Previewed) => {
    if (await sending.send({ type: 'correct', change: agreed, reason: reason.trim() }, seen)) close();
  };

  if (shown === null || shown.preview.refusal !== null || evidence === null || draft === null)
    return (
      <Dialog
        wide
        title={t('correct.title')}
        onClose={close}
        onSubmit={() => ready && ask(change)}
        actions={
          <>
            <div className="min-w-0 flex-1">
              <WhyNot answer={state} />
            </div>
            <Behalf judges={lists.judges} />
            <Button look="main" submit disabled={!ready || waiting}>
              {t('correcting.preview')}
              <KeyCap code="Enter" />
            </Button>
            <Button onClick={close}>{t('ask.cancel')}</Button>
          </>
        }
      >
        <CorrectionForm
          lists={lists}
          where={where}
          record={record}
          draft={draft}
          reason={reason}
          onWhere={(chosen) => {
            back();
            setWhere(chosen);
          }}
          onDraft={(part) => draft !== null && setDrafted({ of: evidence, draft: { ...draft, ...part } })}
          onReason={setReason}
        />
      </Dialog>
    );

  const stale = sending.state.kind === 'refused' && sending.state.refusal.code === 'stale';
  return (
    <Dialog
      wide
      title={t('correcting.preview.title')}
      onClose={close}
      actions={
        <>
          <div className="min-w-0 flex-1">
            {stale ? (
              <p role="alert" className="font-semibold text-warn">
                ⚠ {t('correcting.stale')}
              </p>
            ) : (
              <SendingNote state={sending.state} />
            )}
          </div>
          <Behalf judges={lists.judges} />
          {stale ? (
            <Button look="main" disabled={waiting} onClick={() => ask(shown.change)}>
              {t('correcting.again')}
            </Button>
          ) : (
            <Button
              look="main"
              disabled={waiting || sending.state.kind === 'waiting'}
              onClick={() => void confirm(shown)}
            >
              {t('correcting.confirm')}
            </Button>
          )}
          <Button onClick={back}>{t('correcting.back')}</Button>
          <Button onClick={close}>{t('ask.cancel')}</Button>
        </>
      }
    >
      <PreviewPage
        shown={shown}
        sentence={correctionSentence(shown.change, evidence, lists, language)}
        reason={reason.trim()}
        rundown={lists.rundown}
        waiting={waiting}
        onByHand={preview.ruleByHand}
      />
    </Dialog>
  );
}
