// The best players, beside the teams; after the announcement only.
import type { IndividualRow, TeamScore } from '#contract/view.ts';
import { Fit } from '#renderer/design/fit.tsx';
import { scoreText } from '#renderer/design/numbers.ts';
import { useLanguage } from '#renderer/link/locale.tsx';

const BEST = 8;

interface IndividualsProps {
  rows: IndividualRow[];
  teams: TeamScore[];
}

export function Individuals({ rows, teams }: IndividualsProps) {
  const { t } = useLanguage();
  const best = rows.filter(({ out }) => out === null).slice(0, BEST);
  return (
    <section
      data-individual=""
      className="flex min-h-0 min-w-0 flex-[2] flex-col gap-3 border-accent/60 border-l-2 pl-10 narrow:pl-6"
    >
      <h2 className="shrink-0 font-semibold font-serif text-3xl text-accent tracking-[0.1em]">
        {t('projector.individual')}
      </h2>
      <ol className="flex min-h-0 flex-1 flex-col">
        {best.map((row) => (
          <li
            key={`${row.team}/${row.name}`}
            data-player-rank={row.rank}
            className="flex max-h-28 min-h-0 flex-1 items-center gap-4 border-line border-b-2"
          >
            <span
              className={`w-16 shrink-0 font-semibold text-3xl leading-none ${row.rank === 1 ? 'text-accent' : ''}`}
            >
              {row.rank}
            </span>
            <div className="flex min-h-0 min-w-0 flex-1 flex-col">
              <Fit line className="grid h-12 content-center text-3xl">
                <span className="font-semibold">{row.name}</span>
              </Fit>
              <Fit line className="grid h-11 content-center text-2xl">
                <span className="text-ink-soft">
                  {t('projector.team.number', { team: row.team })}{' '}
                  {teams.find(({ number }) => number === row.team)?.short ?? row.teamName}
                </span>
              </Fit>
            </div>
            {row.prize !== null && (
              <div className="w-32 shrink-0 rounded-sm bg-accent px-2 text-ground">
                <Fit line className="grid h-11 content-center justify-items-center text-xl">
                  <span className="font-semibold">{row.prize}</span>
                </Fit>
              </div>
            )}
            <span className="w-28 shrink-0 text-end font-semibold text-3xl leading-none">
              {scoreText(row.points)}
            </span>
          </li>
        ))}
      </ol>
    </section>
  );
}
