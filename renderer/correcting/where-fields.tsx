// Which turn and which question of it: of all turns held so far, as the rundown names them.
import type { RundownRow } from '#contract/view.ts';
import { Select } from '#renderer/console/parts/field.tsx';
import type { Where } from '#renderer/evidence/use-evidence.ts';
import { useLanguage } from '#renderer/link/locale.tsx';
import { turnsHeld } from './rundown-turns.ts';

interface WhereFieldsProps {
  rundown: readonly RundownRow[];
  where: Where;
  /** Of the turn as the record calls it, and how many questions it has; null while that is not known. */
  known: { title: string; items: number } | null;
  onChange: (where: Where) => void;
}

export function WhereFields({ rundown, where, known, onChange }: WhereFieldsProps) {
  const { t } = useLanguage();
  const held = turnsHeld(rundown);
  const listed = held.some(({ id }) => id === where.turn);
  const turns = listed ? held : [{ id: where.turn, text: known?.title ?? '…' }, ...held];
  const items = Math.max(known?.items ?? 1, where.item + 1);
  return (
    <div className="grid grid-cols-[minmax(0,3fr)_minmax(0,1fr)] gap-4">
      <Select
        label={t('correcting.turn')}
        value={where.turn}
        choices={turns.map(({ id, text }) => ({ value: id, text }))}
        onChange={(turn) => onChange({ turn, item: 0 })}
      />
      <Select
        label={t('correcting.item')}
        value={String(where.item)}
        choices={Array.from({ length: items }, (_, item) => ({
          value: String(item),
          text: t('correcting.itemOf', { item: item + 1, items }),
        }))}
        onChange={(item) => onChange({ turn: where.turn, item: Number(item) })}
      />
    </div>
  );
}
