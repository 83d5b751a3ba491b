// Views about signing in, rehearsals, backups and recovery, and a contest that was interrupted.
import type { AccessView, Account, SeatedRole } from '#contract/access.ts';
import type { BackupPlace, Recovery, StorageView } from '#contract/storage.ts';
import type {
  ConsoleView,
  HomeView,
  HostView,
  LockedView,
  SupervisorView,
  TurnView,
} from '#contract/view.ts';
import { consoleView, item, JOURNAL, offer, SINGLE, scene, turn, VOID, WITHDRAW } from './console-parts.ts';
import * as views from './console-views.ts';
import { hostView } from './host-views.ts';
import { NO_STORAGE } from './trust-views.ts';

export function account(role: SeatedRole, name = '', pin = true): Account {
  const person = name === '' ? null : `${role}-1`;
  const id = role === 'technician' || role === 'host' || person === null ? role : `${role}:${person}`;
  return { id, role, person, name, pin };
}

export const TECHNICIAN = account('technician');
export const CHIEF = account('chief-judge', '赵明');
export const JUDGE = account('judge', '孙丽华');
export const SUPERVISOR = account('supervisor', '田文静');

/** Nobody has a PIN yet. */
export const UNSET: AccessView = {
  pins: false,
  account: null,
  accounts: [account('technician', '', false), account('host', '', false), ...[CHIEF, JUDGE, SUPERVISOR]].map(
    (one) => ({ ...one, pin: false }),
  ),
};

export function signedIn(as: Account): AccessView {
  return { pins: true, account: as, accounts: [TECHNICIAN, account('host'), CHIEF, JUDGE, SUPERVISOR] };
}

export function locked(accounts: Account[], rehearsal = false): LockedView {
  return { role: 'locked', title: '中卫市人社系统窗口单位业务技能练兵比武竞赛', rehearsal, accounts };
}

const GOOD: BackupPlace = {
  folder: '/home/desk/contests/zhongwei-2026/backups',
  state: 'good',
  seq: 1234,
  wall: '2026-05-16T10:02:11+08:00',
  generations: 12,
  trouble: null,
};

export const STICK: BackupPlace = { ...GOOD, folder: '/media/usb/leitai', generations: 2 };

export function storage(part: Partial<StorageView> = {}, second: BackupPlace = STICK): StorageView {
  return {
    head: { seq: 1234, hash: '9f2c41d07be8a6355c0e11aa87d2f4b36e90c7a15d48fb02c3167e9ad05b8f42' },
    backups: { own: GOOD, second },
    free: 128_400_000_000,
    recovery: null,
    notices: [],
    ...part,
  };
}

export const OFF = NO_STORAGE.backups.second;

/** Pulled out in the middle of the contest. */
export const PULLED: BackupPlace = {
  ...STICK,
  state: 'failing',
  seq: 1198,
  trouble: { key: 'trouble.backup.missing', params: { folder: STICK.folder } },
};

export const RECOVERY: Recovery = {
  wall: '2026-05-16T10:05:00+08:00',
  steps: [
    { key: 'event.record.recovered', params: {} },
    { key: 'event.record.continued', params: { place: 'DESK-1', after: 1230 } },
  ],
  lostFrom: null,
};

export function rehearsed<Shown extends { contest: ConsoleView['contest'] }>(view: Shown): Shown {
  return { ...view, contest: { ...view.contest, rehearsal: true } };
}

export function supervisor(view: ConsoleView): SupervisorView {
  const {
    role: _,
    scene: _1,
    slate: _2,
    rosters: _3,
    judges: _4,
    supervisors: _5,
    devices: _6,
    deviceSettings: _9,
    trial: _10,
    ...rest
  } = view;
  const { missing: _7, rules: _8, ...shown } = rest;
  return { ...shown, role: 'supervisor' };
}

/** The desk came back: the journal begins with its start. */
const RESTARTED: ConsoleView['journal'] = [
  ['clock.held', { remaining: 6.1 }],
  ['desk.started', {}],
  ['clock.started', { limit: 10 }],
].map(([type, params], index) => ({
  ...JOURNAL[0]!,
  seq: 51 - index,
  type: type as string,
  label: `event.${type as string}`,
  params: params as Record<string, number>,
}));

/** The desk died while an answer was being spoken. */
export function interrupted(): ConsoleView {
  const view = views.held();
  return { ...view, offers: [...view.offers, WITHDRAW], journal: [...RESTARTED, ...JOURNAL] };
}

/** It died while the buzzers were armed. */
export function buzzInterrupted(): ConsoleView {
  const open: TurnView['buzz'] = {
    state: 'reading',
    team: null,
    barred: [],
    eligible: [1, 2, 3],
    cueAt: null,
  };
  return consoleView({
    scene: scene(SINGLE, 'presented'),
    turn: turn({ kind: 'open', team: null, teamName: '', player: null, buzz: open, items: [item()] }),
    offers: [offer('buzz.open', { type: 'buzz.open' }, { keys: ['KeyU'], primary: true }), VOID, WITHDRAW],
    journal: [RESTARTED[1]!, ...JOURNAL],
  });
}

export function hostHeld(): HostView {
  return hostView(
    {},
    {
      clock: { state: 'held', limit: 10_000, remaining: 6150, deadline: null },
      offers: [offer('clock.resume', { type: 'clock.resume' }, { keys: ['KeyP'], primary: true })],
    },
  );
}

export const HOME: HomeView = {
  role: 'home',
  open: null,
  contests: [
    {
      folder: '/home/desk/contests/zhongwei-2026',
      title: '中卫市人社系统窗口单位业务技能练兵比武竞赛',
      changed: '2026-05-16T10:02:11+08:00',
      refusal: null,
      rehearsal: false,
      kin: [{ folder: '/home/desk/contests/zhongwei-2026-2', relation: 'fork', common: 1180 }],
    },
    {
      folder: '/home/desk/contests/zhongwei-2026-2',
      title: '中卫市人社系统窗口单位业务技能练兵比武竞赛',
      changed: '2026-05-16T09:55:40+08:00',
      refusal: null,
      rehearsal: false,
      kin: [{ folder: '/home/desk/contests/zhongwei-2026', relation: 'fork', common: 1180 }],
    },
    {
      folder: '/home/desk/contests/city-2026',
      title: '市直机关知识竞赛',
      changed: '2026-05-12T16:20:00+08:00',
      refusal: null,
      rehearsal: false,
      kin: [{ folder: '/home/desk/contests/city-2026-old', relation: 'newer', common: 410 }],
    },
    {
      folder: '/home/desk/rehearsals/zhongwei-2026',
      title: '中卫市人社系统窗口单位业务技能练兵比武竞赛',
      changed: '2026-05-15T19:30:00+08:00',
      refusal: null,
      rehearsal: true,
      kin: [],
    },
  ],
};
