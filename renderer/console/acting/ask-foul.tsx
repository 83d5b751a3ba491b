// A foul the judges saw and no device did: whose, and what it was.
import { useState } from 'react';
import type { CommandOf } from '#contract/command.ts';
import { useLanguage } from '#renderer/link/locale.tsx';
import { Field } from '../parts/field.tsx';
import { AskFrame, type AskProps } from './ask-frame.tsx';
import { PersonField, TeamField } from './who-fields.tsx';

export function AskFoul({ offer, command, lists }: AskProps & { command: CommandOf<'foul.call'> }) {
  const { t } = useLanguage();
  const [team, setTeam] = useState(command.team);
  const [person, setPerson] = useState<string | null>(null);
  const [reason, setReason] = useState('');
  return (
    <AskFrame
      offer={offer}
      lists={lists}
      command={reason.trim() === '' ? null : { ...command, team, person, reason: reason.trim() }}
    >
      <p className="text-sm text-ink-soft">{t('foul.hint')}</p>
      <TeamField
        lists={lists}
        value={team}
        onChange={(number) => {
          setTeam(number);
          setPerson(null);
        }}
      />
      <PersonField lists={lists} team={team} value={person} none={t('field.anyone')} onChange={setPerson} />
      <Field focused label={t('field.reason')} value={reason} onChange={setReason} />
    </AskFrame>
  );
}
