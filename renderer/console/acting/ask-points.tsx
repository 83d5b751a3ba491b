// Points the judges give or take outside of any answer: to whom, into which ledger, how many and why.
import { useState } from 'react';
import type { CommandOf } from '#contract/command.ts';
import { LEDGERS, type Ledger } from '#contract/definition.ts';
import { useLanguage } from '#renderer/link/locale.tsx';
import { Field, Select } from '../parts/field.tsx';
import { AskFrame, type AskProps } from './ask-frame.tsx';
import { pointsFrom } from './typed.ts';
import { PersonField, peopleOf, TeamField } from './who-fields.tsx';

export function AskPoints({ offer, command, lists }: AskProps & { command: CommandOf<'points.give'> }) {
  const { t } = useLanguage();
  const [team, setTeam] = useState(command.team);
  const [person, setPerson] = useState<string | null>(null);
  const [ledger, setLedger] = useState<Ledger>(command.ledger);
  const [text, setText] = useState('');
  const [reason, setReason] = useState('');
  const points = pointsFrom(text);
  const lacksPerson = ledger === 'player' && person === null;
  // A window that is not told who plays cannot give points to players.
  const ledgers = LEDGERS.filter((each) => each !== 'player' || peopleOf(lists, team).length > 0);
  return (
    <AskFrame
      offer={offer}
      lists={lists}
      command={
        points === null || lacksPerson || reason.trim() === ''
          ? null
          : { ...command, team, person, ledger, points, reason: reason.trim() }
      }
    >
      <div className="grid grid-cols-2 gap-4">
        <TeamField
          lists={lists}
          value={team}
          onChange={(number) => {
            setTeam(number);
            setPerson(null);
          }}
        />
        <Select
          label={t('field.ledger')}
          value={ledger}
          choices={ledgers.map((value) => ({ value, text: t(`ledger.${value}`) }))}
          onChange={(value) => setLedger(LEDGERS.find((each) => each === value) ?? ledger)}
        />
      </div>
      <PersonField
        lists={lists}
        team={team}
        value={person}
        none={t(ledger === 'player' ? 'field.choose' : 'field.anyone')}
        onChange={setPerson}
      />
      {lacksPerson && <p className="-mt-3 text-sm text-ink-soft">{t('field.playerNeeded')}</p>}
      <div>
        <Field
          focused
          label={t('field.points')}
          value={text}
          kind="decimal"
          placeholder={t('field.points.hint')}
          wrong={text !== '' && points === null}
          onChange={setText}
        />
        {text !== '' && points === null && (
          <p className="mt-1 text-sm text-warn">⚠ {t('field.points.wrong')}</p>
        )}
      </div>
      <Field label={t('field.reason')} value={reason} onChange={setReason} />
    </AskFrame>
  );
}
