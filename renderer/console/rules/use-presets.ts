// The rule sets that come with the program, as the desk tells them.
import { useEffect, useState } from 'react';
import { z } from 'zod';
import { type Preset, presetSchema } from '#contract/protocol.ts';
import { useDesk } from '#renderer/link/context.tsx';

const presetsSchema = z.array(presetSchema);

/** Null until the desk has told them; none where it could not. */
export function usePresets(): readonly Preset[] | null {
  const desk = useDesk();
  const [presets, setPresets] = useState<readonly Preset[] | null>(null);
  useEffect(() => {
    void desk.request({ kind: 'rules.presets' }).then((reply) => {
      const found = presetsSchema.safeParse(reply.kind === 'done' ? reply.result : []);
      setPresets(found.success ? found.data : []);
    });
  }, [desk]);
  return presets;
}
