// Blank sheets for the turns still to be held: one block each, with room for who, what, how it was ruled and who signs.
import type { ScoreSheet } from '#contract/score-sheet.ts';
import { useLanguage } from '#renderer/link/locale.tsx';
import { PaperHead, Signatures } from './paper-head.tsx';
import { Officials } from './score-sheet.tsx';

export function BlankSheets({ sheet }: { sheet: ScoreSheet }) {
  const { t } = useLanguage();
  return (
    <>
      <PaperHead {...sheet} title={t('paper.blanks.title')} />
      <p className="text-sm">{t('paper.blanks.hint')}</p>
      <Scores sheet={sheet} />
      <Teams teams={sheet.teams} />
      {sheet.rest.length === 0 && <p className="mt-4">{t('paper.blanks.none')}</p>}
      {sheet.rest.map((turn) => (
        <Block key={turn.turn} turn={turn} />
      ))}
      <Signatures names={[t('paper.chief'), t('paper.supervisor')]} />
      <Officials officials={sheet.officials} />
    </>
  );
}

/** From what paper goes on to count. */
function Scores({ sheet }: { sheet: ScoreSheet }) {
  const { t } = useLanguage();
  return (
    <p className="mt-2 text-sm">
      <span className="font-semibold">{t('paper.scores.now')}</span>{' '}
      {sheet.standings.map(({ number, name, live }) => (
        <span key={number} className="mr-4 inline-block">
          {number} {name} {live}
        </span>
      ))}
    </p>
  );
}

function Teams({ teams }: Pick<ScoreSheet, 'teams'>) {
  const { t } = useLanguage();
  return (
    <ul className="mt-2 grid gap-0.5 text-xs">
      {teams.map(({ number, name, players }) => (
        <li key={number}>
          <span className="font-semibold">
            {t('team.number', { number })} {name}
          </span>{' '}
          {players.map((player, index) => `${index + 1} ${player}`).join('　')}
        </li>
      ))}
    </ul>
  );
}

/** Tall enough to write in. */
const CELL = 'border border-line h-9 px-1 align-top';

function Block({ turn }: { turn: ScoreSheet['rest'][number] }) {
  const { t } = useLanguage();
  const lines = Array.from({ length: Math.max(1, turn.items) }, (_, index) => index + 1);
  const heads = [
    t('items.item'),
    t('paper.questionNo'),
    t('field.team'),
    t('attempts.player'),
    t('items.answer'),
    t('items.verdict'),
    ...(turn.panel ? [t('paper.panel')] : []),
    t('paper.points'),
  ];
  const about = [
    ...(turn.team === null ? [] : [`${t('team.number', { number: turn.team })} ${turn.teamName}`]),
    ...(turn.seconds === null ? [] : [t('board.seconds', { seconds: turn.seconds })]),
  ].join(' · ');
  return (
    <section className="kept-together mt-5" aria-label={turn.title}>
      <h2 className="flex flex-wrap items-baseline gap-x-4 font-semibold">
        {turn.title}
        <span className="text-sm font-normal">{about}</span>
        {turn.stakes.length > 1 && (
          <span className="text-sm font-normal">
            {t('paper.stake')} {turn.stakes.map((stake) => `□ ${stake}`).join('　')}
          </span>
        )}
      </h2>
      <table className="mt-1 w-full table-fixed border-collapse text-xs">
        <colgroup>
          <col className="w-8" />
          <col className="w-16" />
          <col className="w-24" />
          <col className="w-28" />
          <col />
          <col className="w-24" />
          {turn.panel && <col className="w-28" />}
          <col className="w-16" />
        </colgroup>
        <thead>
          <tr>
            {heads.map((head) => (
              <th key={head} className="border border-line px-1 text-start font-normal">
                {head}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {lines.map((line) => (
            <tr key={line}>
              <td className={CELL}>{line}</td>
              <td className={CELL} />
              <td className={CELL}>{turn.team !== null && t('team.number', { number: turn.team })}</td>
              <td className={CELL} />
              <td className={CELL} />
              <td className={CELL} />
              {turn.panel && <td className={CELL} />}
              <td className={CELL} />
            </tr>
          ))}
        </tbody>
      </table>
      <p className="mt-1 flex justify-end gap-10 text-xs">
        <span>{t('paper.judgeSigns')} ______________</span>
        <span>{t('paper.recorderSigns')} ______________</span>
      </p>
    </section>
  );
}
