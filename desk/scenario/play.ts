// Plays the steps of a scenario on a stage: the virtual one, or a real desk with devices and windows.
import type { CommandBody } from '#contract/command.ts';
import type { Scenario, Step } from './format.ts';

/** Where a scenario is played. Every method returns when its effect is on disk. */
export interface Stage {
  /** The refusal's code; null when it was accepted. */
  command(body: CommandBody, as: string): Promise<string | null>;
  /** What the last refusal says to people; windows show it themselves. */
  why?(): string | null;
  press(teams: readonly number[]): Promise<void>;
  panel(answers: readonly (string | null)[]): Promise<void>;
  station(answer: string): Promise<void>;
  wait(seconds: number): Promise<void>;
}

/** A step went otherwise than the scenario says. */
export class ScenarioError extends Error {
  readonly step: number;
  constructor(step: number, message: string) {
    super(`step ${step}: ${message}`);
    this.name = 'ScenarioError';
    this.step = step;
  }
}

/** Throws {@link ScenarioError}, counting steps from 1, when a command is refused or accepted unexpectedly. */
export async function play(scenario: Scenario, stage: Stage): Promise<void> {
  for (const [index, step] of scenario.steps.entries()) await playStep(step, index + 1, stage);
}

/** The reason behind the code, where the stage knows it. */
function reason(stage: Stage): string {
  const why = stage.why?.() ?? null;
  return why === null ? '' : `: ${why}`;
}

export async function playStep(step: Step, number: number, stage: Stage): Promise<void> {
  if (step.wait !== undefined) await stage.wait(step.wait);
  if (step.press !== undefined) await stage.press(step.press);
  if (step.panel !== undefined) await stage.panel(step.panel);
  if (step.station !== undefined) await stage.station(step.station);
  if (step.do === undefined) return;
  const refused = await stage.command(step.do, step.as ?? 'technician');
  const expected = step.refused ?? null;
  if (refused === expected) return;
  const wanted = expected === null ? 'acceptance' : `refusal (${expected})`;
  throw new ScenarioError(
    number,
    refused === null
      ? `${step.do.type} was accepted, expected ${wanted}`
      : `${step.do.type} was refused (${refused}), expected ${wanted}${reason(stage)}`,
  );
}
