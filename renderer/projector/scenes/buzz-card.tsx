// How the buzz stands: being read, open, won, or with the judges.
import type { BuzzView, TeamScore } from '#contract/view.ts';
import { Fit } from '#renderer/design/fit.tsx';
import { useLanguage } from '#renderer/link/locale.tsx';

export function BuzzCard({ buzz, teams }: { buzz: BuzzView; teams: TeamScore[] }) {
  const { t } = useLanguage();
  const winner = teams.find((team) => team.number === buzz.team);
  if (buzz.state === 'claimed' && winner !== undefined)
    return (
      <div data-buzz="claimed" className="shrink-0 rounded-md bg-accent px-6 py-3 text-center text-ground">
        <p className="font-semibold text-2xl">{t('projector.buzz.claimed')}</p>
        <p className="font-semibold text-5xl leading-tight">
          {t('projector.team.number', { team: winner.number })}
        </p>
        <Fit line className="grid h-16 content-center justify-items-center text-3xl">
          {winner.short}
        </Fit>
      </div>
    );
  const open = buzz.state === 'armed';
  return (
    <p
      data-buzz={buzz.state}
      className={`flex h-80 items-center justify-center rounded-lg border-8 text-center font-semibold wall:h-96 ${
        open
          ? 'border-accent bg-accent text-6xl text-ground tracking-[0.1em]'
          : 'border-line border-dashed text-5xl text-ink-soft'
      }`}
    >
      {t(`projector.buzz.${buzz.state === 'over' ? 'judge' : buzz.state}`)}
    </p>
  );
}
