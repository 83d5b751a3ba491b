// Offers for what goes wrong on stage: clock, withdrawal, substitute, void, undo.
import type { Knowledge } from '../decide/index.ts';
import { redoTarget, undoTarget } from '../decide/undo.ts';
import { eventParams } from '../event-params.ts';
import type { ContestRecord } from '../record.ts';
import { activeTeams, currentItem, liveTurn, roundOf } from '../select.ts';
import { findSpare } from '../spares.ts';
import type { State, Turn } from '../state.ts';
import { type Candidate, candidate, TO_FILL } from './candidate.ts';

export function troubleCandidates(state: State): Candidate[] {
  return [
    ...clock(state),
    ...game(state),
    ...voiding(state),
    ...withdrawals(state),
    ...substitutes(state),
    ...judges(state),
  ];
}

function clock(state: State): Candidate[] {
  const turn = liveTurn(state);
  if (turn?.clock == null) return [];
  const waiting = turn.clock.state === 'held' || turn.clock.state === 'paused';
  return [
    candidate('clock.pause', { type: 'clock.pause' }, { keys: ['KeyP'] }),
    candidate('clock.resume', { type: 'clock.resume' }, { keys: ['KeyP'], primary: waiting }),
    candidate('clock.time-up', { type: 'clock.time-up' }),
    candidate('clock.restart', { type: 'clock.restart', reason: TO_FILL }, { needs: 'reason' }),
    ...[1, -1].map((seconds) =>
      candidate(
        `clock.adjust:${seconds > 0 ? '+1' : '-1'}`,
        { type: 'clock.adjust', seconds, reason: TO_FILL },
        {
          label: 'offer.clock.adjust',
          params: { seconds: seconds > 0 ? '+1' : '−1' },
          needs: 'reason',
        },
      ),
    ),
  ];
}

function game(state: State): Candidate[] {
  if (state.game === null) return [];
  const held = state.game.clock.state === 'held';
  return [
    candidate('game.pause', { type: 'game.pause' }, { keys: ['KeyG'] }),
    candidate('game.resume', { type: 'game.resume' }, { keys: ['KeyG'], primary: held }),
  ];
}

/** Free points, and who is out of the contest; the judge says whom and why in the dialog. */
function judges(state: State): Candidate[] {
  const team = activeTeams(state)[0] ?? state.teams[0];
  if (team === undefined) return [];
  const of = { team: team.number, person: null };
  return [
    candidate(
      'points',
      { type: 'points.give', ...of, ledger: 'live', points: 1, reason: TO_FILL },
      { needs: 'points', judging: true },
    ),
    candidate(
      'out',
      { type: 'team.out', ...of, kind: 'withdrawn', reason: TO_FILL },
      { needs: 'out', judging: true },
    ),
  ];
}

function voiding(state: State): Candidate[] {
  return liveTurn(state) === null
    ? []
    : [candidate('void', { type: 'turn.void', reason: TO_FILL }, { needs: 'reason' })];
}

function withdrawals(state: State): Candidate[] {
  const turn = liveTurn(state);
  if (turn === null) return [];
  const round = roundOf(state, turn.round);
  const offer = (id: string, item: number | null, how: 'credit' | 'replay-item' | 'replay-set') =>
    candidate(
      id,
      { type: 'withdraw', item, how, reason: TO_FILL },
      {
        label: {
          credit: 'offer.withdraw.credit',
          'replay-item': 'offer.withdraw.item',
          'replay-set': 'offer.withdraw.set',
        }[how],
        params: { item: (item ?? 0) + 1 },
        needs: 'reason',
      },
    );
  if (round.clock.scope !== 'turn')
    return [
      candidate(
        'withdraw',
        { type: 'withdraw', item: null, how: 'replay-item', reason: TO_FILL },
        { needs: 'reason' },
      ),
      ...(round.withdrawn === 'credit' || !hasSpare(state, turn)
        ? [offer('withdraw.credit', turn.current, 'credit')]
        : []),
      ...(round.question.from === 'sets' ? [offer('withdraw.set', null, 'replay-set')] : []),
    ];
  return [
    offer('withdraw.set', null, 'replay-set'),
    ...turn.items.flatMap((item) => [
      offer(`withdraw.credit:${item.index}`, item.index, 'credit'),
      offer(`withdraw.item:${item.index}`, item.index, 'replay-item'),
    ]),
  ];
}

/** Without a spare left, a question can only be credited. */
function hasSpare(state: State, turn: Turn): boolean {
  const question = currentItem(turn)?.question ?? null;
  return question === null || findSpare(state, turn.round, question) !== null;
}

/** Somebody who may be exchanged; the window asks for whom. */
function substitutes(state: State): Candidate[] {
  const turn = liveTurn(state);
  if (turn?.state === 'running') return [];
  const [first] = state.teams.flatMap(({ number, lineup, substitutes: waiting }) =>
    lineup
      .filter(({ person }) => person !== turn?.player)
      .flatMap(({ person }) => waiting.slice(0, 1).map((to) => ({ team: number, out: person, in: to }))),
  );
  if (first === undefined) return [];
  return [
    candidate('substitute', { type: 'substitute', ...first, reason: TO_FILL }, { needs: 'substitute' }),
  ];
}

export function redoCandidates(record: ContestRecord, knowledge: Knowledge): Candidate[] {
  const target = redoTarget(record);
  if (target === null) return [];
  const { command, label } = target.event;
  const undone = record.happened.find(({ cause, event }) => cause === command && event.type === label);
  const params = undone === undefined ? {} : eventParams(undone.event, knowledge);
  return [
    candidate(
      'redo',
      { type: 'redo' },
      { keys: ['Ctrl+KeyY'], params: { ...params, what: `event.${label}` } },
    ),
  ];
}

/** Known to be possible: asking the engine would fold the whole journal anew. */
export function undoCandidates(record: ContestRecord, knowledge: Knowledge): Candidate[] {
  const target = undoTarget(record);
  return target === null
    ? []
    : [
        candidate(
          'undo',
          { type: 'undo', confirm: false },
          {
            keys: ['Ctrl+KeyZ'],
            params: {
              ...eventParams(target.named.event, knowledge),
              what: `event.${target.named.event.type}`,
            },
          },
        ),
      ];
}
