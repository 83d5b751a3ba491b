// What the fields of every kind of correction are given.
import type { Evidence } from '#contract/evidence.ts';
import type { Lists } from '#renderer/console/acting/ask-frame.tsx';
import type { Draft } from './draft.ts';

export interface ChangeProps {
  draft: Draft;
  evidence: Evidence;
  lists: Lists;
  onChange: (part: Partial<Draft>) => void;
}
