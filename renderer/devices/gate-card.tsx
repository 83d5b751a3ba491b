// 就绪检查: everything that keeps the next round from starting, what to do about each, and the by-pass with its reason.
import type { Message, Offer } from '#contract/offer.ts';
import type { ConsoleView, HostView } from '#contract/view.ts';
import { useActing } from '#renderer/console/acting/acting.tsx';
import { Button } from '#renderer/console/parts/button.tsx';
import { Icon } from '#renderer/console/parts/icon.tsx';
import { KeyCap } from '#renderer/console/parts/key-cap.tsx';
import { useLanguage } from '#renderer/link/locale.tsx';

type GateCardProps = Pick<ConsoleView | HostView, 'gate' | 'offers'>;

/** The offer to let everything through, for one reason alone. */
function forOne(pass: Offer, only: Message, told: string): Offer {
  const { command } = pass;
  if (command.type !== 'gate.pass') return pass;
  const id = `${pass.id}:${told}`;
  return {
    ...pass,
    id,
    label: 'offer.gate.pass.one',
    params: { reason: told },
    command: { ...command, only },
  };
}

/** Nothing while everything the next round needs is well. */
export function GateCard({ gate, offers }: GateCardProps) {
  const { t, tell } = useLanguage();
  const { perform } = useActing();
  if (gate.length === 0) return null;
  const open = gate.filter(({ passed }) => passed === null);
  const shut = open.length > 0;
  const title = shut ? t('card.gate', { count: open.length }) : t('card.gate.passed');
  const pass = offers.find(({ command }) => command.type === 'gate.pass');
  return (
    <section
      aria-label={title}
      className={`shrink-0 border-b-2 border-l-8 bg-surface px-4 py-2.5 ${shut ? 'border-warn' : 'border-line'}`}
    >
      <div className="flex items-center gap-3">
        <h3
          className={`flex min-w-0 flex-1 items-center gap-2 font-semibold ${shut ? 'text-warn' : 'text-ink-soft'}`}
        >
          <Icon name={shut ? 'warning' : 'check'} className="size-5" />
          {title}
        </h3>
        {pass !== undefined && (
          <Button small look="warn" onClick={() => perform(pass)}>
            {tell(pass.label, pass.params)}…{pass.keys[0] !== undefined && <KeyCap code={pass.keys[0]} />}
          </Button>
        )}
      </div>
      <ul className="mt-1 grid max-h-52 gap-0.5 overflow-y-auto">
        {gate.map(({ reason, passed }) => (
          <li
            key={`${reason.key} ${JSON.stringify(reason.params)}`}
            className={`flex items-start gap-2 ${passed === null ? '' : 'text-ink-soft'}`}
          >
            <Icon
              name={passed === null ? 'close' : 'skip'}
              className={`mt-1 size-4 ${passed === null ? 'text-wrong' : ''}`}
            />
            <span className="min-w-0 flex-1">
              {tell(reason.key, reason.params)}
              {passed !== null && (
                <span className="ml-2 font-semibold">{t('card.gate.because', { reason: passed })}</span>
              )}
            </span>
            {pass !== undefined && passed === null && open.length > 1 && (
              <Button
                small
                look="quiet"
                label={`${t('card.gate.one')} ${tell(reason.key, reason.params)}`}
                onClick={() => perform(forOne(pass, reason, tell(reason.key, reason.params)))}
              >
                {t('card.gate.one')}…
              </Button>
            )}
          </li>
        ))}
      </ul>
    </section>
  );
}
