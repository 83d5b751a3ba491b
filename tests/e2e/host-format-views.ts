// Views for the host's window in formats beside the spoken answer of one team.
import type { HostView } from '#contract/view.ts';
import * as buzz from './console-buzz-views.ts';
import * as formats from './console-format-views.ts';
import * as together from './console-together-views.ts';
import { hostView } from './host-views.ts';

/** What the console of a view shows, as the host is told it. */
function asHost(
  { turn, clock, game, teams, offers, standings, individual, stage }: ReturnType<typeof formats.partial>,
  part: Partial<HostView> = {},
): HostView {
  const hosts = offers.filter(
    ({ command }) =>
      !['points.give', 'team.out', 'foul.call', 'rundown.insert', 'turn.void', 'screen.show'].includes(
        command.type,
      ),
  );
  const base = hostView(null, { clock, game, teams, offers: hosts, standings, individual, stage });
  return { ...base, turn, ...part };
}

export const FORMATS: Record<string, HostView> = {
  'all teams answer': asHost(together.together(0)),
  'boards to rule': asHost(together.boards()),
  'boards of twelve': asHost(together.boards(0, 12)),
  'boards scored': asHost(together.scored()),
  'reading aloud': asHost(buzz.readingAloud()),
  restating: asHost(buzz.restating()),
  rebound: asHost(buzz.rebound()),
  audience: asHost(buzz.audience()),
  'points by judges': asHost(formats.partialScored()),
  naming: asHost(formats.naming()),
  lots: asHost(formats.lots(), { brief: ['各队按抽签顺序出场。'] }),
  declined: asHost(formats.declined()),
  rolling: asHost(formats.rolling(0)),
  'players announced': asHost(formats.declined(), { stage: 'announced', next: '' }),
};
