// 弃权 and 取消资格: who, how and why; and before it is done, what follows from it.
import { useState } from 'react';
import { type CommandOf, type OutKind, outKindSchema } from '#contract/command.ts';
import { useLanguage } from '#renderer/link/locale.tsx';
import { Field, Select } from '../parts/field.tsx';
import { AskFrame, type AskProps } from './ask-frame.tsx';
import { PersonField, peopleOf, TeamField, useTeamName } from './who-fields.tsx';

export function AskOut({ offer, command, lists }: AskProps & { command: CommandOf<'team.out'> }) {
  const { t } = useLanguage();
  const nameOf = useTeamName(lists);
  const [team, setTeam] = useState(command.team);
  const [person, setPerson] = useState<string | null>(null);
  const [kind, setKind] = useState<OutKind>(command.kind);
  const [reason, setReason] = useState('');
  const player = peopleOf(lists, team).find((each) => each.person === person);
  const who = player === undefined ? nameOf(team) : `${nameOf(team)} ${player.name} `;
  return (
    <AskFrame
      offer={offer}
      lists={lists}
      command={reason.trim() === '' ? null : { ...command, team, person, kind, reason: reason.trim() }}
      sure={{
        title: t('out.title', { who, kind: `out.${kind}` }),
        yes: t(`out.${kind}`),
        follows: t(person === null ? 'out.follows.team' : 'out.follows.person', { kind: `out.${kind}` }),
      }}
    >
      <TeamField
        lists={lists}
        value={team}
        onChange={(number) => {
          setTeam(number);
          setPerson(null);
        }}
      />
      <PersonField lists={lists} team={team} value={person} none={t('field.whole')} onChange={setPerson} />
      <Select
        label={t('field.kind')}
        value={kind}
        choices={outKindSchema.options.map((value) => ({ value, text: t(`out.${value}`) }))}
        onChange={(value) => setKind(outKindSchema.options.find((each) => each === value) ?? kind)}
      />
      <Field focused label={t('field.reason')} value={reason} onChange={setReason} />
    </AskFrame>
  );
}
