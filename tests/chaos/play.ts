// A final with a killer in the hall, and all that must hold in the end.
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Entry } from '#contract/record.ts';
import { Chance } from '#desk/dry-run/chance.ts';
import { fromEntry } from '#desk/floor/entries.ts';
import { play } from '#desk/scenario/play.ts';
import { resultOf, type ScenarioResult } from '#desk/scenario/result.ts';
import { VirtualStage } from '#desk/scenario/virtual-stage.ts';
import { ContestRecord } from '#engine/record.ts';
import type { Final } from './final.ts';
import { Hall } from './hall.ts';
import { Killer } from './killer.ts';
import type { Startup } from './life.ts';
import { Robot } from './robot.ts';

export interface Chaos {
  result: ScenarioResult;
  kills: number;
  entries: Entry[];
  startups: readonly Startup[];
}

/** Messages of the robot for each step of a scenario, about. */
const MESSAGES = 1.2;

/** Throws with the seed when anything that was promised is not kept. */
export async function playInChaos(final: Final, kills: number, seed: number): Promise<Chaos> {
  const killer = new Killer(new Chance(seed), kills, final.scenario.steps.length * MESSAGES);
  const hall = await Hall.open(final, killer);
  try {
    await play(final.scenario, new Robot(hall));
    const entries = await hall.end();
    const { state } = new ContestRecord(entries.map((entry) => fromEntry(entry).happened));
    return { result: resultOf(state), kills: killer.killed, entries, startups: hall.startups };
  } catch (error) {
    throw new Error(`seed ${seed}, ${killer.killed} kills (LEITAI_SEED=${seed} tries it again)`, {
      cause: error,
    });
  } finally {
    await hall.clear();
  }
}

/** What comes of the final when nothing happens to it. */
export async function playInPeace({ example, scenario }: Final): Promise<ScenarioResult> {
  const root = mkdtempSync(join(tmpdir(), 'leitai-peace-'));
  const stage = await VirtualStage.create(root, example);
  try {
    await play(scenario, stage);
    return resultOf(stage.record.state);
  } finally {
    stage.close();
    rmSync(root, { recursive: true });
  }
}
