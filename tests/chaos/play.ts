// A final with a killer in the hall, and all that must hold in the end.
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Happened } from '#contract/event.ts';
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

/** What a final came to. */
export interface Played {
  result: ScenarioResult;
  /** Of each command of the scenario that was accepted: the types of its entries. A half-applied one would be shorter. */
  effects: string[][];
}

export interface Chaos extends Played {
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
    const robot = new Robot(hall);
    await play(final.scenario, robot);
    const entries = await hall.end();
    const { state, happened } = new ContestRecord(entries.map((entry) => fromEntry(entry).happened));
    return {
      result: resultOf(state),
      effects: robot.causes.map((cause) => effectOf(cause, happened)),
      kills: killer.killed,
      entries,
      startups: hall.startups,
    };
  } catch (error) {
    throw new Error(`seed ${seed}, ${killer.killed} kills (LEITAI_SEED=${seed} tries it again)`, {
      cause: error,
    });
  } finally {
    await hall.clear();
  }
}

/** What comes of the final when nothing happens to it. */
export async function playInPeace({ example, scenario }: Final): Promise<Played> {
  const root = mkdtempSync(join(tmpdir(), 'leitai-peace-'));
  const stage = await VirtualStage.create(root, example);
  try {
    const setUp = stage.record.seq;
    await play(scenario, stage);
    const { state, happened } = stage.record;
    const causes = new Set(happened.slice(setUp).map(({ cause }) => cause));
    const commands = [...causes].filter((cause) => cause.startsWith('command-'));
    return { result: resultOf(state), effects: commands.map((cause) => effectOf(cause, happened)) };
  } finally {
    stage.close();
    rmSync(root, { recursive: true });
  }
}

function effectOf(of: string, happened: readonly Happened[]): string[] {
  return happened.filter(({ cause }) => cause === of).map(({ event }) => event.type);
}
