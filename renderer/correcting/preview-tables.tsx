// Rulings, panel counts, scores and postings of a preview, each as before → after.
import type { CorrectionPreview } from '#contract/correction-preview.ts';
import type { Verdict } from '#contract/definition.ts';
import { VerdictWord } from '#renderer/console/parts/verdict.tsx';
import { scoreText, signedText } from '#renderer/design/numbers.ts';
import { useLanguage } from '#renderer/link/locale.tsx';
import { PreviewTable } from './preview-table.tsx';
import { Where } from './where.tsx';

interface RowsOf<Part extends keyof CorrectionPreview> {
  rows: CorrectionPreview[Part];
}

export function Rulings({ rows }: RowsOf<'rulings'>) {
  const { t } = useLanguage();
  if (rows.length === 0) return null;
  return (
    <PreviewTable
      title={t('correcting.rulings')}
      heads={[
        t('correcting.where'),
        t('correcting.who'),
        t('items.answer'),
        t('correcting.before'),
        t('correcting.after'),
      ]}
    >
      {rows.map((row) => (
        <tr key={`${row.turn}/${row.item}/${row.team}`}>
          <Where ruling={row} />
          <td className="max-w-64 break-words">{row.answer ?? '—'}</td>
          <td>
            <Ruling verdict={row.before} />
          </td>
          <td>
            <Ruling verdict={row.after} />
          </td>
        </tr>
      ))}
    </PreviewTable>
  );
}

function Ruling({ verdict }: { verdict: Verdict | null }) {
  return verdict === null ? '—' : <VerdictWord verdict={verdict} />;
}

export function Panels({ rows }: RowsOf<'panels'>) {
  const { t } = useLanguage();
  if (rows.length === 0) return null;
  return (
    <PreviewTable
      title={t('correcting.panels')}
      heads={[t('correcting.where'), t('correcting.before'), t('correcting.after')]}
    >
      {rows.map(({ turn, title, item, before, after }) => (
        <tr key={`${turn}/${item}`}>
          <td>
            {title} {t('correcting.itemNo', { item: item + 1 })}
          </td>
          <td>{t('correcting.counts', before)}</td>
          <td className="font-semibold">{t('correcting.counts', after)}</td>
        </tr>
      ))}
    </PreviewTable>
  );
}

export function Scores({ rows }: RowsOf<'scores'>) {
  const { t } = useLanguage();
  if (rows.length === 0) return <p className="text-ink-soft">{t('correcting.scores.same')}</p>;
  return (
    <PreviewTable
      title={t('correcting.scores')}
      heads={[
        t('correcting.who'),
        t('field.ledger'),
        t('correcting.before'),
        t('correcting.after'),
        t('correcting.difference'),
      ]}
    >
      {rows.map(({ ledger, team, name, player, before, after }) => (
        <tr key={`${ledger}/${team}/${player}`}>
          <td>
            <span className="text-accent">{team}</span> {name} {player}
          </td>
          <td>{t(`ledger.${ledger}`)}</td>
          <td>{scoreText(before)}</td>
          <td className="font-semibold">{scoreText(after)}</td>
          <td>{difference(before, after)}</td>
        </tr>
      ))}
    </PreviewTable>
  );
}

/** Scores have at most three decimals. */
function difference(before: string, after: string): string {
  return signedText(String(Math.round((Number(after) - Number(before)) * 1000) / 1000));
}

interface PostingsProps extends RowsOf<'postings'> {
  /** How turns are called, by id. */
  turns: readonly { id: string; text: string }[];
}

export function Postings({ rows, turns }: PostingsProps) {
  const { t, tell } = useLanguage();
  if (rows.length === 0) return null;
  const titleOf = (turn: string) => turns.find(({ id }) => id === turn)?.text ?? '';
  const numbered = rows.map((row, index) => ({ ...row, number: index + 1 }));
  return (
    <PreviewTable
      title={t('correcting.postings', { count: rows.length })}
      heads={[
        t('correcting.where'),
        t('correcting.who'),
        t('correcting.amount'),
        t('field.ledger'),
        t('correcting.reason.of'),
        t('correcting.clause'),
      ]}
    >
      {numbered.map(({ number, team, player, ledger, amount, reason, turn, item, clause }) => (
        <tr key={number}>
          <td>
            {titleOf(turn)} {item !== null && t('correcting.itemNo', { item: item + 1 })}
          </td>
          <td>
            {t('team.number', { number: team })} {player}
          </td>
          <td className="font-semibold">{signedText(amount)}</td>
          <td>{t(`ledger.${ledger}`)}</td>
          <td>{tell(reason)}</td>
          <td>{clause}</td>
        </tr>
      ))}
    </PreviewTable>
  );
}
