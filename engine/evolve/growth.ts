// How lists of the state grow: copied for every state that anybody may see, in place while a fold owns them.

export interface Growth {
  list<Item>(list: readonly Item[], more: readonly Item[]): readonly Item[];
  set<Item>(set: ReadonlySet<Item>, more: Iterable<Item>): ReadonlySet<Item>;
}

/** Old states stay as they are. */
export const COPYING: Growth = {
  list: (list, more) => [...list, ...more],
  set: (set, more) => new Set([...set, ...more]),
};

/**
 * For one fold: what it has copied once it goes on with, as nobody sees the states in between. A long journal is folded
 * in a time that grows with its length, not with its square.
 */
export function growingInPlace(): Growth {
  const own = new WeakSet<object>();
  return {
    list<Item>(list: readonly Item[], more: readonly Item[]) {
      const grown = own.has(list) ? (list as Item[]) : [...list];
      own.add(grown);
      for (const item of more) grown.push(item);
      return grown;
    },
    set<Item>(set: ReadonlySet<Item>, more: Iterable<Item>) {
      const grown = own.has(set) ? (set as Set<Item>) : new Set(set);
      own.add(grown);
      for (const item of more) grown.add(item);
      return grown;
    },
  };
}
