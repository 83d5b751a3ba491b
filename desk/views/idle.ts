// What each window shows while no contest is open.
import type { WindowName } from '#contract/protocol.ts';
import type { HomeView, HostView, JudgeView, ProjectorView, StationView, View } from '#contract/view.ts';

const COMMON = { contest: { title: '', subtitle: '' }, clock: null };

const PROJECTOR: ProjectorView = { role: 'projector', ...COMMON, teams: [], scene: { kind: 'title' } };
const STATION: StationView = { role: 'station', ...COMMON, frozen: false, turn: null };

const RUNNING = { ...COMMON, teams: [], stage: 'setup' as const, turn: null, offers: [], standings: [] };
const HOST: HostView = { role: 'host', ...RUNNING, brief: [], next: '' };
const JUDGE: JudgeView = { role: 'judge', ...RUNNING };

export function idleView(window: WindowName, home: HomeView): View {
  switch (window) {
    case 'home':
    case 'console':
      return home;
    case 'projector':
      return PROJECTOR;
    case 'station':
      return STATION;
    case 'host':
      return HOST;
    case 'judge':
      return JUDGE;
  }
}
