// The scores with each team's rank, the ranking of players where the rules have one, and whether an appeal is open.
import { useState } from 'react';
import type { ConsoleView, IndividualRow, SupervisorView, TeamScore } from '#contract/view.ts';
import { scoreText } from '#renderer/design/numbers.ts';
import { useLanguage } from '#renderer/link/locale.tsx';
import { AppealsDialog } from '#renderer/results/appeals-mark.tsx';
import { areTotalsKept, openAppeals, prizeAtStake, type ResultsWindow } from '#renderer/results/window.ts';
import { Button } from './parts/button.tsx';
import { Icon } from './parts/icon.tsx';
import { Section } from './parts/section.tsx';

export function Scores({ view }: { view: ConsoleView | SupervisorView }) {
  const { t } = useLanguage();
  const { teams, standings, individual } = view;
  const [players, setPlayers] = useState(false);
  const shown = players && individual.length > 0;
  const live = view.role === 'technician' && areTotalsKept(view);
  return (
    <Section
      title={t('console.scores')}
      className="max-h-[45%] border-t border-line"
      aside={
        <span className="flex items-center gap-2">
          <span className="truncate text-xs text-ink-soft">
            {t(shown ? 'scores.individualHint' : live ? 'scores.hint.live' : 'scores.hint')}
          </span>
          {individual.length > 0 && (
            <Button small look="quiet" pressed={shown} onClick={() => setPlayers(!shown)}>
              {t(shown ? 'scores.teams' : 'scores.players')}
            </Button>
          )}
        </span>
      }
    >
      <OpenAppeals view={view} />
      <ol className="overflow-y-auto px-3 pb-2">
        {shown
          ? individual.map((row) => <Player key={`${row.team} ${row.name}`} row={row} />)
          : teams.map((team) => (
              <Team
                key={team.number}
                team={team}
                rank={standings.find(({ number }) => number === team.number)?.rank}
              />
            ))}
      </ol>
    </Section>
  );
}

/** No score is final while one of these is open. */
function OpenAppeals({ view }: { view: ResultsWindow }) {
  const { t } = useLanguage();
  const [shown, setShown] = useState(false);
  const count = openAppeals(view).length;
  const prize = prizeAtStake(view);
  if (prize === null) return null;
  return (
    <div className="px-3 pb-1">
      <Button
        small
        look="warn"
        onClick={() => setShown(true)}
        className="w-full justify-start border border-warn py-0.5 text-left"
      >
        <Icon name="warning" />
        {t('results.open', { count, prize: `appeal.prize.${prize}` })}
      </Button>
      {shown && <AppealsDialog view={view} onClose={() => setShown(false)} />}
    </div>
  );
}

function Team({ team, rank }: { team: TeamScore; rank: number | undefined }) {
  const { t } = useLanguage();
  const gone = team.out !== null;
  return (
    <li
      className={`rounded-sm px-1.5 ${team.active ? 'bg-accent/15 font-semibold' : ''} ${gone ? 'text-ink-soft' : ''}`}
    >
      <span className="flex min-h-8 items-center gap-2">
        <span className="w-5 text-end text-ink-soft">{team.number}</span>
        <span className={`min-w-0 flex-1 truncate ${gone ? 'line-through' : ''}`} title={team.name}>
          {team.name}
        </span>
        <span className="text-lg font-semibold">{scoreText(team.score)}</span>
        <span
          className={`min-w-11 text-end text-sm whitespace-nowrap ${gone ? 'font-semibold text-warn' : 'text-ink-soft'}`}
        >
          {team.out !== null ? t(`out.${team.out}`) : rank !== undefined && t('scores.rank', { rank })}
        </span>
      </span>
      {!gone && team.privileges.length > 0 && (
        <span className="flex gap-3 pb-1 pl-7 text-xs font-normal text-ink-soft">
          {team.privileges.map(({ id, title, left }) => (
            <span key={id} className={left === 0 ? 'line-through' : ''}>
              {title} {left}
            </span>
          ))}
        </span>
      )}
    </li>
  );
}

function Player({ row }: { row: IndividualRow }) {
  const { t } = useLanguage();
  const gone = row.out !== null;
  return (
    <li className={`flex min-h-7 items-center gap-2 rounded-sm px-1.5 ${gone ? 'text-ink-soft' : ''}`}>
      <span className={`min-w-0 flex-1 truncate ${gone ? 'line-through' : ''}`}>{row.name}</span>
      <span className="max-w-28 truncate text-xs text-ink-soft">{row.teamName}</span>
      <span className="font-semibold">{scoreText(row.points)}</span>
      <span
        className={`min-w-11 text-end text-sm whitespace-nowrap ${gone ? 'font-semibold text-warn' : 'text-ink-soft'}`}
      >
        {row.out === null ? t('scores.rank', { rank: row.rank }) : t(`out.${row.out}`)}
      </span>
    </li>
  );
}
