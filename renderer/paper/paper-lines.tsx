// The lines of a paper: for each answer the team, the player, the ruling and the points.
import { LEDGERS, VERDICTS } from '#contract/definition.ts';
import type { ConsoleView } from '#contract/view.ts';
import { peopleOf } from '#renderer/console/acting/who-fields.tsx';
import { Button } from '#renderer/console/parts/button.tsx';
import { Icon } from '#renderer/console/parts/icon.tsx';
import { useLanguage } from '#renderer/link/locale.tsx';
import { emptyLine, lacking, type PaperLine, type PaperTurn } from './paper-draft.ts';

interface PaperLinesProps {
  lines: readonly PaperLine[];
  turn: PaperTurn;
  view: ConsoleView;
  onChange: (lines: PaperLine[]) => void;
}

export function PaperLines({ lines, turn, view, onChange }: PaperLinesProps) {
  const { t } = useLanguage();
  const change = (line: PaperLine, part: Partial<PaperLine>) =>
    onChange(lines.map((each) => (each.key === line.key ? { ...each, ...part } : each)));
  const add = () => {
    const last = lines.at(-1);
    const key = Math.max(-1, ...lines.map((line) => line.key)) + 1;
    onChange([...lines, emptyLine(key, last?.item ?? 0, turn.team)]);
  };
  const heads = [
    t('items.item'),
    t('field.team'),
    t('attempts.player'),
    t('items.verdict'),
    t('paper.points'),
    t('field.ledger'),
    '',
  ];
  return (
    <div>
      <table className="w-full text-sm [&_td]:py-0.5 [&_td]:pr-2 [&_th]:pr-2 [&_th]:text-start [&_th]:font-normal">
        <thead className="text-ink-soft">
          <tr>
            {heads.map((head) => (
              <th key={head}>{head}</th>
            ))}
          </tr>
        </thead>
        <tbody>
          {lines.map((line) => (
            <Line
              key={line.key}
              line={line}
              turn={turn}
              view={view}
              onChange={(part) => change(line, part)}
              onRemove={lines.length < 2 ? null : () => onChange(lines.filter(({ key }) => key !== line.key))}
            />
          ))}
        </tbody>
      </table>
      <Button small look="quiet" onClick={add} className="mt-1">
        <Icon name="add" />
        {t('paper.line.add')}
      </Button>
      <p className="text-sm text-ink-soft">{t('paper.line.hint')}</p>
    </div>
  );
}

interface LineProps {
  line: PaperLine;
  turn: PaperTurn;
  view: ConsoleView;
  onChange: (part: Partial<PaperLine>) => void;
  /** Null: the only one. */
  onRemove: (() => void) | null;
}

const CELL = 'min-h-9 w-full rounded-sm border border-line bg-ground px-2 text-ink';

function Line({ line, turn, view, onChange, onRemove }: LineProps) {
  const { t } = useLanguage();
  const lacks = lacking(line);
  const choose = { value: '', text: t('field.choose') };
  const items = Array.from({ length: Math.max(1, turn.items) }, (_, item) => ({
    value: String(item),
    text: String(item + 1),
  }));
  const people = line.team === null ? [] : peopleOf(view, line.team);
  const cell = (name: string, lack: boolean) => ({
    label: t('paper.line.cell', { item: (line.item ?? 0) + 1, name }),
    wrong: lack,
  });
  return (
    <tr>
      <td className="w-20">
        <Cell
          {...cell(t('items.item'), false)}
          value={line.item === null ? '' : String(line.item)}
          choices={[...items, { value: '', text: t('paper.whole') }]}
          onChange={(item) => onChange({ item: item === '' ? null : Number(item) })}
        />
      </td>
      <td className="w-48">
        <Cell
          {...cell(t('field.team'), lacks === 'team')}
          value={line.team === null ? '' : String(line.team)}
          choices={[
            choose,
            ...view.teams.map(({ number, name }) => ({ value: String(number), text: `${number} ${name}` })),
          ]}
          onChange={(team) => onChange({ team: team === '' ? null : Number(team), person: '' })}
        />
      </td>
      <td className="w-44">
        <Cell
          {...cell(t('attempts.player'), lacks === 'person')}
          value={line.person}
          choices={[
            { value: '', text: '—' },
            ...people.map(({ person, number, name }) => ({
              value: person,
              text: number === null ? name : `${number} ${name}`,
            })),
          ]}
          onChange={(person) => onChange({ person })}
        />
      </td>
      <td className="w-32">
        <Cell
          {...cell(t('items.verdict'), false)}
          value={line.verdict ?? ''}
          choices={[
            { value: '', text: '—' },
            ...VERDICTS.map((verdict) => ({ value: verdict, text: t(`verdict.${verdict}`) })),
          ]}
          onChange={(text) => onChange({ verdict: VERDICTS.find((verdict) => verdict === text) ?? null })}
        />
      </td>
      <td className="w-24">
        <input
          aria-label={cell(t('paper.points'), false).label}
          aria-invalid={lacks === 'points'}
          inputMode="decimal"
          className={lacks === 'points' ? CELL.replace('border-line', 'border-warn') : CELL}
          value={line.points}
          onChange={({ target }) => onChange({ points: target.value })}
        />
      </td>
      <td>
        <Cell
          {...cell(t('field.ledger'), false)}
          value={line.ledger}
          choices={LEDGERS.map((ledger) => ({ value: ledger, text: t(`ledger.${ledger}`) }))}
          onChange={(text) => onChange({ ledger: LEDGERS.find((ledger) => ledger === text) ?? 'live' })}
        />
      </td>
      <td className="w-8">
        {onRemove !== null && (
          <Button small look="quiet" label={t('paper.line.remove')} onClick={onRemove}>
            <Icon name="close" />
          </Button>
        )}
      </td>
    </tr>
  );
}

interface CellProps {
  label: string;
  value: string;
  wrong: boolean;
  choices: readonly { value: string; text: string }[];
  onChange: (value: string) => void;
}

function Cell({ label, value, wrong, choices, onChange }: CellProps) {
  return (
    <select
      aria-label={label}
      aria-invalid={wrong}
      className={wrong ? CELL.replace('border-line', 'border-warn') : CELL}
      value={value}
      onChange={({ target }) => onChange(target.value)}
    >
      {choices.map((choice) => (
        <option key={choice.value} value={choice.value}>
          {choice.text}
        </option>
      ))}
    </select>
  );
}
