// How often a team may still use a privilege.
import type { Privilege } from '#contract/definition.ts';
import type { State } from './state.ts';

export function privilegeLeft(state: State, { id, count }: Privilege, team: number): number {
  return count - state.uses.filter((use) => use.team === team && use.privilege === id).length;
}
