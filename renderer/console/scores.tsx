// Right of the console: the scores in the order of the standings.
import type { StandingRow, TeamScore } from '#contract/view.ts';
import { scoreText } from '#renderer/design/numbers.ts';
import { useLanguage } from '#renderer/link/locale.tsx';
import { Section } from './parts/section.tsx';

interface ScoresProps {
  teams: readonly TeamScore[];
  standings: readonly StandingRow[];
}

export function Scores({ teams, standings }: ScoresProps) {
  const { t } = useLanguage();
  const rankOf = (team: TeamScore) => standings.find(({ number }) => number === team.number)?.rank;
  return (
    <Section
      title={t('console.scores')}
      className="max-h-[45%] border-t border-line"
      aside={<span className="text-xs text-ink-soft">{t('scores.hint')}</span>}
    >
      <ol className="overflow-y-auto px-3 pb-2">
        {teams.map((team) => (
          <li
            key={team.number}
            className={`flex min-h-8 items-center gap-2 rounded-sm px-1.5 ${team.active ? 'bg-accent/15 font-semibold' : ''}`}
          >
            <span className="w-5 text-end text-ink-soft">{team.number}</span>
            <span className="min-w-0 flex-1 truncate" title={team.name}>
              {team.name}
            </span>
            <span className="text-lg font-semibold">{scoreText(team.score)}</span>
            <span className="w-11 text-end text-sm whitespace-nowrap text-ink-soft">
              {rankOf(team) !== undefined && t('scores.rank', { rank: rankOf(team) ?? '' })}
            </span>
          </li>
        ))}
      </ol>
    </Section>
  );
}
