// Beside the text: who answers, the time, what was answered and ruled, the scores, what comes next.
import type { HostView, TurnView } from '#contract/view.ts';
import { seconds } from '#renderer/console/turn/seconds.ts';
import { ClockFace } from '#renderer/design/clock-face.tsx';
import { VerdictMark, verdictColour } from '#renderer/design/marks.tsx';
import { scoreText, signedText } from '#renderer/design/numbers.ts';
import { answerText } from '#renderer/design/options.ts';
import { useLanguage } from '#renderer/link/locale.tsx';

export function Side({ view }: { view: HostView }) {
  const { t } = useLanguage();
  const { turn } = view;
  return (
    <aside className="flex min-h-0 w-80 shrink-0 flex-col gap-3 overflow-y-auto border-line border-l-2 bg-surface p-4">
      {turn !== null && <Player turn={turn} />}
      {view.clock !== null && <ClockFace clock={view.clock} className="mx-auto min-h-24 w-52 shrink" />}
      {turn !== null && <Outcome turn={turn} />}
      <Scores view={view} />
      {view.next !== '' && (
        <p className="mt-auto border-line border-t-2 pt-2 text-lg">
          <span className="mr-2 text-ink-soft">{t('host.next')}</span>
          {view.next}
        </p>
      )}
    </aside>
  );
}

function Player({ turn }: { turn: TurnView }) {
  const { t } = useLanguage();
  const { player, buzz } = turn;
  if (player === null && turn.team === null && buzz !== null && buzz.state !== 'over')
    return (
      <p className="text-center font-semibold text-2xl text-accent">{t(`projector.buzz.${buzz.state}`)}</p>
    );
  const team = player?.team ?? turn.team;
  return (
    <div>
      <p className="flex flex-wrap gap-x-3 text-xl text-ink-soft">
        {team !== null && (
          <span className="font-semibold text-accent">{t('projector.team.number', { team })}</span>
        )}
        {player !== null && player.number !== null && (
          <span>{t('player.number', { number: player.number })}</span>
        )}
      </p>
      {player === null ? (
        <p className="text-xl">{t('host.player.open')}</p>
      ) : (
        <p className={`font-semibold whitespace-nowrap ${nameSize(player.name)}`}>{player.name}</p>
      )}
    </div>
  );
}

/** A name stays in one line, so a long one is set smaller. */
function nameSize(name: string): string {
  if (name.length <= 7) return 'text-2xl';
  return name.length <= 11 ? 'text-xl' : 'truncate text-lg';
}

function Outcome({ turn }: { turn: TurnView }) {
  const { t } = useLanguage();
  const item = turn.current === null ? undefined : turn.items[turn.current];
  const { panel, result } = turn;
  return (
    <div className="grid gap-1 text-lg">
      {item !== undefined && item.answer !== null && item.question !== null && (
        <p className="line-clamp-3">
          <span className="mr-2 text-ink-soft">{t('host.answer')}</span>
          <span className="font-semibold">{answerText(item.question, item.answer, t)}</span>
        </p>
      )}
      {item !== undefined && item.lateBy !== null && item.lateBy > 0 && (
        <p className="text-warn">⚠ {t('host.late', { seconds: seconds(item.lateBy) })}</p>
      )}
      {item !== undefined && item.verdict !== null && (
        <p className={`flex items-center gap-2 font-semibold text-2xl ${verdictColour(item.verdict)}`}>
          <VerdictMark verdict={item.verdict} /> {t(`verdict.${item.verdict}`)}
        </p>
      )}
      {panel !== null && (
        <p>
          {panel.right === null || panel.wrong === null
            ? t('host.panel.answered', { count: panel.answered, seats: panel.seats.length })
            : t('host.panel', { right: panel.right, wrong: panel.wrong })}
        </p>
      )}
      {result !== null && (
        <p className="font-semibold text-xl">
          {result.sum === null ? signedText(result.amount) : `${result.sum} = ${scoreText(result.amount)}`}
          <span className="ml-3 text-ink-soft">
            {scoreText(result.from)} → {scoreText(result.to)}
          </span>
        </p>
      )}
    </div>
  );
}

function Scores({ view }: { view: HostView }) {
  const { t } = useLanguage();
  return (
    <ol aria-label={t('host.scores')} className="grid gap-y-0.5 text-lg">
      {view.teams.map((team) => (
        <li
          key={team.number}
          className={`flex min-w-0 justify-between gap-2 ${team.active ? 'font-semibold text-accent' : ''}`}
        >
          <span className="truncate">
            {team.active && '▸'}
            {team.number} {team.short}
          </span>
          <span>{scoreText(team.score)}</span>
        </li>
      ))}
    </ol>
  );
}
