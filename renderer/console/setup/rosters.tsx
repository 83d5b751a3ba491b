// The teams as imported, to be checked by eye.
import type { ConsoleView } from '#contract/view.ts';
import { useLanguage } from '#renderer/link/locale.tsx';

export function Rosters({ rosters }: { rosters: ConsoleView['rosters'] }) {
  const { t, list } = useLanguage();
  return (
    <section aria-label={t('rosters.title')} className="border-b border-line pb-4">
      <h3 className="py-3 font-semibold">{t('rosters.title')}</h3>
      {rosters.length === 0 && <p className="text-sm text-ink-soft">{t('rosters.none')}</p>}
      <ul className="grid gap-2 text-sm">
        {rosters.map((team) => (
          <li key={team.number}>
            <span className="font-semibold">
              {t('team.number', { number: team.number })} {team.name}
            </span>
            <span className="flex flex-wrap gap-x-4 text-ink-soft">
              {team.lineup.map((player) => (
                <span key={player.person}>{`${player.number} ${player.name}`}</span>
              ))}
              {team.substitutes.length > 0 && (
                <span>
                  {t('rosters.substitutes', { names: list(team.substitutes.map(({ name }) => name)) })}
                </span>
              )}
            </span>
          </li>
        ))}
      </ul>
    </section>
  );
}
