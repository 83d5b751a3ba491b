// Moving through the rundown, pages, the screen, the hold slate.
import type { EventOf, LeitaiEvent, RundownEntry, TurnEntry } from '#contract/event.ts';
import { millis } from '#contract/units.ts';
import { drawOrder } from '../draw.ts';
import { closedReasons } from '../gate.ts';
import { isSkipped, pendingEntries } from '../pending.ts';
import { type NextStep, nextStep } from '../plan.ts';
import { insertionPoint, isLive, isOut, remainingAt, roundOf } from '../select.ts';
import type { State } from '../state.ts';
import { callTurn } from './call.ts';
import { type Decisions, decisions, refuse } from './context.ts';

type RundownCommands =
  | 'rundown.advance'
  | 'order.draw'
  | 'rundown.insert'
  | 'rundown.remove'
  | 'screen.show'
  | 'slate.on'
  | 'slate.off';

export function wasVoided({ turn, turns }: State, id: string): boolean {
  const last = turn?.id === id ? turn : turns.findLast((other) => other.id === id);
  return last?.state === 'voided';
}

function show(state: State, entry: RundownEntry): LeitaiEvent[] {
  switch (entry.kind) {
    case 'page':
      return [{ type: 'page.shown', entry: entry.id }];
    case 'round':
      return [{ type: 'round.shown', entry: entry.id }];
    case 'turn':
      needOpenGate(state, entry.round);
      return [callTurn(state, entry)];
  }
}

function needOpenGate(state: State, round: string): void {
  const count = closedReasons(state, round).length;
  if (count > 0) refuse('gate.closed', { round: roundOf(state, round).title, count });
}

export function needNoLiveTurn(state: State): void {
  if (isLive(state.turn)) refuse('turn.live', { turn: state.turn.id });
}

/** Which lots are missing, as a refusal code. */
export function drawNeeded({
  decides,
}: Extract<NextStep, { kind: 'draw' }>): 'order.draw' | 'order.draw-stay' {
  return decides === 'stay' ? 'order.draw-stay' : 'order.draw';
}

type Growth = EventOf<'rundown.planned'> | EventOf<'rundown.extended'>;

/** The state with what is added to the rundown. */
export function withEntries(state: State, growth: Growth): State {
  const at = growth.type === 'rundown.planned' ? insertionPoint(state, growth.after) : state.rundown.length;
  return {
    ...state,
    rundown: [...state.rundown.slice(0, at), ...growth.entries, ...state.rundown.slice(at)],
  };
}

/** The rundown grows, and the first of what is new is shown. */
function grown(state: State, growth: Growth) {
  const [first] = growth.entries;
  if (first === undefined) throw new Error('nothing to add');
  return decisions(growth, ...show(withEntries(state, growth), first));
}

export const rundownDecisions: Decisions<RundownCommands> = {
  'rundown.advance': ({ state, body }) => {
    if (state.stage !== 'running') refuse('contest.not-started');
    needNoLiveTurn(state);
    const pending = pendingEntries(state);
    if (body.entry !== null) {
      const entry = state.rundown.find((candidate) => candidate.id === body.entry);
      if (entry === undefined) refuse('rundown.unknown', { entry: body.entry });
      if (entry.kind === 'turn' && entry.team !== null && isOut(state, entry.team))
        refuse('team.out', { team: entry.team });
      const again = wasVoided(state, entry.id) && !isSkipped(state, entry);
      if (!pending.includes(entry) && !again && entry.kind === 'turn')
        refuse('turn.held', { turn: entry.id });
      return decisions(...show(state, entry));
    }
    const step = nextStep(state);
    if (step === null) refuse('rundown.end');
    switch (step.kind) {
      case 'entry':
        return decisions(...show(state, step.entry));
      case 'draw':
        return refuse(drawNeeded(step), { round: step.round.title, teams: step.teams.join('、') });
      case 'plan':
        return grown(state, { type: 'rundown.planned', after: step.after, entries: [...step.entries] });
      case 'playoff':
        return grown(state, { type: 'rundown.extended', entries: [...step.entries] });
    }
  },

  /** As drawn by hand, or from a seed that stays in the record. */
  'order.draw': ({ state, body }) => {
    needNoLiveTurn(state);
    const step = nextStep(state);
    if (step?.kind !== 'draw' || step.round.id !== body.round) refuse('order.none');
    const drawn = body.teams ?? drawOrder(body.seed, step.teams);
    const same = [...drawn].sort((a, b) => a - b).join() === [...step.teams].sort((a, b) => a - b).join();
    if (!same) refuse('order.teams', { teams: step.teams.join('、') });
    if (body.teams === null && body.seed === '') refuse('order.seed');
    return decisions({
      type: 'order.drawn',
      round: body.round,
      cycle: step.cycle,
      teams: drawn,
      seed: body.teams === null ? body.seed : null,
      ...(step.decides === 'stay' ? { decides: step.decides } : {}),
    });
  },

  'rundown.insert': ({ state, command, body }) => {
    if (state.stage !== 'running') refuse('contest.not-started');
    if (body.after !== null && !state.rundown.some((entry) => entry.id === body.after))
      refuse('rundown.unknown', { entry: body.after });
    const after = body.after ?? state.position;
    return decisions({
      type: 'rundown.inserted',
      entry: { id: `page.${command.id}`, kind: 'page', page: body.page },
      after,
    });
  },

  'rundown.remove': ({ state, body }) => {
    const entry = pendingEntries(state).find((candidate) => candidate.id === body.entry);
    if (entry?.kind !== 'page') refuse('rundown.not-a-page', { entry: body.entry });
    return decisions({ type: 'rundown.removed', entry: entry.id });
  },

  'screen.show': ({ state, body }) => {
    if (state.stage === 'setup' && body.scene === 'standings') refuse('contest.not-started');
    return decisions({ type: 'screen.set', scene: body.scene });
  },

  /** Freezes the clock and disarms the devices (待机画面). */
  'slate.on': ({ state, at }) => {
    if (state.slate) refuse('slate.on');
    const clock = isLive(state.turn) ? state.turn.clock : null;
    const events: LeitaiEvent[] = [{ type: 'slate.set', on: true }];
    if (clock?.state === 'running')
      events.push({ type: 'clock.held', remaining: millis(remainingAt(clock, at)), why: 'slate' });
    const game = state.game?.clock;
    if (game?.state === 'running')
      events.push({ type: 'game.held', remaining: remainingAt(game, at), why: 'slate' });
    return decisions(...events);
  },

  'slate.off': ({ state }) => {
    if (!state.slate) refuse('slate.off');
    return decisions({ type: 'slate.set', on: false });
  },
};

/** A turn that was voided and may be held again. */
export function voidedTurns({ turn, turns, rundown }: State): readonly TurnEntry[] {
  const voided = new Set<string>();
  for (const { id, state } of turn === null ? turns : [...turns, turn]) {
    if (state === 'voided') voided.add(id);
    else voided.delete(id);
  }
  return rundown.filter((entry): entry is TurnEntry => entry.kind === 'turn' && voided.has(entry.id));
}
