// The score sheet: the order as it stands, every turn held, and the hash that proves the file.
import type { ScoreSheet } from '#contract/score-sheet.ts';
import { IndividualTable, StandingsTable } from '#renderer/console/parts/standings-table.tsx';
import { VerdictWord } from '#renderer/console/parts/verdict.tsx';
import { signedText } from '#renderer/design/numbers.ts';
import { Appeals } from '#renderer/evidence/outcome.tsx';
import { useLanguage } from '#renderer/link/locale.tsx';
import { PaperHead, Signatures } from './paper-head.tsx';
import { PaperMark } from './paper-mark.tsx';

export function ScoreSheetPaper({ sheet }: { sheet: ScoreSheet }) {
  const { t } = useLanguage();
  const title = t(sheet.announced ? 'paper.scores.final' : 'paper.scores.standing');
  return (
    <>
      <PaperHead {...sheet} title={title} />
      <StandingsTable rows={sheet.standings} />
      <div className="mt-4">
        <IndividualTable rows={sheet.individual} />
      </div>
      <Appeals about rows={sheet.appeals} />
      <section aria-label={t('paper.turns')} className="mt-5">
        <h2 className="mb-1 font-semibold">{t('paper.turns')}</h2>
        {sheet.turns.length === 0 && <p>{t('paper.turns.none')}</p>}
        <table className="w-full text-sm [&_td]:py-0.5 [&_td]:pr-3 [&_td]:align-top">
          {sheet.turns.map((turn) => (
            <TurnRows key={turn.turn} turn={turn} />
          ))}
        </table>
      </section>
      <p className="mt-3 text-sm">{t('paper.rest', { turns: sheet.rest.length })}</p>
      <Signatures names={[t('paper.chief'), t('paper.supervisor')]} />
      <Officials officials={sheet.officials} />
    </>
  );
}

function TurnRows({ turn }: { turn: ScoreSheet['turns'][number] }) {
  const { t, list } = useLanguage();
  const rows = turn.rows.map((row, index) => ({ ...row, number: index }));
  return (
    <tbody className="kept-together border-t border-line">
      <tr>
        <th colSpan={5} className="pt-1 text-start font-semibold">
          {turn.title}
          {turn.paper && <PaperMark />}
          {turn.live && <span className="ml-2 font-normal">{t('paper.live')}</span>}
        </th>
      </tr>
      {rows.map((row) => (
        <tr key={row.number}>
          <td className="w-16 whitespace-nowrap">
            {row.item === null ? t('paper.whole') : t('correcting.itemNo', { item: row.item + 1 })}
          </td>
          <td className="w-1/4">
            {row.team !== null && t('team.number', { number: row.team })} {row.player}
          </td>
          <td className="break-words">{row.answer ?? ''}</td>
          <td className="w-24">{row.verdict !== null && <VerdictWord verdict={row.verdict} />}</td>
          <td className="w-20 text-end font-semibold">{row.amount === null ? '' : signedText(row.amount)}</td>
        </tr>
      ))}
      {turn.dead.map(({ item, seats }) => (
        <tr key={item}>
          <td colSpan={5}>{t('paper.dead', { item: item + 1, seats: list(seats) })}</td>
        </tr>
      ))}
    </tbody>
  );
}

export function Officials({ officials }: Pick<ScoreSheet, 'officials'>) {
  const { t } = useLanguage();
  if (officials.length === 0) return null;
  return (
    <p className="mt-3 text-xs text-ink-soft">
      {officials.map(({ name, role }) => `${t(`evidence.by.${role}`)} ${name}`).join('　')}
    </p>
  );
}
