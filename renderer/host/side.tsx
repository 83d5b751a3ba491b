// Beside the text: who answers, the time, what was answered and ruled, the scores, what comes next.
import type { Offer } from '#contract/offer.ts';
import type { GameView, HostView, TeamScore, TurnAnswer, TurnView } from '#contract/view.ts';
import { isRetried } from '#renderer/console/turn/answer-facts.tsx';
import { seconds } from '#renderer/console/turn/seconds.ts';
import { ClockFace } from '#renderer/design/clock-face.tsx';
import { VerdictMark, verdictColour } from '#renderer/design/marks.tsx';
import { scoreText, signedText } from '#renderer/design/numbers.ts';
import { answerText } from '#renderer/design/options.ts';
import { clockText, useClock } from '#renderer/link/clock.ts';
import { useLanguage } from '#renderer/link/locale.tsx';

export function Side({ view }: { view: HostView }) {
  const { t } = useLanguage();
  const { turn } = view;
  return (
    <aside className="flex min-h-0 w-80 shrink-0 flex-col gap-3 overflow-y-auto border-line border-l-2 bg-surface p-4">
      {turn !== null && <Player turn={turn} offers={view.offers} />}
      {view.clock !== null && <ClockFace clock={view.clock} className="mx-auto min-h-24 w-52 shrink" />}
      {view.game !== null && <Game game={view.game} />}
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

/** The game clock of time halves, smaller than that of the answer. */
function Game({ game }: { game: GameView }) {
  const { t } = useLanguage();
  const remaining = useClock(game.clock) ?? 0;
  const running = game.clock.state === 'running';
  return (
    <p
      className={`flex items-baseline justify-between gap-3 border-line border-y px-1 py-1 text-lg ${running ? '' : 'text-warn'}`}
    >
      <span>{t('game.period', { period: game.period, periods: game.periods })}</span>
      <span>{t(`game.${game.clock.state}`)}</span>
      <span role="timer" aria-label={t('game.title')} className="font-semibold text-2xl">
        {clockText(remaining, false)}
      </span>
    </p>
  );
}

function Player({ turn, offers }: { turn: TurnView; offers: readonly Offer[] }) {
  const { t } = useLanguage();
  const { player } = turn;
  if (turn.kind === 'all') return <AllTeams turn={turn} />;
  if (player === null && turn.team === null && turn.kind === 'single' && turn.naming !== null)
    return <p className="font-semibold text-accent text-xl">{t('turn.toName', { team: turn.naming })}</p>;
  if (player === null && turn.team === null) return <Open turn={turn} />;
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
      {player !== null && (
        <p className={`font-semibold whitespace-nowrap ${nameSize(player.name)}`}>{player.name}</p>
      )}
      {/* Where the team answers as one nobody is missing. */}
      {player === null && offers.some(({ command }) => command.type === 'player.name') && (
        <p className="text-xl">{t('host.player.open')}</p>
      )}
    </div>
  );
}

/** Nobody has the question yet: how the buzz stands, and of a challenge who meets whom. */
function Open({ turn }: { turn: TurnView }) {
  const { t } = useLanguage();
  const { buzz } = turn;
  const item = turn.current === null ? undefined : turn.items[turn.current];
  const state = buzz === null || buzz.state === 'over' ? null : buzz.state;
  const [one, other, ...more] = buzz?.eligible ?? [];
  return (
    <div className="text-center font-semibold text-accent">
      {one !== undefined && other !== undefined && more.length === 0 && (
        <p className="text-ink text-xl">{t('turn.meet', { one, other })}</p>
      )}
      <p className="text-2xl">
        {item?.audience === true
          ? t('turn.audience')
          : state === null
            ? t('turn.openToAll')
            : t(`projector.buzz.${state}`)}
      </p>
    </div>
  );
}

/** How many have answered, and of a challenge who meets whom. */
function AllTeams({ turn }: { turn: TurnView }) {
  const { t } = useLanguage();
  const answers = turn.current === null ? [] : (turn.items[turn.current]?.answers ?? []);
  const [one, other, ...more] = answers.map(({ team }) => team);
  const pair = one !== undefined && other !== undefined && more.length === 0;
  return (
    <div>
      <p className="font-semibold text-accent text-xl">
        {pair ? t('turn.meet', { one, other }) : t('turn.allTeams')}
      </p>
      {answers.length > 0 && (
        <p className="text-xl">
          {t('attempts.count', {
            answered: answers.filter(({ answered }) => answered).length,
            teams: answers.length,
          })}
        </p>
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
  const { panel } = turn;
  const result = turn.kind === 'all' ? null : turn.result;
  const retried = item !== undefined && isRetried(item);
  const last = turn.kind === 'all' || retried ? undefined : item?.answers.at(-1);
  return (
    <div className="grid gap-1 text-lg">
      {item !== undefined && turn.kind !== 'all' && (
        <Earlier answers={item.answers.slice(0, retried ? undefined : -1)} />
      )}
      {item !== undefined && !retried && item.answer !== null && item.question !== null && (
        <p className="line-clamp-3">
          <span className="mr-2 text-ink-soft">{t('host.answer')}</span>
          <span className="font-semibold">{answerText(item.question, item.answer, t)}</span>
        </p>
      )}
      {item !== undefined && item.lateBy !== null && item.lateBy > 0 && (
        <p className="text-warn">⚠ {t('host.late', { seconds: seconds(item.lateBy) })}</p>
      )}
      {item !== undefined && !retried && item.verdict !== null && (
        <p className={`flex items-center gap-2 font-semibold text-2xl ${verdictColour(item.verdict)}`}>
          <VerdictMark verdict={item.verdict} /> {t(`verdict.${item.verdict}`)}
        </p>
      )}
      {last !== undefined && last.points !== null && (
        <p className="font-semibold text-xl">
          {t('attempts.points', { points: last.points })}
          {last.marks.length > 1 && (
            <span className="block font-normal text-base text-ink-soft">{last.marks.join(' · ')}</span>
          )}
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

/** Those who tried before, in their order. */
function Earlier({ answers }: { answers: readonly TurnAnswer[] }) {
  const { t } = useLanguage();
  return answers.map((answer) => (
    <p key={answer.team} className="flex items-center gap-2 text-ink-soft">
      {t('team.number', { number: answer.team })}
      {answer.verdict !== null && (
        <span className={verdictColour(answer.verdict)}>
          <VerdictMark verdict={answer.verdict} /> {t(`verdict.${answer.verdict}`)}
        </span>
      )}
    </p>
  ));
}

function Scores({ view }: { view: HostView }) {
  const { t } = useLanguage();
  return (
    <ol aria-label={t('host.scores')} className="grid gap-y-0.5 text-lg">
      {view.teams.map((team) => (
        <li
          key={team.number}
          className={`flex min-w-0 items-baseline justify-between gap-2 ${
            team.out !== null ? 'text-ink-soft' : team.active ? 'font-semibold text-accent' : ''
          }`}
        >
          <span className={`min-w-0 truncate ${team.out === null ? '' : 'line-through'}`}>
            {team.active && '▸'}
            {team.number} {team.short}
          </span>
          {team.out === null ? <Privileges of={team.privileges} /> : <span>{t(`out.${team.out}`)}</span>}
          <span>{scoreText(team.score)}</span>
        </li>
      ))}
    </ol>
  );
}

/** What a team may still use. */
function Privileges({ of }: { of: TeamScore['privileges'] }) {
  return (
    <span className="flex min-w-0 flex-1 justify-end gap-2 truncate font-normal text-ink-soft text-sm">
      {of.map(({ id, title, left }) => (
        <span key={id} className={left === 0 ? 'line-through' : ''}>
          {title}
          {left}
        </span>
      ))}
    </span>
  );
}
