// The list of devices as it is being changed, kept while the window stands and after a refused save.
import { useState } from 'react';
import type { DeviceSetting } from '#contract/device.ts';
import { type RequestState, useRequest } from '#renderer/console/parts/use-request.ts';

export interface Draft {
  settings: readonly DeviceSetting[];
  /** Something is not saved. */
  changed: boolean;
  /** Meanwhile another window has saved a list; saving this one would undo that. */
  overtaken: boolean;
  state: RequestState;
  change(settings: readonly DeviceSetting[]): void;
  /** True once the desk has taken it. */
  save(settings: readonly DeviceSetting[]): Promise<boolean>;
  revert(): void;
}

/** Follows what is set until something is changed here. */
export function useDraft(present: readonly DeviceSetting[]): Draft {
  const [draft, setDraft] = useState<{ from: string; settings: readonly DeviceSetting[] } | null>(null);
  const { state, ask } = useRequest();
  const change = (settings: readonly DeviceSetting[]) =>
    setDraft((now) => ({ from: now?.from ?? JSON.stringify(present), settings }));
  return {
    settings: draft?.settings ?? present,
    changed: draft !== null,
    overtaken: draft !== null && state.kind !== 'waiting' && draft.from !== JSON.stringify(present),
    state,
    change,
    save: async (settings) => {
      change(settings);
      const taken = (await ask({ kind: 'devices', devices: [...settings] })) !== null;
      if (taken) setDraft((now) => (now?.settings === settings ? null : now));
      return taken;
    },
    revert: () => setDraft(null),
  };
}
