// Asks for what an offer still lacks, with the keyboard alone if wanted: each kind of need has its form.
import { AskResults } from '#renderer/results/ask-results.tsx';
import { AskCorrection } from './ask-correction.tsx';
import { AskDraw } from './ask-draw.tsx';
import { AskFields } from './ask-fields.tsx';
import { AskFoul } from './ask-foul.tsx';
import type { AskProps } from './ask-frame.tsx';
import { AskMarks } from './ask-marks.tsx';
import { AskOut } from './ask-out.tsx';
import { AskPoints } from './ask-points.tsx';
import { AskTie } from './ask-tie.tsx';

export function AskDialog({ offer, lists }: AskProps) {
  const { command } = offer;
  switch (command.type) {
    case 'correct':
      if (command.change.of !== 'ruling') return null;
      return <AskCorrection offer={offer} command={{ ...command, change: command.change }} lists={lists} />;
    case 'score.give':
      return <AskMarks offer={offer} command={command} lists={lists} />;
    case 'order.draw':
      return <AskDraw offer={offer} command={command} lists={lists} />;
    case 'tie.draw':
      return <AskTie offer={offer} command={command} lists={lists} />;
    case 'points.give':
      return <AskPoints offer={offer} command={command} lists={lists} />;
    case 'team.out':
      return <AskOut offer={offer} command={command} lists={lists} />;
    case 'foul.call':
      return <AskFoul offer={offer} command={command} lists={lists} />;
    case 'results.confirm':
    case 'announce':
    case 'results.reopen':
    case 'panel.confirm':
      return <AskResults command={command} />;
    default:
      return <AskFields offer={offer} lists={lists} />;
  }
}
