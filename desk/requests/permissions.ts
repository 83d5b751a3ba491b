// Which role may ask the desk for what; commands have their own table in the engine.
import type { DeskRequest } from '#contract/protocol.ts';
import type { Role } from '#contract/record.ts';

type Kind = DeskRequest['kind'];

const JUDGING: readonly Kind[] = ['correction.preview', 'evidence', 'score-sheet'];

const ALLOWED: Readonly<Record<Exclude<Role, 'technician'>, readonly Kind[]>> = {
  host: [],
  judge: JUDGING,
  'chief-judge': JUDGING,
  supervisor: ['evidence', 'score-sheet'],
  projector: [],
  station: [],
};

/** Signing in and out and one's own PIN are asked for by any window and are not in the table. */
export function mayRequest(role: Role, kind: Kind): boolean {
  return role === 'technician' || ALLOWED[role].includes(kind);
}
