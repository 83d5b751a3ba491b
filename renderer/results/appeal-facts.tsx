// What an appeal says: of which team, about what, on which ground, when; how the judges voted and what was decided.
import type { AppealView } from '#contract/appeal.ts';
import { Icon } from '#renderer/console/parts/icon.tsx';
import { type Language, useLanguage } from '#renderer/link/locale.tsx';
import { clockTime } from './clock-time.ts';

/** "擂台比拼 中宁县 第2题"; of the whole turn; of the contest as a whole. */
export function aboutWhat({ turn, title, item }: AppealView, t: Language['t']): string {
  if (turn === null) return t('appeal.about.contest');
  return item === null
    ? t('appeal.about.turn', { title })
    : t('appeal.about.item', { title, item: item + 1 });
}

export function AppealFacts({ appeal }: { appeal: AppealView }) {
  const { t } = useLanguage();
  return (
    <div>
      <p className="flex flex-wrap items-baseline gap-x-3">
        <span className="font-semibold">
          <span className="text-accent">{t('team.number', { number: appeal.team })}</span> {appeal.teamName}
        </span>
        {appeal.leader !== '' && (
          <span className="text-sm">{t('appeal.leader', { name: appeal.leader })}</span>
        )}
        <time className="text-sm text-ink-soft" dateTime={appeal.wall}>
          {clockTime(appeal.wall)}
        </time>
        <span className="text-info">{aboutWhat(appeal, t)}</span>
      </p>
      <p className="mt-1 break-words">{t('appeal.ground', { ground: appeal.ground })}</p>
      {appeal.votes.length > 0 && <Votes votes={appeal.votes} />}
      {appeal.decision !== null && <Decision appeal={appeal} decision={appeal.decision} />}
    </div>
  );
}

function Votes({ votes }: { votes: AppealView['votes'] }) {
  const { t } = useLanguage();
  const count = (vote: AppealView['votes'][number]['vote']) =>
    votes.filter((each) => each.vote === vote).length;
  return (
    <section aria-label={t('appeal.votes')} className="mt-1 text-sm">
      <p className="text-ink-soft">
        {t('appeal.votes.count', { uphold: count('uphold'), dismiss: count('dismiss') })}
      </p>
      <ul className="flex flex-wrap gap-x-5">
        {votes.map(({ person, name, vote, note }) => (
          <li key={person} className="inline-flex items-center gap-1.5">
            <Icon
              name={vote === 'uphold' ? 'check' : 'close'}
              className={`size-4 ${vote === 'uphold' ? 'text-(--color-right)' : 'text-wrong'}`}
            />
            <span className="font-semibold">{name}</span> {t(`vote.${vote}`)}
            {note !== '' && <span className="text-ink-soft">{t('appeal.note', { note })}</span>}
          </li>
        ))}
      </ul>
    </section>
  );
}

interface DecisionProps {
  appeal: AppealView;
  decision: NonNullable<AppealView['decision']>;
}

function Decision({ appeal, decision }: DecisionProps) {
  const { t } = useLanguage();
  const by = appeal.state === 'withdrawn' ? 'appeal.withdrawn.by' : 'appeal.decided.by';
  return (
    <p className="mt-1 text-sm">
      <span className="font-semibold">{t(by, { name: decision.name === '' ? '—' : decision.name })}</span>{' '}
      <time className="text-ink-soft" dateTime={decision.wall}>
        {clockTime(decision.wall)}
      </time>{' '}
      {decision.reason}
    </p>
  );
}
