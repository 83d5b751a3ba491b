// The rules while they are edited: what was opened, what is written now, what is wrong with it.
import { useMemo, useState } from 'react';
import type { Definition, WrittenDefinition } from '#contract/definition.ts';
import { DEFINITION } from './form-node.ts';
import { inForce, shortened } from './form-values.ts';
import { at, isObject, type Json, type Path, same } from './json.ts';
import { roundsOf } from './parts.ts';
import { type Checked, check } from './problems.ts';
import { useDeskProblems } from './use-desk-problems.ts';
import { asJson } from './versions.ts';

/** Length of the path of a round as a whole. */
const ROUND_DEPTH = 2;

export interface Editing extends Checked {
  /** As a person would write it: without defaults. */
  readonly written: Json;
  /** The last rules without a fault; null while there were none yet. */
  readonly sound: Definition | null;
  /** The rules in force when they were opened; null: there were none. */
  readonly opened: Definition | null;
  readonly dirty: boolean;
  /** Other rules than those in force, not the same ones changed. */
  readonly isOther: boolean;
  /** How often it was begun anew with other rules. */
  readonly begun: number;
  edit(change: (written: Json) => Json): void;
  /** Other rules to edit, in place of what is written. */
  start(written: Json): void;
  /** These are in force now. */
  applied(definition: Definition): void;
  /** What was in force at this place when the rules were opened, and what is now. */
  before(path: Path): Json | undefined;
  now(path: Path): Json | undefined;
}

export const asWritten = (definition: Definition): Json => shortened(DEFINITION, asJson(definition));

/** The schema has seen it: a sound definition without its defaults is a written one. */
export const asDefinition = (written: Json): WrittenDefinition => written as unknown as WrittenDefinition;

/** Rounds that changed places are still the same rounds: they are found again by their id. */
function placeBefore(opened: Json | undefined, written: Json, path: Path): Path | null {
  const [first, index, ...rest] = path;
  if (first !== 'rounds' || typeof index !== 'number' || opened === undefined) return path;
  const id = roundsOf(written)[index]?.id;
  const place = roundsOf(opened).findIndex((round) => round.id === id);
  return place < 0 ? null : [first, place, ...rest];
}

/** `present`: the rules in force, or what to begin with where there are none. */
export function useEditing(present: Definition | null, empty: Json): Editing {
  const [opened, setOpened] = useState(present);
  const [begun, setBegun] = useState(0);
  const [written, setWritten] = useState<Json>(() => (present === null ? empty : asWritten(present)));
  const checked = useMemo(() => check(written), [written]);
  const more = useDeskProblems(checked.definition === null ? null : written);
  const [sound, setSound] = useState(checked.definition);
  if (checked.definition !== null && checked.definition !== sound) setSound(checked.definition);
  const openedJson = useMemo(
    () => (opened === null ? undefined : inForce(DEFINITION, asWritten(opened))),
    [opened],
  );
  // Of rules that are not the ones in force everything is new: no mark says more than none.
  const isOther = openedJson === undefined || at(openedJson, ['id']) !== at(written, ['id']);
  const now = useMemo(() => inForce(DEFINITION, written), [written]);
  return {
    definition: more.length === 0 ? checked.definition : null,
    problems: [...checked.problems, ...more],
    written,
    sound,
    opened,
    dirty: !same(openedJson ?? empty, openedJson === undefined ? written : now),
    isOther,
    edit: (change) => setWritten(change),
    begun,
    start: (other) => {
      setWritten(isObject(other) ? other : empty);
      setBegun(begun + 1);
    },
    applied: (definition) => {
      setOpened(definition);
      setWritten(asWritten(definition));
    },
    before: (path) => {
      if (isOther) return at(now, path);
      const place = placeBefore(openedJson, written, path);
      // Of a round that is new only the whole is marked, not each of its fields.
      if (place === null) return path.length > ROUND_DEPTH ? at(now, path) : undefined;
      return at(openedJson, place);
    },
    now: (path) => at(now, path),
  };
}
