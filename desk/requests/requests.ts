// The requests of the technician that are not commands: contests, copies, workbooks, devices.
import { isAbsolute } from 'node:path';
import type { DeskRequest } from '#contract/protocol.ts';
import { COPY_EXTENSION } from '#db/copy.ts';
import type { Speaker } from '../access/speaker.ts';
import type { Backups } from '../backup/backups.ts';
import type { ContestHouse } from '../contests/house.ts';
import type { OpenContest } from '../contests/open-contest.ts';
import { FIRST_EXAMPLE, findDefinition } from '../contests/presets.ts';
import { bundleResults } from '../contests/results.ts';
import { definitionInForce } from '../contests/setting-up.ts';
import type { DeskDevices } from '../devices/contest-devices.ts';
import { failure } from '../failure.ts';
import type { Jobs } from '../jobs/jobs.ts';
import type { SnapshotParts } from '../jobs/snapshot.ts';
import type { Roster } from '../transfer/written.ts';
import { answerBackup } from './backup.ts';
import { previewOf } from './correction.ts';
import { answerDevices } from './devices.ts';
import { importWorkbook } from './imports.ts';
import { keepsTotals, needNoTotals, withoutTotals } from './kept-totals.ts';
import { answerEvidence, answerScoreSheet } from './record.ts';
import { answerRules } from './rules.ts';

export interface RequestParts {
  house: ContestHouse;
  jobs: Jobs;
  backups: Backups;
  devices: DeskDevices;
}

/** The answer as plain JSON, undefined when there is nothing to say; throws with a sentence for the operator. */
export async function answerRequest(
  parts: RequestParts,
  request: DeskRequest,
  speaker: Speaker,
): Promise<unknown> {
  if (!keepsTotals(parts.house.open, speaker)) return answer(parts, request);
  needNoTotals(request);
  return withoutTotals(request, await answer(parts, request));
}

async function answer(
  { house, jobs, backups, devices }: RequestParts,
  request: DeskRequest,
): Promise<unknown> {
  switch (request.kind) {
    case 'contest.create':
      return house.create(request.title, findDefinition(request.preset));
    case 'contest.example':
      return house.createExample(request.example ?? FIRST_EXAMPLE);
    case 'contest.open':
      return house.openFolder(request.folder, request.accept);
    case 'contest.close':
      return house.close();
    case 'copy.save':
      return saveCopy({ house, jobs }, request.file);
    case 'copy.open':
      return house.openFolder(await jobs.openCopy(request.file, house.root));
    case 'import':
      return importWorkbook({ house, jobs }, request);
    case 'template':
      return jobs.transfer({
        ...request,
        definition: definitionInForce(house.opened),
        roster: rosterOf(house.opened),
      });
    case 'export':
      return jobs.transfer({
        kind: 'results',
        folder: request.folder,
        bundle: await bundleResults(house.opened),
      });
    case 'rules.presets':
    case 'rules.read':
    case 'rules.check':
    case 'rules.current':
    case 'rules.export':
    case 'rules.try':
      return answerRules({ jobs, opened: () => house.opened }, request);
    case 'rehearsal.start':
      return house.startRehearsal();
    case 'rehearsal.end':
      return house.endRehearsal();
    case 'correction.preview':
      return previewOf(house.opened, request.change);
    case 'evidence':
      return answerEvidence(house.opened, request);
    case 'score-sheet':
      return answerScoreSheet(house.opened);
    case 'backup.open':
    case 'backup.place':
    case 'backup.now':
    case 'recovery.read':
      return answerBackup({ house, backups }, request);
    case 'ports':
    case 'devices':
    case 'device.profiles':
    case 'device.bytes':
    case 'check.restart':
    case 'trial':
    case 'simulate':
      return answerDevices({ house, devices }, request);
  }
}

/** The whole path of the copy. Throws DeskFailure for a name without a folder: nobody would find it again. */
async function saveCopy(
  { house, jobs }: Pick<RequestParts, 'house' | 'jobs'>,
  wanted: string,
): Promise<{ file: string }> {
  if (!isAbsolute(wanted)) throw failure('copy-place', { name: wanted });
  const file = wanted.endsWith(COPY_EXTENSION) ? wanted : `${wanted}${COPY_EXTENSION}`;
  await jobs.saveCopy(await snapshotOf(house.opened), file);
  return { file };
}

async function snapshotOf({ folder, mediaFolder, store }: OpenContest): Promise<SnapshotParts> {
  return { folder, mediaFolder, databases: await store.call('serialize') };
}

/** Known teams stand in the template of the written scores, so that only points are left to fill in. */
function rosterOf({ floor, knowledge }: OpenContest): Roster | null {
  const { teams } = floor.shown.state;
  return teams.length === 0 ? null : { teams, people: knowledge.people() };
}
