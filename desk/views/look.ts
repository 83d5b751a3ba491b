// What a window sees right now, with the number it was seen at.
import type { MessageKey } from '#contract/messages/message.ts';
import type { Instant } from '#contract/units.ts';
import type { DeviceView } from '#contract/view.ts';
import type { ContestHouse } from '../contests/house.ts';
import { contestView } from './contest-views.ts';
import { idleView } from './idle.ts';
import type { Outlook, ViewMessage } from './publisher.ts';
import { NO_STORAGE } from './storage.ts';

export function lookAt(outlook: Outlook, house: ContestHouse, now: Instant): ViewMessage {
  const contest = house.open;
  if (contest === null) return { t: 'view', seq: 0, now: now.ms, view: idleView(outlook, house.home()) };
  const { floor, knowledge } = contest;
  const view = contestView(outlook, {
    shown: floor.shown,
    knowledge,
    now,
    home: house.home(),
    outside: {
      devices: [...(floor.stopped ? [FAILED_JOURNAL] : []), ...contest.devices.views()],
      judges: [...knowledge.officials().judges],
      supervisors: [...knowledge.officials().supervisors],
      wall: floor.wall,
      access: { pins: false, account: null, accounts: [] },
      storage: NO_STORAGE,
    },
  });
  return { t: 'view', seq: floor.shown.seq, now: now.ms, view };
}

/** The disk stands among the devices while it fails: that is where the technician looks for what is not well. */
const FAILED_JOURNAL: DeviceView = {
  id: 'journal',
  name: '',
  kind: 'journal',
  seats: 0,
  well: false,
  trouble: { key: 'trouble.journal' satisfies MessageKey, params: {} },
  lastSeat: null,
};
