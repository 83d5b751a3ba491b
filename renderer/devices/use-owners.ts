// Who can have a seat in this contest. Views do not hold the rules, so the desk is asked how large the panel is.
import { useEffect, useMemo, useState } from 'react';
import { definitionSchema } from '#contract/definition.ts';
import type { SeatOwner } from '#contract/device.ts';
import type { ConsoleView } from '#contract/view.ts';
import { useDesk } from '#renderer/link/context.tsx';
import { type Language, useLanguage } from '#renderer/link/locale.tsx';
import { ownersOf } from './seating.ts';

export function useOwners({ teams }: Pick<ConsoleView, 'teams'>): readonly SeatOwner[] {
  const desk = useDesk();
  const [panel, setPanel] = useState(0);
  useEffect(() => {
    void desk.request({ kind: 'rules.current' }).then((reply) => {
      const rules = definitionSchema.safeParse(reply.kind === 'done' ? reply.result : null);
      if (rules.success) setPanel(rules.data.panel?.seats ?? 0);
    });
  }, [desk]);
  return useMemo(
    () =>
      ownersOf(
        teams.map(({ number }) => number),
        panel,
      ),
    [teams, panel],
  );
}

/** "3号队 海原县", "挑战团 12 席", "主持人", "备用". */
export function useOwnerName({ teams }: Pick<ConsoleView, 'teams'>): (owner: SeatOwner | null) => string {
  const { t } = useLanguage();
  return (owner) => ownerName(owner, teams, t);
}

function ownerName(owner: SeatOwner | null, teams: ConsoleView['teams'], t: Language['t']): string {
  if (owner === null) return t('owner.none');
  if (owner.as === 'host' || owner.as === 'turn') return t(`owner.${owner.as}`);
  const { number } = owner;
  if (owner.as === 'panel') return t('owner.panel', { number });
  const name = teams.find((team) => team.number === number)?.short ?? '';
  return t('owner.team', { number, name }).trim();
}
