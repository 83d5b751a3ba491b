// What came of it: every posting with the clause it rests on, and every appeal with its votes and its decision.
import type { AppealView } from '#contract/appeal.ts';
import type { Evidence } from '#contract/evidence.ts';
import { scoreText, signedText } from '#renderer/design/numbers.ts';
import { useLanguage } from '#renderer/link/locale.tsx';
import { dayAndTime } from '#renderer/paper/paper-head.tsx';
import { aboutWhat } from '#renderer/results/appeal-facts.tsx';
import { Part, PlainTable } from './part.tsx';

export function Postings({ rows }: { rows: Evidence['postings'] }) {
  const { t, tell } = useLanguage();
  if (rows.length === 0) return null;
  return (
    <Part title={t('evidence.postings')}>
      <PlainTable
        heads={[
          t('evidence.posting'),
          t('field.team'),
          t('correcting.amount'),
          t('field.ledger'),
          t('correcting.reason.of'),
          t('evidence.clause'),
        ]}
      >
        {rows.map((row) => (
          <tr key={row.id}>
            <td>{row.id}</td>
            <td className="whitespace-nowrap">
              {t('team.number', { number: row.team })} {row.player}
            </td>
            <td className="font-semibold whitespace-nowrap">
              {signedText(row.amount)}
              {row.sum !== '' && (
                <span className="block text-xs font-normal">
                  {row.sum} = {scoreText(row.amount)}
                </span>
              )}
            </td>
            <td>{t(`ledger.${row.ledger}`)}</td>
            <td>
              {tell(row.reason)}
              {row.note !== '' && <span className="block text-xs">{row.note}</span>}
            </td>
            <td className="w-2/5">
              {row.clause} {row.clauseText}
            </td>
          </tr>
        ))}
      </PlainTable>
    </Part>
  );
}

interface AppealsProps {
  rows: readonly AppealView[];
  /** Each says what it is about: they stand among those of other questions. */
  about?: boolean;
}

export function Appeals({ rows, about = false }: AppealsProps) {
  const { t } = useLanguage();
  if (rows.length === 0) return null;
  return (
    <Part title={t('evidence.appeals')}>
      {rows.map((appeal) => (
        <div key={appeal.id} className="kept-together border-t border-line py-1 text-sm">
          <p>
            <span className="font-semibold">
              {t('team.number', { number: appeal.team })} {appeal.teamName}
            </span>{' '}
            {appeal.leader} · {about && `${aboutWhat(appeal, t)} · `}
            {dayAndTime(appeal.wall)} ·{' '}
            <span className="font-semibold">{t(`evidence.appeal.${appeal.state}`)}</span>
          </p>
          <p>{t('evidence.ground', { ground: appeal.ground })}</p>
          {appeal.votes.map(({ person, name, vote, note }) => (
            <p key={person}>
              {name}: {t(`evidence.vote.${vote}`)} {note}
            </p>
          ))}
          {appeal.decision !== null && (
            <p>{t('evidence.decision', { name: appeal.decision.name, reason: appeal.decision.reason })}</p>
          )}
        </div>
      ))}
    </Part>
  );
}
