// Plain JSON addressed by paths: what the form reads and writes; nothing is ever changed in place.

export type Json = null | boolean | number | string | readonly Json[] | JsonObject;
export interface JsonObject {
  readonly [name: string]: Json;
}
export type Path = readonly (string | number)[];

export function isObject(value: Json | undefined): value is JsonObject {
  return typeof value === 'object' && value !== null && !isList(value);
}

export function isList(value: Json | undefined): value is readonly Json[] {
  return Array.isArray(value);
}

/** Undefined where nothing is written. */
export function at(value: Json | undefined, path: Path): Json | undefined {
  return path.reduce<Json | undefined>((found, step) => {
    if (isList(found)) return typeof step === 'number' ? found[step] : undefined;
    return isObject(found) && Object.hasOwn(found, step) ? found[step] : undefined;
  }, value);
}

/** With another value at that place, or (undefined) with none; objects on the way are made where they lack. */
export function put(value: Json | undefined, [step, ...rest]: Path, wanted: Json | undefined): Json {
  if (step === undefined) return wanted ?? null;
  if (typeof step === 'number') {
    const list = isList(value) ? value : [];
    if (rest.length === 0 && wanted === undefined) return list.filter((_, index) => index !== step);
    const changed = [...list];
    changed[step] = put(list[step], rest, wanted);
    return changed;
  }
  const object = isObject(value) ? value : {};
  if (rest.length === 0 && wanted === undefined)
    return Object.fromEntries(Object.entries(object).filter(([name]) => name !== step));
  return { ...object, [step]: put(object[step], rest, wanted) };
}

/** Equal as JSON; the order of names in an object does not count. */
export function same(one: Json | undefined, other: Json | undefined): boolean {
  if (isList(one) && isList(other))
    return one.length === other.length && one.every((part, index) => same(part, other[index]));
  if (isObject(one) && isObject(other)) {
    const names = Object.keys(one);
    return (
      names.length === Object.keys(other).length &&
      names.every((name) => Object.hasOwn(other, name) && same(one[name], other[name]))
    );
  }
  return one === other;
}

/** With the entry moved to another place; as it is when there is no such place. */
export function moved<Entry>(list: readonly Entry[], from: number, to: number): readonly Entry[] {
  const entry = list[from];
  if (entry === undefined || to < 0 || to >= list.length) return list;
  const rest = list.filter((_, index) => index !== from);
  return [...rest.slice(0, to), entry, ...rest.slice(to)];
}

/** Names of digits, such as a stake, count as the numbers they are. */
export function samePath(one: Path, other: Path): boolean {
  return one.length === other.length && one.every((step, index) => String(step) === String(other[index]));
}

export function isWithin(path: Path, whole: Path): boolean {
  return whole.every((step, index) => path[index] === step);
}

export function pathName(path: Path): string {
  return path.join('.');
}
