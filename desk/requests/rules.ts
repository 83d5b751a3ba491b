// The requests of the rule editor: presets, files of rules in and out, the rules in force, dry runs.
import type { Definition, WrittenDefinition } from '#contract/definition.ts';
import type { DryRunReport } from '#contract/dry-run.ts';
import type { DeskRequest, Preset, RulesRead } from '#contract/protocol.ts';
import type { OpenContest } from '../contests/open-contest.ts';
import { findDefinition, listPresets } from '../contests/presets.ts';
import { definitionInForce } from '../contests/setting-up.ts';
import type { Jobs } from '../jobs/jobs.ts';
import { explainDefinition } from '../rules/explain.ts';
import { explainFile, rulesWrong } from '../rules/file.ts';

export type RulesRequest = Extract<DeskRequest, { kind: `rules.${string}` }>;

interface RulesParts {
  jobs: Pick<Jobs, 'tryRules' | 'exportRules'>;
  /** The open contest; throws DeskFailure when there is none. */
  opened: () => OpenContest;
}

type Answer = Preset[] | RulesRead | Definition | DryRunReport | { file: string };

/** Throws DeskFailure for a file that is missing or no JSON, a folder that cannot be written, no open contest. */
export async function answerRules({ jobs, opened }: RulesParts, request: RulesRequest): Promise<Answer> {
  switch (request.kind) {
    case 'rules.presets':
      return listPresets();
    case 'rules.read':
      return request.file === undefined
        ? { definition: findDefinition(request.preset ?? '') }
        : explainFile(request.file);
    case 'rules.check':
      return explainDefinition(request.definition);
    case 'rules.current':
      return definitionInForce(opened());
    case 'rules.export':
      return { file: await exportRules(jobs, request.folder, request.definition) };
    case 'rules.try':
      return jobs.tryRules(request.definition, { contests: request.contests, teams: request.teams });
  }
}

/** The path it got: beside a file of that name, never over it. */
async function exportRules(
  jobs: Pick<Jobs, 'exportRules'>,
  folder: string,
  definition: WrittenDefinition,
): Promise<string> {
  const name = `${definition.id}-v${definition.version ?? 1}`;
  const checked = explainDefinition(definition);
  // Nothing is handed on that cannot be opened again.
  if ('problems' in checked) throw rulesWrong(name, checked.problems);
  return jobs.exportRules(folder, name, `${JSON.stringify(definition, null, 2)}\n`);
}
