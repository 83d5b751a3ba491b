// What is done about an open appeal: a judge's vote, the chief judge's decision, the leader taking it back.
import { useState } from 'react';
import type { AppealView, Vote } from '#contract/appeal.ts';
import { ChoiceRow } from '#renderer/correcting/choice-row.tsx';
import { useLanguage } from '#renderer/link/locale.tsx';
import { AppealFacts } from './appeal-facts.tsx';
import { ReasonField } from './reason-field.tsx';
import { SentDialog } from './sent-dialog.tsx';
import { onlyOne, Whose } from './whose.tsx';
import { enteredFor, type ResultsWindow, votersAt } from './window.ts';

interface AppealDialogProps {
  view: ResultsWindow;
  appeal: AppealView;
  onClose: () => void;
}

export function VoteDialog({ view, appeal, onClose }: AppealDialogProps) {
  const { t } = useLanguage();
  const voters = votersAt(view);
  const [person, setPerson] = useState(onlyOne(voters));
  const [vote, setVote] = useState<Vote | null>(null);
  const [note, setNote] = useState('');
  const ready = vote !== null && (voters === null || person !== '');
  const named = voters === null ? null : person;
  return (
    <SentDialog
      title={t('appeal.vote')}
      send={t('appeal.vote.send')}
      command={
        ready ? { type: 'appeal.vote', appeal: appeal.id, person: named, vote, note: note.trim() } : null
      }
      onBehalfOf={view.role === 'technician' ? named : null}
      onClose={onClose}
    >
      <AppealFacts appeal={appeal} />
      {voters !== null && (
        <Whose label={t('appeal.whoseVote')} people={voters} value={person} onChange={setPerson} />
      )}
      <ChoiceRow<Vote>
        label={t('appeal.vote.what')}
        value={vote}
        choices={[
          { value: 'uphold', text: t('vote.uphold') },
          { value: 'dismiss', text: t('vote.dismiss') },
        ]}
        onChange={setVote}
      />
      <ReasonField label={t('appeal.vote.note')} value={note} onChange={setNote} />
    </SentDialog>
  );
}

export function DecideDialog({ view, appeal, onClose }: AppealDialogProps) {
  const { t } = useLanguage();
  const people = enteredFor(view, 'judges');
  const [person, setPerson] = useState(onlyOne(people));
  const [outcome, setOutcome] = useState<'upheld' | 'dismissed' | null>(null);
  const [reason, setReason] = useState('');
  const chosen = people === null || people.length === 0 || person !== '';
  const ready = outcome !== null && reason.trim() !== '' && chosen;
  return (
    <SentDialog
      title={t('appeal.decide')}
      send={t('appeal.decide.send')}
      command={ready ? { type: 'appeal.decide', appeal: appeal.id, outcome, reason: reason.trim() } : null}
      onBehalfOf={person === '' ? null : person}
      onClose={onClose}
    >
      <AppealFacts appeal={appeal} />
      <ChoiceRow<'upheld' | 'dismissed'>
        label={t('appeal.decide.what')}
        value={outcome}
        choices={[
          { value: 'upheld', text: t('appeal.state.upheld') },
          { value: 'dismissed', text: t('appeal.state.dismissed') },
        ]}
        onChange={setOutcome}
      />
      {outcome === 'upheld' && <p className="text-sm text-info">{t('appeal.upheld.then')}</p>}
      <ReasonField label={t('appeal.decide.reason')} value={reason} onChange={setReason} />
      {people !== null && (
        <Whose label={t('results.enteredFor')} people={people} value={person} onChange={setPerson} />
      )}
    </SentDialog>
  );
}

export function WithdrawDialog({ appeal, onClose }: AppealDialogProps) {
  const { t } = useLanguage();
  const [reason, setReason] = useState('');
  return (
    <SentDialog
      title={t('appeal.withdraw')}
      send={t('appeal.withdraw.send')}
      command={
        reason.trim() === '' ? null : { type: 'appeal.withdraw', appeal: appeal.id, reason: reason.trim() }
      }
      onBehalfOf={null}
      onClose={onClose}
    >
      <AppealFacts appeal={appeal} />
      <ReasonField label={t('field.reason')} value={reason} onChange={setReason} />
    </SentDialog>
  );
}
