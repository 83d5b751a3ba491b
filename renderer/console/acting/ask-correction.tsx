// 改判, as an offer asks for it: begins at the item and the answer the offer names.
import type { CommandOf } from '#contract/command.ts';
import type { CorrectionOf } from '#contract/correction.ts';
import { CorrectionDialog } from '#renderer/correcting/correction-dialog.tsx';
import type { AskProps } from './ask-frame.tsx';

type Asked = Omit<CommandOf<'correct'>, 'change'> & { change: CorrectionOf<'ruling'> };

export function AskCorrection({ command, lists }: AskProps & { command: Asked }) {
  const { turn, item, team = null } = command.change;
  return <CorrectionDialog start={{ turn, item, team }} lists={lists} />;
}
