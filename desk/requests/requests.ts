// The requests of the technician that are not commands: contests, copies, workbooks, devices.
import type { DeskRequest } from '#contract/protocol.ts';
import { listPorts } from '#hardware/open.ts';
import type { ContestHouse } from '../contests/house.ts';
import { findDefinition } from '../contests/presets.ts';
import { bundleResults } from '../contests/results.ts';
import { definitionInForce } from '../contests/setting-up.ts';
import { openCopyFile, saveCopyFile } from '../jobs/jobs.ts';
import type { StoreClient } from '../journal/client.ts';
import { writeResults, writeTemplate } from '../transfer/jobs.ts';
import { importWorkbook } from './imports.ts';

export interface RequestParts {
  house: ContestHouse;
  store: StoreClient;
}

/** The answer as plain JSON, undefined when there is nothing to say; throws with a sentence for the operator. */
export async function answerRequest({ house, store }: RequestParts, request: DeskRequest): Promise<unknown> {
  switch (request.kind) {
    case 'contest.create':
      return house.create(request.title, findDefinition(request.preset));
    case 'contest.example':
      return house.createExample();
    case 'contest.open':
      return house.openFolder(request.folder);
    case 'contest.close':
      return house.close();
    case 'copy.save':
      return saveCopy(house, store, request.file);
    case 'copy.open':
      return house.openFolder(await openCopyFile(request.file, house.root));
    case 'import':
      return importWorkbook(store, house.opened, request);
    case 'template':
      return writeTemplate(request.what, request.folder, definitionInForce(house.opened));
    case 'export':
      return writeResults(request.folder, await bundleResults(store, house.opened));
    case 'ports':
      return listPorts();
    case 'devices':
      return house.opened.setDevices(request.devices);
    case 'simulate':
      return house.opened.devices.simulate(request.device, request.act);
  }
}

async function saveCopy(house: ContestHouse, store: StoreClient, file: string): Promise<void> {
  const { folder, mediaFolder } = house.opened;
  const databases = await store.call('serialize');
  await saveCopyFile({ folder, mediaFolder, databases }, file);
}
