// What a window sees right now, with the number it was seen at.
import type { MessageKey } from '#contract/messages/message.ts';
import type { Message } from '#contract/offer.ts';
import type { StorageView } from '#contract/storage.ts';
import type { Instant } from '#contract/units.ts';
import type { DeviceView, LockedView } from '#contract/view.ts';
import type { ContestHouse } from '../contests/house.ts';
import type { OpenContest } from '../contests/open-contest.ts';
import { contestView } from './contest-views.ts';
import { idleView } from './idle.ts';
import type { Outlook, ViewMessage } from './publisher.ts';

export function lookAt(outlook: Outlook, house: ContestHouse, now: Instant): ViewMessage {
  const contest = house.open;
  if (contest === null) {
    const { attended } = house;
    const locked = attended?.access.isLocked(outlook) ? lockedView(attended, outlook) : null;
    return { t: 'view', seq: 0, now: now.ms, view: locked ?? idleView(outlook, house.home()), buttons: [] };
  }
  const { floor, knowledge, access, storage, devices } = contest;
  const message = { t: 'view' as const, seq: floor.shown.seq, now: now.ms, buttons: devices.buttons };
  if (access.isLocked(outlook)) return { ...message, view: lockedView(contest, outlook) };
  const view = contestView(outlook, {
    shown: floor.shown,
    knowledge,
    now,
    home: house.home(),
    outside: {
      devices: [
        ...(floor.trouble === null ? [] : [failedJournal(floor.trouble)]),
        // A list of every seat of every device: for the one window that shows it.
        ...(outlook.window === 'console' ? devices.views() : []),
      ],
      deviceSettings: [...devices.settings],
      trial: devices.trial,
      judges: [...knowledge.officials().judges],
      supervisors: [...knowledge.officials().supervisors],
      wall: floor.wall,
      access: access.view(outlook.window, access.holder(outlook)),
      storage: access.forgotten ? withNotice(storage.view(), 'notice.pins-forgotten') : storage.view(),
    },
  });
  return { ...message, view };
}

function lockedView({ floor, access }: OpenContest, { window }: Outlook): LockedView {
  const { definition, rehearsal } = floor.shown.state;
  return { role: 'locked', title: definition?.title ?? '', rehearsal, accounts: access.accountsAt(window) };
}

function withNotice(storage: StorageView, key: MessageKey): StorageView {
  return { ...storage, notices: [...storage.notices, { key, params: {} }] };
}

/** The disk stands among the devices while it fails: that is where the technician looks for what is not well. */
function failedJournal(trouble: Message): DeviceView {
  return {
    id: 'journal',
    name: '',
    kind: 'journal',
    driver: 'leitai',
    binding: 'simulated',
    seats: 0,
    well: false,
    trouble,
    lastSeat: null,
    advice: [],
    late: 0,
    latency: null,
    clock: null,
    places: [],
  };
}
