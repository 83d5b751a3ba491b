// Whose turn it is: one team with its player, a team still to be named, two that meet, or all.
import type { Scene, TeamScore } from '#contract/view.ts';
import { Fit } from '#renderer/design/fit.tsx';
import { Phrases } from '#renderer/design/phrases.tsx';
import { useLanguage } from '#renderer/link/locale.tsx';

interface CallerProps {
  scene: Extract<Scene, { kind: 'turn' }>;
  teams: TeamScore[];
  besideBoard: boolean;
}

export function Caller({ scene, teams, besideBoard }: CallerProps) {
  const { t } = useLanguage();
  const { player, declined } = scene;
  return (
    <section
      className={`flex min-h-0 min-w-0 flex-col items-center justify-center gap-6 ${besideBoard ? 'w-[36rem] shrink-0 narrow:w-[30rem]' : 'flex-1'}`}
    >
      <Called scene={scene} teams={teams} besideBoard={besideBoard} />
      {player !== null && (
        <Fit
          line
          className={`grid h-28 w-full content-center justify-items-center ${besideBoard ? 'text-4xl' : 'text-5xl'}`}
        >
          <span data-player="" className="border-accent border-t-2 px-[0.6em] pt-[0.25em] font-semibold">
            {player.number === null
              ? player.name
              : t('projector.player', { number: player.number, name: player.name })}
          </span>
        </Fit>
      )}
      {scene.naming !== null && scene.team !== null && (
        <p className="text-3xl text-ink-soft">
          {player === null
            ? t('projector.turn.naming', { team: scene.naming })
            : t('projector.turn.named', { team: scene.naming })}
        </p>
      )}
      {declined && (
        <p
          data-declined=""
          className="rounded-md border-4 border-warn px-8 py-3 text-center font-semibold text-4xl text-warn"
        >
          — {t('projector.declined')}
        </p>
      )}
    </section>
  );
}

function Called({ scene, teams, besideBoard }: CallerProps) {
  const { t } = useLanguage();
  if (scene.team !== null)
    return (
      <>
        <p className="font-semibold text-7xl text-accent leading-none narrow:text-6xl">
          {t('projector.team.number', { team: scene.team })}
        </p>
        <Fit className={`grid max-h-56 w-full content-center ${besideBoard ? 'text-4xl' : 'text-5xl'}`}>
          <p className="text-balance text-center font-serif">
            <Phrases text={scene.teamName} />
          </p>
        </Fit>
      </>
    );
  if (scene.naming !== null) return <Unnamed naming={scene.naming} besideBoard={besideBoard} />;
  const meeting = scene.teams.flatMap((number) => teams.filter((team) => team.number === number));
  const [first, second] = meeting;
  if (meeting.length === 2 && first !== undefined && second !== undefined)
    return <Versus first={first} second={second} champion={scene.champion} besideBoard={besideBoard} />;
  const some = meeting.length > 0 && meeting.length < teams.filter(({ out }) => out === null).length;
  if (some) return <Several meeting={meeting} />;
  return <p className="text-center font-semibold font-serif text-6xl">{t('projector.turn.all')}</p>;
}

/** Free designation: a team names another, which is not known yet. */
function Unnamed({ naming, besideBoard }: { naming: number; besideBoard: boolean }) {
  const { t } = useLanguage();
  return (
    <>
      <Fit
        line
        className={`grid h-52 w-full content-center justify-items-center ${besideBoard ? 'text-6xl' : 'text-7xl'}`}
      >
        <span data-unnamed="" className="font-semibold">
          <span className="text-accent">{t('projector.team.number', { team: naming })}</span>
          <span className="mx-[0.3em] text-ink-soft">→</span>
          <span>?</span>
        </span>
      </Fit>
      <p className="text-center text-3xl text-ink-soft">{t('projector.turn.team', { team: naming })}</p>
    </>
  );
}

interface VersusProps {
  first: TeamScore;
  second: TeamScore;
  champion: number | null;
  besideBoard: boolean;
}

function Versus({ first, second, champion, besideBoard }: VersusProps) {
  const { t } = useLanguage();
  return (
    <div
      data-versus=""
      className={`flex min-h-0 w-full justify-center ${besideBoard ? 'flex-col items-center gap-6' : 'items-start gap-10'}`}
    >
      <Side team={first} role={roleOf(first, champion)} besideBoard={besideBoard} />
      <span
        className={`flex shrink-0 items-center justify-center rounded-full border-4 border-accent font-semibold font-serif text-accent leading-none ${besideBoard ? 'size-24 text-3xl' : 'mt-8 size-36 text-4xl'}`}
      >
        {t('projector.turn.versus')}
      </span>
      <Side team={second} role={roleOf(second, champion)} besideBoard={besideBoard} />
    </div>
  );
}

/** 擂主 or 挑战者; null where two teams meet otherwise. */
function roleOf({ number }: TeamScore, champion: number | null): 'champion' | 'challenger' | null {
  if (champion === null) return null;
  return number === champion ? 'champion' : 'challenger';
}

interface SideProps {
  team: TeamScore;
  role: 'champion' | 'challenger' | null;
  besideBoard: boolean;
}

function Side({ team, role, besideBoard }: SideProps) {
  const { t } = useLanguage();
  return (
    <div className={`flex min-w-0 flex-col items-center gap-4 ${besideBoard ? 'w-full' : 'flex-1'}`}>
      {role !== null && (
        <p className="font-semibold text-3xl text-ink-soft leading-none">{t(`projector.turn.${role}`)}</p>
      )}
      <Fit
        line
        className={`grid w-full content-center justify-items-center ${besideBoard ? 'h-28 text-5xl' : 'h-52 text-7xl'}`}
      >
        <span className="font-semibold text-accent">{t('projector.team.number', { team: team.number })}</span>
      </Fit>
      <Fit
        className={`grid w-full content-center ${besideBoard ? 'max-h-28 text-3xl' : 'max-h-52 text-4xl'}`}
      >
        <p className="text-balance text-center font-serif">
          <Phrases text={team.name} />
        </p>
      </Fit>
    </div>
  );
}

/** Those who take part where not all do. */
function Several({ meeting }: { meeting: TeamScore[] }) {
  const { t } = useLanguage();
  return (
    <Fit className="grid min-h-0 w-full flex-1 content-center text-5xl">
      <ul data-several="" className="mx-auto grid w-fit gap-[0.4em]">
        {meeting.map(({ number, name }) => (
          <li key={number} className="flex items-baseline gap-[0.6em]">
            <span className="shrink-0 font-semibold text-accent">
              {t('projector.team.number', { team: number })}
            </span>
            <span className="font-serif">{name}</span>
          </li>
        ))}
      </ul>
    </Fit>
  );
}
