// The parts of rules as the list on the left shows them, and what can be done to a round as a whole.
import { DEFINITION, fieldOf, type Node, ROUND_NODE } from './form-node.ts';
import { freshObject } from './form-values.ts';
import { at, isList, isObject, type Json, type JsonObject, moved, type Path, put } from './json.ts';

/** A chosen part: one of those for the whole contest, or a round by its place. */
export type Part = 'general' | 'clauses' | 'privileges' | 'ranking' | number;

/** What holds for the whole contest and has no page of its own. */
const GENERAL = ['title', 'subtitle', 'id', 'version', 'notes', 'teams', 'base', 'baseClause', 'panel'];

/** What is set on the part's page, and where it stands in the definition. */
export function pageOf(part: Part): { path: Path; node: Node } {
  if (typeof part === 'number') return { path: ['rounds', part], node: ROUND_NODE };
  if (part !== 'general') return { path: [part], node: fieldOf(DEFINITION, part) };
  const fields = GENERAL.map((name) => ({ name, node: fieldOf(DEFINITION, name), optional: false }));
  return { path: [], node: { kind: 'object', default: undefined, fields } };
}

/** The places a part's page shows, to be compared with what stood there before. */
export function placesOf(part: Part): Path[] {
  return part === 'general' ? GENERAL.map((name) => [name]) : [pageOf(part).path];
}

/** The part whose page shows this place. */
export function partAt([first, second]: Path): Part {
  if (first === 'rounds') return typeof second === 'number' ? second : 0;
  if (first === 'clauses' || first === 'privileges' || first === 'ranking') return first;
  return 'general';
}

export function roundsOf(written: Json): readonly JsonObject[] {
  const rounds = at(written, ['rounds']);
  return isList(rounds) ? rounds.map((round) => (isObject(round) ? round : {})) : [];
}

export function textOf(value: Json | undefined): string {
  return typeof value === 'string' ? value : '';
}

/** An id that is free: the stem, or the stem with the least number that makes it so. */
export function freeId(stem: string, taken: readonly string[]): string {
  let id = stem;
  for (let number = 2; taken.includes(id); number += 1) id = `${stem}-${number}`;
  return id;
}

const idsOf = (written: Json) => roundsOf(written).map((round) => textOf(round.id));

function withRounds(written: Json, rounds: readonly Json[]): Json {
  return put(written, ['rounds'], rounds);
}

/** With a new round at the end. */
export function withRoundAdded(written: Json, title: string): Json {
  const id = freeId('round', idsOf(written));
  return withRounds(written, [...roundsOf(written), { ...freshObject(ROUND_NODE), id, title }]);
}

/** With the same round once more behind it, under an id of its own. */
export function withRoundDoubled(written: Json, index: number): Json {
  const rounds = roundsOf(written);
  const round = rounds[index];
  if (round === undefined) return written;
  const stem = textOf(round.id).replace(/-\d+$/, '');
  const copy = { ...round, id: freeId(stem === '' ? 'round' : stem, idsOf(written)) };
  return withRounds(written, [...rounds.slice(0, index + 1), copy, ...rounds.slice(index + 1)]);
}

export function withoutRound(written: Json, index: number): Json {
  return withRounds(
    written,
    roundsOf(written).filter((_, place) => place !== index),
  );
}

export function withRoundMoved(written: Json, index: number, to: number): Json {
  return withRounds(written, moved(roundsOf(written), index, to));
}

/** Rules of one round, to begin with nothing. */
export function emptyRules(title: string, round: string): Json {
  const start = { ...freshObject(DEFINITION), leitai: 1, id: 'rules', title, rounds: [] };
  return withRoundAdded(start, round);
}
