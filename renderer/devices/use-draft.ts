// The list of devices as it is being changed, kept while the window stands and after a refused save.
import { useState } from 'react';
import type { DeviceSetting } from '#contract/device.ts';
import { type RequestState, useRequest } from '#renderer/console/parts/use-request.ts';

export interface Draft {
  settings: readonly DeviceSetting[];
  /** Something is not saved. */
  changed: boolean;
  state: RequestState;
  change(settings: readonly DeviceSetting[]): void;
  /** True once the desk has taken it. */
  save(settings: readonly DeviceSetting[]): Promise<boolean>;
  revert(): void;
}

/** Follows what is set until something is changed here. */
export function useDraft(present: readonly DeviceSetting[]): Draft {
  const [changed, setChanged] = useState<readonly DeviceSetting[] | null>(null);
  const { state, ask } = useRequest();
  return {
    settings: changed ?? present,
    changed: changed !== null,
    state,
    change: setChanged,
    save: async (settings) => {
      setChanged(settings);
      const taken = (await ask({ kind: 'devices', devices: [...settings] })) !== null;
      if (taken) setChanged((now) => (now === settings ? null : now));
      return taken;
    },
    revert: () => setChanged(null),
  };
}
