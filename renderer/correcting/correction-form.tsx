// The first half of a correction: where, what was wrong, what should stand instead, and why.
import type { Lists } from '#renderer/console/acting/ask-frame.tsx';
import { Field } from '#renderer/console/parts/field.tsx';
import { RequestNote } from '#renderer/console/parts/request-note.tsx';
import { EvidenceButton } from '#renderer/evidence/evidence-button.tsx';
import type { EvidenceState, Where } from '#renderer/evidence/use-evidence.ts';
import { useLanguage } from '#renderer/link/locale.tsx';
import { ChangeFields } from './change-fields.tsx';
import { ChoiceRow } from './choice-row.tsx';
import { type Draft, KINDS, type Kind, possibleKinds } from './draft.ts';
import { WhereFields } from './where-fields.tsx';

interface CorrectionFormProps {
  lists: Lists;
  where: Where;
  record: EvidenceState;
  /** Null while the record of the item is not here. */
  draft: Draft | null;
  reason: string;
  onWhere: (where: Where) => void;
  onDraft: (part: Partial<Draft>) => void;
  onReason: (reason: string) => void;
}

export function CorrectionForm(props: CorrectionFormProps) {
  const { lists, where, record, draft, reason } = props;
  const { t } = useLanguage();
  const evidence = record.kind === 'known' ? record.evidence : null;
  const possible = evidence === null ? [] : possibleKinds(evidence);
  return (
    <div className="grid gap-4">
      <div className="flex items-end gap-4">
        <div className="min-w-0 flex-1">
          <WhereFields rundown={lists.rundown} where={where} known={evidence} onChange={props.onWhere} />
        </div>
        <EvidenceButton where={where} small={false} />
      </div>
      {record.kind !== 'known' && <RequestNote state={record} />}
      {evidence !== null && draft !== null && (
        <>
          <ChoiceRow<Kind>
            label={t('correcting.what')}
            value={draft.of}
            choices={KINDS.map((kind) => ({
              value: kind,
              text: t(`correcting.of.${kind}`),
              disabled: !possible.includes(kind),
            }))}
            onChange={(of) => props.onDraft({ of })}
          />
          {possible.includes(draft.of) ? (
            <ChangeFields draft={draft} evidence={evidence} lists={lists} onChange={props.onDraft} />
          ) : (
            <p className="text-warn">⚠ {t('correcting.nothing')}</p>
          )}
        </>
      )}
      <Field label={t('correcting.reason')} value={reason} onChange={props.onReason} />
    </div>
  );
}
