// What the hall sees: one scene, and below it the teams with their scores where they matter.
import type { ProjectorView, Scene } from '#contract/view.ts';
import { useView } from '#renderer/link/context.tsx';
import { useKeys } from '#renderer/link/keys.ts';
import { PageScene, RoundScene, SlateScene, TitleScene } from './scenes/announcements.tsx';
import { QuestionScene } from './scenes/question.tsx';
import { SprintScene } from './scenes/sprint.tsx';
import { StandingsScene } from './scenes/standings.tsx';
import { TurnScene } from './scenes/turn.tsx';
import { TeamStrip } from './team-strip.tsx';
import { useHallSounds } from './use-hall-sounds.ts';

export function Projector() {
  const view = useView('projector');
  useKeys();
  useHallSounds(view);
  // Before the first view, and never again after it, the ground alone.
  if (view === null) return null;
  const inPlay = view.scene.kind === 'turn' || view.scene.kind === 'question' || view.scene.kind === 'sprint';
  return (
    <div data-scene={view.scene.kind} className="flex h-full flex-col overflow-hidden">
      <main className="flex min-h-0 flex-1 flex-col">
        <SceneOf view={view} />
      </main>
      {inPlay && <TeamStrip teams={view.teams} scene={view.scene} />}
    </div>
  );
}

function SceneOf({ view }: { view: ProjectorView }) {
  const scene: Scene = view.scene;
  switch (scene.kind) {
    case 'slate':
      return <SlateScene contest={view.contest} />;
    case 'title':
      return <TitleScene contest={view.contest} />;
    case 'page':
      return <PageScene scene={scene} contest={view.contest} />;
    case 'round':
      return <RoundScene scene={scene} contest={view.contest} />;
    case 'turn':
      return <TurnScene scene={scene} game={view.game} teams={view.teams} />;
    case 'question':
      return <QuestionScene scene={scene} clock={view.clock} game={view.game} teams={view.teams} />;
    case 'sprint':
      return <SprintScene scene={scene} clock={view.clock} game={view.game} />;
    case 'standings':
      return <StandingsScene scene={scene} contest={view.contest} teams={view.teams} />;
  }
}
