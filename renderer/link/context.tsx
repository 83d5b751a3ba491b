// React's side of the connection: the desk, its view and its sounds as hooks.
import { createContext, useContext, useEffect, useEffectEvent, useSyncExternalStore } from 'react';
import type { View, ViewRole } from '#contract/view.ts';
import type { Desk, Snapshot, Sound } from './connection.ts';

export const DeskContext = createContext<Desk | null>(null);

/** The desk: `send`, `key`, `request`, `now`. Throws outside {@link startWindow}. */
export function useDesk(): Desk {
  const desk = useContext(DeskContext);
  if (desk === null) throw new Error('no desk here: mount the window with startWindow');
  return desk;
}

export function useSnapshot(): Snapshot {
  const desk = useDesk();
  return useSyncExternalStore(desk.subscribe, desk.snapshot);
}

/** The last view of that role; null before the first and when the desk sends another role's. */
export function useView<Role extends ViewRole>(role: Role): Extract<View, { role: Role }> | null {
  const { view } = useSnapshot();
  return view !== null && isRole(view, role) ? view : null;
}

function isRole<Role extends ViewRole>(view: View, role: Role): view is Extract<View, { role: Role }> {
  return view.role === role;
}

/** Is the connection up? False before the first connection too. */
export function useConnected(): boolean {
  return useSnapshot().connected;
}

/** Calls the handler for every sound the desk asks for. */
export function useSounds(handler: (sound: Sound) => void): void {
  const desk = useDesk();
  const play = useEffectEvent(handler);
  useEffect(() => desk.onSound((sound) => play(sound)), [desk]);
}
