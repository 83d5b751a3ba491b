// The view of each window while a contest is open, always from the record that is on disk.
import type { Instant } from '#contract/units.ts';
import { type HomeView, projectorViewSchema, stationViewSchema, type View } from '#contract/view.ts';
import type { Knowledge } from '#engine/decide.ts';
import type { ContestRecord } from '#engine/record.ts';
import { projectorView } from '#engine/views/projector.ts';
import { consoleView, hostView, judgeView, type Outside, supervisorView } from '#engine/views/running.ts';
import { stationView } from '#engine/views/station.ts';
import type { Outlook } from './publisher.ts';

export interface ViewSources {
  shown: ContestRecord;
  knowledge: Knowledge;
  now: Instant;
  home: HomeView;
  outside: Outside;
}

/**
 * What goes to the hall and to the contestants passes its strict schema once more, so that nothing the engine might
 * add by mistake leaves the desk: absent, not hidden. Throws ZodError then.
 */
export function contestView({ window, team }: Outlook, sources: ViewSources): View {
  const { shown, knowledge, now, home, outside } = sources;
  switch (window) {
    case 'home':
      return home;
    case 'console':
      return consoleView(shown, knowledge, now, outside);
    case 'host':
      return hostView(shown, knowledge, now, outside);
    case 'judge':
      return judgeView(shown, knowledge, now, outside);
    case 'supervisor':
      return supervisorView(shown, knowledge, now, outside);
    case 'projector':
      return projectorViewSchema.parse(projectorView(shown, knowledge, now));
    case 'station':
      return stationViewSchema.parse(stationView(shown, knowledge, now, team));
  }
}
