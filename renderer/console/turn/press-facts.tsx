// Who pressed when, who is out of this question and who may still press.
import type { PressView, TurnView } from '#contract/view.ts';
import { millisText } from '#renderer/devices/check.ts';
import { useLanguage } from '#renderer/link/locale.tsx';
import { Fact } from './fact.tsx';
import { seconds } from './seconds.ts';

const PRESS_LOOKS: Record<PressView['status'], string> = {
  waiting: 'text-ink-soft',
  first: 'text-(--color-right) font-semibold',
  later: 'text-ink-soft',
  foul: 'text-wrong font-semibold',
  judge: 'text-warn font-semibold',
  tie: 'text-warn font-semibold',
  ignored: 'text-ink-soft line-through',
  'late-arrival': 'text-warn',
};

interface PressFactsProps {
  turn: TurnView;
  nameOf: (team: number) => string;
}

export function PressFacts({ turn, nameOf }: PressFactsProps) {
  const { t, list } = useLanguage();
  if (turn.buzz === null) return null;
  const { barred, eligible, state } = turn.buzz;
  const tried =
    turn.current === null ? [] : (turn.items[turn.current]?.answers.map(({ team }) => team) ?? []);
  // Who has tried and missed is barred as well, but by no foul.
  const fouled = barred.filter((team) => !tried.includes(team));
  const mayBuzz = eligible.filter((team) => !barred.includes(team) && !tried.includes(team));
  const teams = (numbers: readonly number[]) =>
    list(numbers.map((team) => t('team.number', { number: team })));
  return (
    <Fact title={t('facts.presses')}>
      <p className="mb-2 font-semibold">{t(`buzz.${state}`)}</p>
      <Presses presses={turn.presses} nameOf={nameOf} />
      {fouled.length > 0 && (
        <p className="mt-2 text-sm text-wrong">{t('buzz.barred', { teams: teams(fouled) })}</p>
      )}
      {state !== 'over' && mayBuzz.length > 0 && (
        <p className="mt-1 text-sm text-ink-soft">{t('buzz.eligible', { teams: teams(mayBuzz) })}</p>
      )}
    </Fact>
  );
}

/** Measured presses, as they arrived. */
function Presses({ presses, nameOf }: Pick<PressFactsProps, 'nameOf'> & { presses: readonly PressView[] }) {
  const { t } = useLanguage();
  return (
    <ol className="grid grid-cols-1 gap-1 text-sm">
      {presses.map((press) => (
        <li key={press.press} className={PRESS_LOOKS[press.status]}>
          <span className="flex justify-between gap-2">
            <span className="flex min-w-0 gap-1">
              <span className="whitespace-nowrap">{t('team.number', { number: press.team })}</span>
              <span className="truncate">{nameOf(press.team)}</span>
            </span>
            <span className="whitespace-nowrap">
              {press.afterCue === null ? '—' : t('press.after', { seconds: seconds(press.afterCue) })}
              {press.afterCue !== null && press.uncertainty > 0 && (
                <span className="ml-1.5 text-xs font-normal">
                  {t('press.give', { uncertainty: millisText(press.uncertainty) })}
                </span>
              )}
            </span>
          </span>
          <span className="block text-xs">{t(`press.${press.status}`)}</span>
        </li>
      ))}
    </ol>
  );
}
