// How the panel (挑战团) stands: its seats, and from the reveal on how many were right.
import type { PanelView } from '#contract/view.ts';
import { useLanguage } from '#renderer/link/locale.tsx';
import { Fact } from './fact.tsx';

const SEAT_LOOKS: Record<PanelView['seats'][number], string> = {
  silent: 'border-line text-transparent',
  answered: 'border-info bg-info/30 text-transparent',
  right: 'border-right text-(--color-right)',
  wrong: 'border-wrong text-wrong',
};

export function PanelFacts({ panel }: { panel: PanelView }) {
  const { t } = useLanguage();
  const seats = panel.seats.map((state, position) => ({ seat: position + 1, state }));
  return (
    <Fact title={t('facts.panel')}>
      <p className="mb-2 text-base">
        <span className="font-semibold">
          {t('panel.answered', { answered: panel.answered, seats: seats.length })}
        </span>
        {panel.right !== null && panel.wrong !== null && (
          <span className="ml-2 whitespace-nowrap">
            <span className="text-(--color-right)">✓ {panel.right}</span>{' '}
            <span className="text-wrong">✗ {panel.wrong}</span>
          </span>
        )}
      </p>
      {panel.manual ? (
        <p className="text-sm font-semibold text-warn">{t('panel.manual')}</p>
      ) : (
        <div className="grid grid-cols-6 gap-1" aria-hidden="true">
          {seats.map(({ seat, state }) => (
            <span
              key={seat}
              className={`grid h-6 place-content-center rounded-sm border text-xs font-bold ${SEAT_LOOKS[state]}`}
            >
              {state === 'wrong' ? '✗' : '✓'}
            </span>
          ))}
        </div>
      )}
    </Fact>
  );
}
