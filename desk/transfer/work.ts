// The jobs of the transfer worker and what each gives back.
import type { Definition } from '#contract/definition.ts';
import type { MessageParams } from '#contract/offer.ts';
import type { FileTrouble } from './problems.ts';
import type { QuestionsRead } from './questions.ts';
import type { ResultsBundle } from './results.ts';
import type { TeamsRead } from './teams.ts';
import type { TemplateKind } from './templates.ts';
import type { Roster, WrittenRead } from './written.ts';

export type Job =
  | { kind: 'questions'; file: string; definition: Definition }
  | { kind: 'teams'; file: string; definition: Definition }
  | { kind: 'written'; file: string; roster: Roster }
  | { kind: 'template'; folder: string; what: TemplateKind; definition: Definition; roster: Roster | null }
  | { kind: 'results'; folder: string; bundle: ResultsBundle };

export interface Outcomes {
  questions: QuestionsRead;
  teams: TeamsRead;
  written: WrittenRead;
  template: { file: string };
  results: { files: string[] };
}

/** What the worker posts when it begins with its job. */
export const BEGUN = 'begun';

/** What it posts at the end. */
export type Reply<Value> =
  | { ok: true; value: Value }
  | { ok: false; code: FileTrouble; params: MessageParams };
