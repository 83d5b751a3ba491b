// A tie settled by lot: the seed is made here, shown, and kept in the record, so that anyone can repeat the draw.
import { useState } from 'react';
import type { CommandOf } from '#contract/command.ts';
import { useLanguage } from '#renderer/link/locale.tsx';
import { AskFrame, type AskProps } from './ask-frame.tsx';
import { randomSeed } from './typed.ts';
import { useTeamName } from './who-fields.tsx';

export function AskTie({ offer, command, lists }: AskProps & { command: CommandOf<'tie.draw'> }) {
  const { t, list } = useLanguage();
  const [seed] = useState(randomSeed);
  const nameOf = useTeamName(lists);
  const teams = lists.turn?.tie?.teams ?? [];
  return (
    <AskFrame offer={offer} lists={lists} command={{ ...command, seed }}>
      <p className="text-lg font-semibold">{list(teams.map(nameOf))}</p>
      <p>{t('card.tie.lot')}</p>
      <p className="text-sm break-all text-ink-soft">
        {t('draw.seed')} <span className="font-semibold">{seed}</span>
      </p>
    </AskFrame>
  );
}
