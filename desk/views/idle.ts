// What each window shows while no contest is open.
import type {
  HomeView,
  HostView,
  JudgeView,
  ProjectorView,
  StationView,
  SupervisorView,
  View,
} from '#contract/view.ts';
import type { Outlook } from './publisher.ts';
import { NO_STORAGE } from './storage.ts';

const COMMON = { contest: { title: '', subtitle: '', rehearsal: false }, clock: null, game: null };

const PROJECTOR: ProjectorView = { role: 'projector', ...COMMON, teams: [], scene: { kind: 'title' } };
const STATION: StationView = { role: 'station', ...COMMON, frozen: false, team: null, turn: null };

const RUNNING = {
  ...COMMON,
  teams: [],
  stage: 'setup' as const,
  turn: null,
  offers: [],
  standings: [],
  individual: [],
  gate: [],
  lacking: null,
  results: {
    confirmed: { judges: null, supervisor: null },
    reopening: null,
    released: false,
    appeals: [],
  },
  access: { pins: false, account: null, accounts: [] },
};
const HOST: HostView = { role: 'host', ...RUNNING, brief: [], next: '' };
const JUDGE: JudgeView = { role: 'judge', ...RUNNING, rosters: [], rundown: [], judges: [] };
const SUPERVISOR: SupervisorView = {
  role: 'supervisor',
  ...RUNNING,
  rundown: [],
  journal: [],
  storage: NO_STORAGE,
};

export function idleView({ window, team }: Outlook, home: HomeView): View {
  switch (window) {
    case 'home':
    case 'console':
      return home;
    case 'projector':
      return PROJECTOR;
    case 'station':
      return team === null ? STATION : { ...STATION, team: { number: team, name: '' } };
    case 'host':
      return HOST;
    case 'judge':
      return JUDGE;
    case 'supervisor':
      return SUPERVISOR;
  }
}
