// Who may sign in at a contest, and at which windows.
import type { Account, SeatedRole } from '#contract/access.ts';
import type { WindowName } from '#contract/protocol.ts';
import { chiefOf, type Officials } from '../contests/officials.ts';

/** An account before it is known whether a PIN was set. */
export type Seat = Omit<Account, 'pin'>;

export const TECHNICIAN = 'technician';

const AT: Readonly<Record<WindowName, readonly SeatedRole[]>> = {
  home: ['technician'],
  console: ['technician'],
  host: ['host'],
  judge: ['judge', 'chief-judge'],
  supervisor: ['supervisor'],
  projector: [],
  station: [],
};

/** Of every contest: technician and host; judges and supervisors by name, or one without where the roster has none. */
export function seatsOf({ judges, supervisors }: Officials): Seat[] {
  const named = (role: SeatedRole, kind: string, { person, name }: { person: string; name: string }) => ({
    id: `${kind}:${person}`,
    role,
    person,
    name,
  });
  return [
    nameless('technician'),
    nameless('host'),
    ...(judges.length === 0 ? [nameless('judge')] : judges.map((one) => named(one.role, 'judge', one))),
    ...(supervisors.length === 0
      ? [nameless('supervisor')]
      : supervisors.map((one) => named('supervisor', 'supervisor', one))),
  ];
}

function nameless(role: SeatedRole): Seat {
  return { id: role, role, person: null, name: '' };
}

export function sitsAt(window: WindowName, { role }: Pick<Seat, 'role'>): boolean {
  return AT[window].includes(role);
}

/** Projector and answer desks belong to nobody; every other window is somebody's. */
export function isSeated(window: WindowName): boolean {
  return AT[window].length > 0;
}

/** The chief judge; where the roster names none, every judge: otherwise nothing could be waived or decided. */
export function isChiefSeat({ role }: Pick<Seat, 'role'>, { judges }: Officials): boolean {
  return role === 'chief-judge' || (role === 'judge' && chiefOf(judges) === undefined);
}
