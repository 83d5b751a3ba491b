// A file of rules handed to the desk: read there, opened here, or every fault in it told.
import { useState } from 'react';
import type { Definition } from '#contract/definition.ts';
import { inBoth } from '#contract/messages/message.ts';
import type { Text } from '#contract/messages/text.ts';
import { rulesReadSchema } from '#contract/protocol.ts';
import { useDesk } from '#renderer/link/context.tsx';
import { useFiles } from '#renderer/link/files.ts';
import type { RequestState } from '../parts/use-request.ts';
import type { FileProblems } from './file-problems.tsx';

export interface FaultyFile {
  name: string;
  problems: FileProblems;
}

const IDLE: RequestState = { kind: 'idle' };

/** The desk knows an upload by a name of its own; people know it by theirs. */
function renamed({ zh, en }: Text, from: string, to: string): Text {
  return { zh: zh.replaceAll(from, to), en: en.replaceAll(from, to) };
}

export function useRulesFile(onRead: (definition: Definition) => void) {
  const desk = useDesk();
  const files = useFiles();
  const [state, setState] = useState(IDLE);
  const [faulty, setFaulty] = useState<FaultyFile | null>(null);
  const fail = (message: Text) => setState({ kind: 'failed', message });
  const take = (name: string, result: unknown) => {
    setState(IDLE);
    const found = rulesReadSchema.safeParse(result);
    if (!found.success) return;
    if ('definition' in found.data) onRead(found.data.definition);
    else setFaulty({ name, problems: found.data.problems });
  };
  const read = async (chosen: File) => {
    setState({ kind: 'waiting' });
    const file = await files.upload(chosen).catch(() => null);
    if (file === null) return fail(inBoth('sheets.notSent'));
    const reply = await desk.request({ kind: 'rules.read', file });
    if (reply.kind === 'done') take(chosen.name, reply.result);
    else
      fail(reply.kind === 'failed' ? renamed(reply.message, file, chosen.name) : inBoth('failure.desk-lost'));
  };
  return { state, read, faulty, forget: () => setFaulty(null) };
}
