// Asks the desk what a correction would change, and keeps what it was asked for with the answer.
import { useState } from 'react';
import type { Correction, RulingByHand } from '#contract/correction.ts';
import { type CorrectionPreview, correctionPreviewSchema } from '#contract/correction-preview.ts';
import { inBoth } from '#contract/messages/message.ts';
import type { Text } from '#contract/messages/text.ts';
import { useDesk } from '#renderer/link/context.tsx';

export interface Previewed {
  change: Correction;
  preview: CorrectionPreview;
  /** Attempts the key cannot rule, also those that have been ruled by hand since. */
  byHand: CorrectionPreview['byHand'];
  /** Number of the view it was asked on: what was decided since is not in it. */
  seen: number;
}

export type PreviewState =
  | { kind: 'idle' }
  | { kind: 'waiting'; last: Previewed | null }
  | { kind: 'failed'; message: Text }
  | { kind: 'shown'; shown: Previewed };

export interface Previewing {
  state: PreviewState;
  ask(change: Correction): Promise<void>;
  /** Rules an attempt by hand (null: it stays) and asks again. */
  ruleByHand(row: CorrectionPreview['byHand'][number], verdict: RulingByHand['verdict'] | null): void;
  leave(): void;
}

type Row = CorrectionPreview['byHand'][number];

function isSame(row: Row, other: Pick<RulingByHand, 'turn' | 'item' | 'team'>): boolean {
  return row.turn === other.turn && row.item === other.item && (row.team ?? undefined) === other.team;
}

/** The verdict chosen by hand for this attempt; null: none, it stays. */
export function ruledByHand(change: Correction, row: Row): RulingByHand['verdict'] | null {
  if (change.of !== 'key') return null;
  return change.rulings.find((ruling) => isSame(row, ruling))?.verdict ?? null;
}

function withRuling(change: Correction, row: Row, verdict: RulingByHand['verdict'] | null): Correction {
  if (change.of !== 'key') return change;
  const others = change.rulings.filter((ruling) => !isSame(row, ruling));
  if (verdict === null) return { ...change, rulings: others };
  const { turn, item, team } = row;
  return { ...change, rulings: [...others, { turn, item, verdict, ...(team === null ? {} : { team }) }] };
}

export function usePreview(): Previewing {
  const desk = useDesk();
  const [state, setState] = useState<PreviewState>({ kind: 'idle' });
  const ask = async (change: Correction, known: CorrectionPreview['byHand']) => {
    const { seq: seen } = desk.snapshot();
    setState((now) => ({ kind: 'waiting', last: now.kind === 'shown' ? now.shown : null }));
    const reply = await desk.request({ kind: 'correction.preview', change });
    if (reply.kind !== 'done') {
      const message = reply.kind === 'failed' ? reply.message : inBoth('failure.desk-lost');
      return setState({ kind: 'failed', message });
    }
    const parsed = correctionPreviewSchema.safeParse(reply.result);
    if (!parsed.success) return setState({ kind: 'failed', message: inBoth('failure.answer-unread') });
    const preview = parsed.data;
    const added = preview.byHand.filter(
      (row) => !known.some((each) => isSame(each, { ...row, team: row.team ?? undefined })),
    );
    setState({ kind: 'shown', shown: { change, preview, byHand: [...known, ...added], seen } });
  };
  return {
    state,
    ask: (change) => ask(change, []),
    ruleByHand: (row, verdict) => {
      if (state.kind === 'shown') void ask(withRuling(state.shown.change, row, verdict), state.shown.byHand);
    },
    leave: () => setState({ kind: 'idle' }),
  };
}
