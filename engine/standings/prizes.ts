// What places are worth: prizes by number of places or by share, within groups, past those who won before.
import type { Definition } from '#contract/definition.ts';

type Prize = Definition['ranking']['prizes'][number];

/** The prize of a place, from 1, among so many that are ranked; null beyond the prizes. A share is rounded up. */
export function prizeAt(prizes: readonly Prize[], place: number, ranked: number): string | null {
  let last = 0;
  for (const prize of prizes) {
    last += prize.places ?? Math.ceil((ranked * (prize.percent ?? 0)) / 100);
    if (place <= last) return prize.title;
  }
  return null;
}

/** Teams that compete with each other for the same prizes: all of them, or those of one group. */
export type Field = number;

export interface Prizes {
  /** Null: gets no prize whatever its place. */
  readonly fieldOf: (team: number) => Field | null;
  readonly prizeAt: (field: Field, place: number) => string | null;
  /** The same for two places between which nothing depends on the order. */
  readonly worthAt: (field: Field, place: number) => string;
}

export function prizesAmong(definition: Definition, ranked: readonly number[]): Prizes {
  const { prizes, groups, bestOfGroup, without } = definition.ranking;
  const fields: readonly (readonly number[])[] = groups.length === 0 ? [ranked] : groups;
  const best = groups.length === 0 ? Number.POSITIVE_INFINITY : bestOfGroup;
  const sizes = fields.map((field) => field.filter((team) => ranked.includes(team)).length);
  const at = (field: Field, place: number) =>
    place > best ? null : prizeAt(prizes, place, sizes[field] ?? 0);
  return {
    fieldOf: (team) => {
      const field = without.includes(team) ? -1 : fields.findIndex((teams) => teams.includes(team));
      return field < 0 ? null : field;
    },
    prizeAt: at,
    // Going on from a group is worth something also where no prize is named for it.
    worthAt: (field, place) => `${place <= best} ${at(field, place) ?? ''}`,
  };
}
