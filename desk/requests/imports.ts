// Workbooks into the contest: read in a thread of its own, reported cell by cell, then taken if asked.
import type { CellProblem, ImportReport } from '#contract/protocol.ts';
import type { Person, Team, WrittenScore } from '#contract/roster.ts';
import type { ContestHouse } from '../contests/house.ts';
import type { Officials } from '../contests/officials.ts';
import type { OpenContest } from '../contests/open-contest.ts';
import { definitionInForce, needSettingUp, order, takeQuestions, takeTeams } from '../contests/setting-up.ts';
import { failure } from '../failure.ts';
import type { Jobs } from '../jobs/jobs.ts';

/** What was read of a workbook, and how to take the rows that are good. */
interface Reading {
  good: number;
  bad: number;
  problems: CellProblem[];
  take: () => Promise<void>;
}

interface ImportParts {
  house: ContestHouse;
  jobs: Jobs;
}

type Import = { what: ImportReport['what']; file: string; accept: boolean };

/** Without `accept` only the report; with it the good rows are taken. Throws DeskFailure for an unreadable file. */
export async function importWorkbook(
  { house, jobs }: ImportParts,
  { what, file, accept }: Import,
): Promise<ImportReport> {
  const contest = house.opened;
  // A workbook may hold the live questions or scores.
  if (contest.floor.shown.state.rehearsal) throw failure('rehearsal-import');
  // Written scores may still come in while the contest runs; questions and teams are committed to by its start.
  const needTime = () => (accept && what !== 'written' ? needSettingUp(contest) : undefined);
  needTime();
  const { good, bad, problems, take } = await read(jobs, contest, what, file);
  const imported = accept && good > 0;
  if (imported)
    // A large workbook takes its time: another contest, even a rehearsal, may stand there by now.
    await house.whileOpen(contest, async () => {
      needTime();
      await take();
    });
  return { what, good, bad, problems, imported };
}

async function read(
  jobs: Jobs,
  contest: OpenContest,
  what: ImportReport['what'],
  file: string,
): Promise<Reading> {
  const definition = definitionInForce(contest);
  switch (what) {
    case 'questions': {
      const { placed, ...report } = await jobs.readQuestions(file, definition);
      return { ...report, take: () => takeQuestions(contest.store, contest, placed) };
    }
    case 'teams': {
      const { teams, people, judges, supervisors, ...report } = await jobs.transfer({
        kind: 'teams',
        file,
        definition,
      });
      const officials = [...judges, ...supervisors].map(({ person, name }) => ({ id: person, name }));
      const roster = { teams, people: [...people, ...officials] };
      return { ...report, take: () => takeRoster(contest, roster, { judges, supervisors }) };
    }
    case 'written': {
      const roster = { teams: contest.floor.shown.state.teams, people: contest.knowledge.people() };
      const { scores, ...report } = await jobs.transfer({ kind: 'written', file, roster });
      return { ...report, take: () => takeWritten(contest, scores) };
    }
  }
}

async function takeRoster(
  contest: OpenContest,
  roster: { teams: Team[]; people: Person[] },
  officials: Officials,
): Promise<void> {
  await takeTeams(contest.store, contest, roster);
  await contest.setOfficials(officials);
}

async function takeWritten(contest: OpenContest, scores: WrittenScore[]): Promise<void> {
  await order(contest, { type: 'setup.written', scores });
}
