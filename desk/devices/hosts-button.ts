// The host's own button: a press of it is what the host's key would do, 抢答开始.
import type { Command } from '#contract/command.ts';
import type { DeviceSignal } from '#contract/signal.ts';
import type { Knowledge } from '#engine/decide.ts';
import { offers } from '#engine/offers/index.ts';
import type { ContestRecord } from '#engine/record.ts';
import { isHostsButton } from '#engine/seating.ts';

/** Null: it is not the host's button, or the buzz cannot be opened now. */
export function hostsCommand(
  record: ContestRecord,
  knowledge: Knowledge,
  { id, at, device, seat }: DeviceSignal & { type: 'press' },
): Command | null {
  if (!isHostsButton(record.state, { device, seat })) return null;
  const offered = offers(record, knowledge, at, 'host').find(
    ({ command, needs }) => command.type === 'buzz.open' && needs === null,
  );
  if (offered === undefined) return null;
  const actor = { role: 'host', person: null, onBehalfOf: null } as const;
  // One press opens once, also when it is told twice.
  return { id: `host:${id}`, seen: null, actor, at, body: offered.command };
}
