// 登记异议: which team's leader, about which turn and item, on which ground.
import { useState } from 'react';
import type { RundownRow } from '#contract/view.ts';
import { Select } from '#renderer/console/parts/field.tsx';
import { turnsHeld } from '#renderer/correcting/rundown-turns.ts';
import { useEvidence } from '#renderer/evidence/use-evidence.ts';
import { useLanguage } from '#renderer/link/locale.tsx';
import { ReasonField } from './reason-field.tsx';
import { SentDialog } from './sent-dialog.tsx';
import type { ResultsWindow } from './window.ts';

interface FileDialogProps {
  view: ResultsWindow;
  onClose: () => void;
}

export function FileDialog({ view, onClose }: FileDialogProps) {
  const { t } = useLanguage();
  const [team, setTeam] = useState('');
  const [turn, setTurn] = useState<string | null>(turnsHeld(view.rundown).at(-1)?.id ?? null);
  const inHand = view.turn !== null && view.turn.id === turn ? view.turn.current : null;
  const [item, setItem] = useState<number | null>(turn === null ? null : (inHand ?? 0));
  const [ground, setGround] = useState('');
  const ready = team !== '' && ground.trim() !== '';
  const choose = (chosen: string | null) => {
    setTurn(chosen);
    setItem(chosen === null ? null : 0);
  };
  return (
    <SentDialog
      title={t('appeal.file')}
      send={t('appeal.file.send')}
      command={ready ? { type: 'appeal.file', team: Number(team), turn, item, ground: ground.trim() } : null}
      onBehalfOf={null}
      onClose={onClose}
    >
      <Select
        label={t('appeal.file.team')}
        value={team}
        choices={[
          { value: '', text: t('field.choose') },
          ...view.teams.map(({ number, name }) => ({
            value: String(number),
            text: `${t('team.number', { number })} ${name}`,
          })),
        ]}
        onChange={setTeam}
      />
      <TurnChoice rundown={view.rundown} turn={turn} onChange={choose} />
      {turn !== null && <ItemChoice turn={turn} item={item} onChange={setItem} />}
      <ReasonField label={t('appeal.file.ground')} value={ground} lines={3} onChange={setGround} />
      <p className="text-sm text-ink-soft">{t('appeal.file.hint')}</p>
    </SentDialog>
  );
}

const CONTEST = '';

interface TurnChoiceProps {
  rundown: readonly RundownRow[];
  turn: string | null;
  onChange: (turn: string | null) => void;
}

function TurnChoice({ rundown, turn, onChange }: TurnChoiceProps) {
  const { t } = useLanguage();
  const held = turnsHeld(rundown).map(({ id, text }) => ({ value: id, text }));
  return (
    <Select
      label={t('correcting.turn')}
      value={turn ?? CONTEST}
      choices={[{ value: CONTEST, text: t('appeal.about.contest') }, ...held.reverse()]}
      onChange={(value) => onChange(value === CONTEST ? null : value)}
    />
  );
}

const WHOLE = '';

interface ItemChoiceProps {
  turn: string;
  /** From 0; null: the turn as a whole. */
  item: number | null;
  onChange: (item: number | null) => void;
}

/** How many items a turn has is in its evidence. */
function ItemChoice({ turn, item, onChange }: ItemChoiceProps) {
  const { t } = useLanguage();
  const record = useEvidence({ turn, item: 0 });
  const items = record.kind === 'known' ? record.evidence.items : 1;
  return (
    <Select
      label={t('correcting.item')}
      value={item === null ? WHOLE : String(item)}
      choices={[
        ...Array.from({ length: items }, (_, index) => ({
          value: String(index),
          text: t('correcting.itemOf', { item: index + 1, items }),
        })),
        { value: WHOLE, text: t('appeal.about.whole') },
      ]}
      onChange={(value) => onChange(value === WHOLE ? null : Number(value))}
    />
  );
}
