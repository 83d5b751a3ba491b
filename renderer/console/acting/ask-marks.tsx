// Points of the judges, one number for each; what they come to stands below while they are typed.
import { useState } from 'react';
import type { CommandOf } from '#contract/command.ts';
import { AskFrame, type AskProps } from './ask-frame.tsx';
import { MarkFields, typedMarks } from './mark-fields.tsx';

export function AskMarks({ offer, command, lists }: AskProps & { command: CommandOf<'score.give'> }) {
  const [texts, setTexts] = useState(() => command.marks.map(() => ''));
  const partial = lists.turn?.partial ?? null;
  if (partial === null) return null;
  const marks = typedMarks(texts, partial);
  return (
    <AskFrame offer={offer} lists={lists} command={marks === null ? null : { ...command, marks }}>
      <MarkFields texts={texts} partial={partial} onChange={setTexts} />
    </AskFrame>
  );
}
