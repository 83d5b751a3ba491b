// 成绩: where the results stand on their way to the announcement, the appeals, and the order of teams and players.
import { IndividualTable, StandingsTable } from '#renderer/console/parts/standings-table.tsx';
import { useLanguage } from '#renderer/link/locale.tsx';
import { Announced, Announcing } from './announcing.tsx';
import { AppealList } from './appeal-list.tsx';
import { ReleaseLine } from './release-line.tsx';
import type { ResultsWindow } from './window.ts';

export function ResultsPage({ view }: { view: ResultsWindow }) {
  return (
    <div className="grid content-start gap-5">
      <ReleaseLine view={view} />
      <Way view={view} />
      <AppealList view={view} folded />
      <div>
        <StandingsTable rows={view.standings} />
      </div>
      <IndividualTable rows={view.individual} />
    </div>
  );
}

function Way({ view }: { view: ResultsWindow }) {
  const { t } = useLanguage();
  if (view.stage === 'announced') return <Announced view={view} />;
  if (view.stage === 'done') return <Announcing view={view} />;
  return <p className="text-sm text-ink-soft">{t('results.later')}</p>;
}
