// A file of rules handed to the desk: read there, opened here, or every fault in it told.
import { useState } from 'react';
import type { Definition } from '#contract/definition.ts';
import { inBoth } from '#contract/messages/message.ts';
import { rulesReadSchema } from '#contract/protocol.ts';
import { useFiles } from '#renderer/link/files.ts';
import { useRequest } from '../parts/use-request.ts';
import type { FileProblems } from './file-problems.tsx';

export interface FaultyFile {
  name: string;
  problems: FileProblems;
}

export function useRulesFile(onRead: (definition: Definition) => void) {
  const files = useFiles();
  const { state, ask, fail } = useRequest();
  const [faulty, setFaulty] = useState<FaultyFile | null>(null);
  const upload = async (chosen: File) => {
    try {
      return await files.upload(chosen);
    } catch {
      fail(inBoth('sheets.notSent'));
      return null;
    }
  };
  const read = async (chosen: File) => {
    const file = await upload(chosen);
    const answer = file === null ? null : await ask({ kind: 'rules.read', file });
    const found = rulesReadSchema.safeParse(answer?.result);
    if (!found.success) return;
    if ('definition' in found.data) onRead(found.data.definition);
    else setFaulty({ name: chosen.name, problems: found.data.problems });
  };
  return { state, read, faulty, forget: () => setFaulty(null) };
}
