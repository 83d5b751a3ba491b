// A turn is called: the team, its player once named, and the board while a stake and a number are chosen.
import type { BoardView, Scene } from '#contract/view.ts';
import { Fit } from '#renderer/design/fit.tsx';
import { Phrases } from '#renderer/design/phrases.tsx';
import { useLanguage } from '#renderer/link/locale.tsx';
import { Header } from './header.tsx';

type TurnSceneData = Extract<Scene, { kind: 'turn' }>;

export function TurnScene({ scene }: { scene: TurnSceneData }) {
  return (
    <>
      <Header round={scene.round} progress={null} player={null} stake={scene.stake} />
      <div className="flex min-h-0 flex-1 items-center gap-14 px-14 py-8 narrow:gap-8 narrow:px-8">
        <Caller scene={scene} besideBoard={scene.board !== null} />
        {scene.board !== null && <Board board={scene.board} />}
      </div>
    </>
  );
}

function Caller({ scene, besideBoard }: { scene: TurnSceneData; besideBoard: boolean }) {
  const { t } = useLanguage();
  const { player } = scene;
  return (
    <section
      className={`flex min-h-0 min-w-0 flex-col items-center justify-center gap-6 ${besideBoard ? 'w-[36rem] shrink-0 narrow:w-[30rem]' : 'flex-1'}`}
    >
      {scene.team === null ? (
        <p className="text-center font-semibold font-serif text-6xl">{t('projector.turn.all')}</p>
      ) : (
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
      )}
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
      {scene.naming !== null && (
        <p className="text-3xl text-ink-soft">
          {player === null
            ? t('projector.turn.naming', { team: scene.naming })
            : t('projector.turn.named', { team: scene.naming })}
        </p>
      )}
    </section>
  );
}

function Board({ board }: { board: BoardView }) {
  const chosen = board.stakes.some((stake) => stake.chosen);
  return (
    <section className="flex h-full min-w-0 flex-1 flex-col justify-center gap-8 wall:flex-row wall:items-center">
      {board.stakes.map((stake) => (
        <Stake key={stake.value} stake={stake} aside={chosen && !stake.chosen} />
      ))}
    </section>
  );
}

function Stake({ stake, aside }: { stake: BoardView['stakes'][number]; aside: boolean }) {
  const { t } = useLanguage();
  return (
    <div
      data-stake={stake.value}
      className={`flex min-h-0 min-w-0 flex-1 flex-col gap-4 rounded-lg border-4 p-6 wall:h-full ${stake.chosen ? 'border-accent' : 'border-line'} ${aside ? 'opacity-45' : ''}`}
    >
      <p className="flex flex-wrap items-baseline gap-x-8">
        <span className={`font-semibold text-4xl leading-tight ${stake.chosen ? 'text-accent' : ''}`}>
          {stake.chosen && '▸ '}
          {t('projector.stake', { value: stake.value })}
        </span>
        <span className="text-3xl text-ink-soft">
          {t('projector.stake.seconds', { seconds: stake.seconds })}
        </span>
      </p>
      <Fit className="grid flex-1 content-center text-5xl">
        <ol className="flex flex-wrap gap-[0.3em]">
          {stake.numbers.map(({ number, taken, picked }) => (
            <li
              key={number}
              data-tile={picked ? 'picked' : taken ? 'taken' : 'free'}
              className={`relative flex size-[2em] items-center justify-center overflow-hidden rounded-md ${
                picked
                  ? 'bg-accent font-semibold text-ground'
                  : taken
                    ? 'text-line'
                    : 'bg-raised font-semibold'
              }`}
            >
              {number}
              {taken && !picked && (
                <span className="absolute h-[0.08em] w-full -rotate-45 bg-line" aria-hidden="true" />
              )}
            </li>
          ))}
        </ol>
      </Fit>
    </div>
  );
}
