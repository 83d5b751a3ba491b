// One line above the question: what the host does with it now, where that is more than reading it out.
import type { ReactNode } from 'react';
import type { HostView, TurnView } from '#contract/view.ts';
import { Countdown } from '#renderer/console/turn/countdown.tsx';
import { useLanguage } from '#renderer/link/locale.tsx';

interface CueProps {
  view: HostView;
  item: TurnView['items'][number];
}

export function Cue({ view, item }: CueProps) {
  const { t, list } = useLanguage();
  const { turn, offers } = view;
  if (turn === null) return null;
  const offered = (type: string) => offers.some(({ command }) => command.type === type);
  const claimed = turn.buzz?.state === 'claimed' ? turn.buzz.team : null;
  if (item.audience)
    return <Line>{t(offered('audience.credit') ? 'host.audience.credit' : 'host.audience')}</Line>;
  if (claimed !== null && offered('restate.rule'))
    return <Line loud>{t('host.restate', { team: claimed })}</Line>;
  if (turn.buzz?.cueAt != null)
    return (
      <Line loud>
        {t('host.countdown')}
        <Countdown cueAt={turn.buzz.cueAt} />
      </Line>
    );
  const rebound = item.answers.length > 0 && turn.buzz !== null && turn.buzz.state !== 'over';
  if (rebound && claimed === null)
    return <Line loud>{t('host.rebound', { teams: list(mayPress(turn, item)) })}</Line>;
  if (claimed !== null || item.phase !== 'presented') return null;
  if (offered('reading.mark')) return <Line>{t('host.reading.mark')}</Line>;
  if (offered('reading.end')) return <Line>{t('host.reading.end')}</Line>;
  return null;
}

/** Numbers of the teams that have not tried and are not out of this question. */
function mayPress({ buzz }: TurnView, { answers }: CueProps['item']): number[] {
  const tried = answers.map(({ team }) => team);
  return (buzz?.eligible ?? []).filter((team) => !buzz?.barred.includes(team) && !tried.includes(team));
}

function Line({ children, loud = false }: { children: ReactNode; loud?: boolean }) {
  return (
    <p
      data-cue=""
      className={`mx-6 mt-3 flex shrink-0 items-center gap-4 border-l-8 px-4 py-1.5 font-semibold text-xl ${
        loud ? 'border-accent bg-surface text-accent' : 'border-info bg-surface text-info'
      }`}
    >
      {children}
    </p>
  );
}
