// Slow jobs, away from the main thread, which only stamps, rules and serves. One thread waits for them all evening:
// starting a thread would hold up the main one just when something is going on.
import { randomInt } from 'node:crypto';
import type { Definition } from '#contract/definition.ts';
import type { DryRunReport } from '#contract/dry-run.ts';
import type { CellProblem } from '#contract/protocol.ts';
import type { DryRun } from '../dry-run/try-rules.ts';
import { ThreadAsker } from '../threads/asker.ts';
import type { Job as TransferJob, Outcomes as TransferOutcomes } from '../transfer/work.ts';
import type { SnapshotParts } from './snapshot.ts';

export type Job =
  | { kind: 'questions'; file: string; definition: Definition }
  | { kind: 'transfer'; job: Exclude<TransferJob, { kind: 'questions' }> }
  | { kind: 'rules.try'; definition: Definition; run: DryRun }
  | { kind: 'rules.export'; folder: string; name: string; text: string }
  | ({ kind: 'copy.save'; file: string } & SnapshotParts)
  | { kind: 'copy.open'; file: string; root: string };

export interface QuestionReport {
  good: number;
  bad: number;
  problems: CellProblem[];
  /** Placed questions as JSON in UTF-8: bytes pass through the main thread without being unpacked there. */
  placed: Uint8Array;
}

export class Jobs {
  readonly #thread = new ThreadAsker(new URL('./worker.ts', import.meta.url), 'jobs-lost');

  warmUp(): void {
    this.#thread.warmUp();
  }

  /** Reads a question workbook; throws DeskFailure when it cannot be read at all. */
  async readQuestions(file: string, definition: Definition): Promise<QuestionReport> {
    return (await this.#run({ kind: 'questions', file, definition })) as QuestionReport;
  }

  /** Reads teams or written scores, writes a template or the results book; throws DeskFailure. */
  async transfer<Kind extends Exclude<TransferJob['kind'], 'questions'>>(
    job: Extract<TransferJob, { kind: Kind }>,
  ): Promise<TransferOutcomes[Kind]> {
    return (await this.#run({ kind: 'transfer', job } as Job)) as TransferOutcomes[Kind];
  }

  /**
   * Plays so many contests of so many teams under these rules; other ones each time, unless a seed is given. Throws
   * DeskFailure when the run breaks off.
   */
  async tryRules(
    definition: Definition,
    { contests, teams, seed = randomInt(2 ** 31) }: Omit<DryRun, 'seed'> & Partial<Pick<DryRun, 'seed'>>,
  ): Promise<DryRunReport> {
    const run = { contests, teams, seed };
    return (await this.#run({ kind: 'rules.try', definition, run })) as DryRunReport;
  }

  /** The path it got, read back once written; throws DeskFailure for a folder that cannot be written to. */
  async exportRules(folder: string, name: string, text: string): Promise<string> {
    return (await this.#run({ kind: 'rules.export', folder, name, text })) as string;
  }

  /** Throws DeskFailure when the copy cannot be written, or a file of that name is there. */
  async saveCopy(snapshot: SnapshotParts, file: string): Promise<void> {
    await this.#run({ kind: 'copy.save', file, ...snapshot });
  }

  /** The new folder in `root`; throws DeskFailure when the copy is not whole. */
  async openCopy(file: string, root: string): Promise<string> {
    return (await this.#run({ kind: 'copy.open', file, root })) as string;
  }

  end(): Promise<void> {
    return this.#thread.end();
  }

  #run(job: Job): Promise<unknown> {
    return this.#thread.ask(job);
  }
}
