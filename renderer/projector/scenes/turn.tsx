// A turn is called: whose it is, and the board while a stake and a number are chosen.
import type { GameView, Scene, TeamScore } from '#contract/view.ts';
import { Board } from './board.tsx';
import { Caller } from './caller.tsx';
import { Header } from './header.tsx';

interface TurnSceneProps {
  scene: Extract<Scene, { kind: 'turn' }>;
  game: GameView | null;
  teams: TeamScore[];
}

export function TurnScene({ scene, game, teams }: TurnSceneProps) {
  return (
    <>
      <Header round={scene.round} progress={null} player={null} stake={scene.stake} game={game} />
      <div className="flex min-h-0 flex-1 items-center gap-14 px-14 py-8 narrow:gap-8 narrow:px-8">
        <Caller scene={scene} teams={teams} besideBoard={scene.board !== null} />
        {scene.board !== null && <Board board={scene.board} />}
      </div>
    </>
  );
}
