// 大屏: the scene, the scores, the clock. An unrevealed answer is not hidden here, it is absent.
import type { Instant } from '#contract/units.ts';
import type { ProjectorView } from '#contract/view.ts';
import type { Knowledge } from '../decide/index.ts';
import type { ContestRecord } from '../record.ts';
import { contestView, gameView, teamScores, turnClock } from './parts.ts';
import { sceneView } from './scene.ts';

export function projectorView(record: ContestRecord, knowledge: Knowledge, now: Instant): ProjectorView {
  const { state } = record;
  return {
    role: 'projector',
    contest: contestView(state),
    clock: turnClock(state, now),
    game: gameView(state, now),
    teams: teamScores(state),
    scene: sceneView(state, knowledge),
  };
}
