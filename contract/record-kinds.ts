// What of the record a supervisor follows: who ruled, corrected, appealed, signed in. Of the rest only the latest is told.
import type { EventType } from './event.ts';

export const RECORD_KINDS = ['rulings', 'corrections', 'appeals', 'access'] as const;
export type RecordKind = (typeof RECORD_KINDS)[number];

/** What a correction is made of, beside its postings. */
export const CORRECTING: readonly EventType[] = [
  'corrected',
  'stake.corrected',
  'player.corrected',
  'panel.corrected',
  'posting.corrected',
  'key.corrected',
  'question.withdrawn',
];

const OF_KIND: Readonly<Record<RecordKind, readonly EventType[]>> = {
  rulings: [
    'attempt.ruled',
    'overdue.ruled',
    'press.fouled',
    'press.ruled',
    'restated',
    'foul.called',
    'audience.credited',
    'panel.entered',
    'team.out',
    'turn.entered',
  ],
  corrections: [
    ...CORRECTING,
    'item.withdrawn',
    'set.withdrawn',
    'turn.voided',
    'substituted',
    'undone',
    'redone',
    'clock.adjusted',
    'clock.restarted',
    'definition.changed',
  ],
  appeals: [
    'appeal.filed',
    'appeal.voted',
    'appeal.closed',
    'written.released',
    'results.confirmed',
    'announced',
    'reopening.asked',
    'results.reopened',
  ],
  access: [
    'access.noted',
    'rehearsal.begun',
    'record.continued',
    'record.chosen',
    'record.recovered',
    'date.set',
    'desk.started',
  ],
};

const KINDS = new Map<string, RecordKind>(
  RECORD_KINDS.flatMap((kind) => OF_KIND[kind].map((type) => [type, kind] as const)),
);

/** Null: nothing a supervisor follows. */
export function recordKind(type: string): RecordKind | null {
  return KINDS.get(type) ?? null;
}
