// What each window shows while no contest is open.
import type { HomeView, HostView, JudgeView, ProjectorView, StationView, View } from '#contract/view.ts';
import type { Outlook } from './publisher.ts';

const COMMON = { contest: { title: '', subtitle: '' }, clock: null, game: null };

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
};
const HOST: HostView = { role: 'host', ...RUNNING, brief: [], next: '' };
const JUDGE: JudgeView = { role: 'judge', ...RUNNING, rosters: [] };

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
  }
}
