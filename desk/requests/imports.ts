// Workbooks into the contest: read in a thread of its own, reported cell by cell, then taken if asked.
import type { CellProblem, ImportReport } from '#contract/protocol.ts';
import type { Judge, Person, Team, WrittenScore } from '#contract/roster.ts';
import type { OpenContest } from '../contests/open-contest.ts';
import { definitionInForce, needSettingUp, order, takeQuestions, takeTeams } from '../contests/setting-up.ts';
import type { Jobs } from '../jobs/jobs.ts';
import type { StoreClient } from '../journal/client.ts';

/** What was read of a workbook, and how to take the rows that are good. */
interface Reading {
  good: number;
  bad: number;
  problems: CellProblem[];
  take: () => Promise<void>;
}

interface ImportParts {
  store: StoreClient;
  jobs: Jobs;
  contest: OpenContest;
}

type Import = { what: ImportReport['what']; file: string; accept: boolean };

/** Without `accept` only the report; with it the good rows are taken. Throws DeskFailure for an unreadable file. */
export async function importWorkbook(
  parts: ImportParts,
  { what, file, accept }: Import,
): Promise<ImportReport> {
  // Written scores may still come in while the contest runs; questions and teams are committed to by its start.
  const needTime = () => (accept && what !== 'written' ? needSettingUp(parts.contest) : undefined);
  needTime();
  const { good, bad, problems, take } = await read(parts, what, file);
  const imported = accept && good > 0;
  if (imported) {
    needTime();
    await take();
  }
  return { what, good, bad, problems, imported };
}

async function read(
  { store, jobs, contest }: ImportParts,
  what: ImportReport['what'],
  file: string,
): Promise<Reading> {
  const definition = definitionInForce(contest);
  switch (what) {
    case 'questions': {
      const { placed, ...report } = await jobs.readQuestions(file, definition);
      return { ...report, take: () => takeQuestions(store, contest, placed) };
    }
    case 'teams': {
      const { teams, people, judges, ...report } = await jobs.transfer({
        kind: 'teams',
        file,
        definition,
      });
      const everybody = [...people, ...judges.map(({ person, name }) => ({ id: person, name }))];
      return { ...report, take: () => takeRoster(store, contest, { teams, people: everybody }, judges) };
    }
    case 'written': {
      const roster = { teams: contest.floor.shown.state.teams, people: contest.knowledge.people() };
      const { scores, ...report } = await jobs.transfer({ kind: 'written', file, roster });
      return { ...report, take: () => takeWritten(contest, scores) };
    }
  }
}

async function takeRoster(
  store: StoreClient,
  contest: OpenContest,
  roster: { teams: Team[]; people: Person[] },
  judges: Judge[],
): Promise<void> {
  await takeTeams(store, contest, roster);
  await contest.setOfficials({ judges, supervisors: [...contest.knowledge.officials().supervisors] });
}

async function takeWritten(contest: OpenContest, scores: WrittenScore[]): Promise<void> {
  await order(contest, { type: 'setup.written', scores });
}
