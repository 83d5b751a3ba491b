// What holds in every contest, however it goes: properties over random legal courses of random lengths.
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { commandBodySchema } from '#contract/command.ts';
import { eventSchema } from '#contract/event.ts';
import { hasMessage, message } from '#contract/messages/message.ts';
import { ContestRecord, isStruck, struckCauses } from '#engine/record.ts';
import { isLive } from '#engine/select.ts';
import { liveScore } from '#engine/standings.ts';
import type { State } from '#engine/state.ts';
import { MemoryStage } from './engine-support.ts';
import {
  chosen,
  FOR_JUDGE,
  filled,
  STARTS,
  type Step,
  settleByOffers,
  take,
  VARIANTS,
  walk,
} from './engine-walk.ts';

/** A busy machine may take its time over many courses. */
const PATIENCE = { timeout: 120_000 };
const RUNS = { seed: 20261122, endOnFailure: true } as const;

function started(variant: string, start: string): MemoryStage {
  const stage = new MemoryStage(VARIANTS[variant]);
  stage.do({ type: 'rundown.advance', entry: start });
  return stage;
}

function wander(
  course: { variant: string; start: string; steps: Step[] },
  after: (stage: MemoryStage) => void,
) {
  const stage = started(course.variant, course.start);
  for (const step of course.steps) {
    take(stage, chosen(stage, step));
    after(stage);
  }
  return stage;
}

function withoutSeq({ seq: _, ...rest }: State) {
  return rest;
}

function invariants(state: State): void {
  const { turn } = state;
  expect(state.turns.every((past) => past.state === 'settled' || past.state === 'voided')).toBe(true);
  if (turn === null || turn.state === 'voided') return;
  expect(turn.items.filter((item) => item.phase === 'open').length).toBeLessThanOrEqual(1);
  if (turn.items.some((item) => item.phase === 'open')) expect(turn.clock).not.toBeNull();
  if (turn.clock?.state === 'running') {
    expect(isLive(turn)).toBe(true);
    expect(state.slate).toBe(false);
  }
  if (turn.state === 'settled') expect(turn.items.every((item) => item.phase === 'settled')).toBe(true);
  for (const item of turn.items) {
    if (item.phase === 'revealed' && item.attempts.length > 0)
      expect(item.attempts.at(-1)?.verdict).not.toBeNull();
    if (item.buzz?.state === 'claimed') expect(item.attempts.length).toBeGreaterThan(0);
  }
}

describe('in every contest', PATIENCE, () => {
  test('the state keeps its invariants, and replaying what happened gives the same state', () => {
    fc.assert(
      fc.property(walk(60), (course) => {
        const { record } = wander(course, (stage) => invariants(stage.state));
        const kept = JSON.parse(JSON.stringify(record.happened)) as typeof record.happened;
        expect(kept.every(({ event }) => eventSchema.safeParse(event).success)).toBe(true);
        expect(new ContestRecord(kept).state).toEqual(record.state);
      }),
      { ...RUNS, numRuns: 25 },
    );
  });

  test('a score is the sum of its postings, and only settling, fouls, voids, corrections and judges post', () => {
    fc.assert(
      fc.property(walk(60), (course) => {
        const { record, state } = wander(course, () => {});
        const struck = struckCauses(record.happened);
        const standing = record.happened.filter((entry) => !isStruck(entry, struck));
        const posted = standing.flatMap(({ event }) =>
          event.type === 'points.posted' ? event.postings : [],
        );
        for (const { number } of state.teams) {
          const own = posted.filter((posting) => posting.team === number && posting.ledger === 'live');
          const sum = own.reduce((total, posting) => total + posting.amount, 300_000);
          expect(liveScore(state, number)).toBe(sum);
        }
        const ids = posted.map((posting) => posting.id);
        expect(new Set(ids).size).toBe(ids.length);
        const free = ({ event }: (typeof standing)[number]) =>
          event.type === 'points.posted' && event.postings.every(({ reason }) => reason === 'free');
        for (const entry of standing.filter(({ event }) => event.type === 'points.posted')) {
          if (free(entry)) continue;
          const { cause } = entry;
          const beside = standing.filter((other) => other.cause === cause).map(({ event }) => event.type);
          const reasons = ['item.settled', 'press.fouled', 'foul.called', 'corrected', 'turn.voided'];
          expect(beside.some((type) => reasons.includes(type))).toBe(true);
        }
      }),
      { ...RUNS, numRuns: 25 },
    );
  });

  test('every offer is accepted, at most one is primary, no key means two things, every label has a text', () => {
    fc.assert(
      fc.property(walk(16), (course) => {
        const stage = wander(course, () => {});
        const all = stage.offers;
        expect(all.filter((offer) => offer.primary).length).toBeLessThanOrEqual(1);
        const keys = all.flatMap((offer) => offer.keys);
        expect(keys.filter((key, index) => keys.indexOf(key) !== index)).toEqual([]);
        expect(new Set(all.map((offer) => offer.id)).size).toBe(all.length);
        for (const offer of all) {
          expect(hasMessage(offer.label), offer.label).toBe(true);
          expect(message('zh-CN', offer.label, offer.params)).not.toContain('{');
          expect(commandBodySchema.safeParse(offer.command).success, offer.id).toBe(true);
          expect(stage.fork().try(filled(offer), FOR_JUDGE), offer.id).toBeNull();
        }
      }),
      { ...RUNS, numRuns: 25 },
    );
  });

  test('undo gives back the state before the command', () => {
    fc.assert(
      fc.property(walk(30), fc.nat(9999), (course, pick) => {
        const stage = wander(course, () => {});
        const before = withoutSeq(stage.state);
        // A press on the eve of an opening that is taken back gets the benefit of the doubt.
        const apart = ['undo', 'announce', 'buzz.open'];
        // What was observed is never undone.
        const observed = ['gate.pass', 'lost.choose', 'press.key'];
        const usual = stage.offers.filter(
          ({ id, command }) => !apart.includes(id) && !observed.includes(command.type),
        );
        const offer = usual[pick % Math.max(1, usual.length)];
        if (offer === undefined) return;
        stage.do(filled(offer, pick), FOR_JUDGE);
        stage.do({ type: 'undo', confirm: true });
        expect(withoutSeq(stage.state)).toEqual(before);
      }),
      { ...RUNS, numRuns: 60 },
    );
  });

  test('from every state the turn can be settled by what is offered, without undo or void', () => {
    fc.assert(
      fc.property(walk(40), (course) => {
        const stage = wander(course, () => {});
        expect(settleByOffers(stage)).toBeNull();
      }),
      { ...RUNS, numRuns: 60 },
    );
  });

  test('every refusal has a code with a text whose places are all filled', () => {
    const commands = STARTS.flatMap((turn): unknown[] => [
      { type: 'rundown.advance', entry: turn },
      { type: 'correct', change: { of: 'ruling', turn, item: 0, verdict: 'right' }, reason: '合议' },
      { type: 'answer.submit', turn, item: 0, question: 'X', answer: 'Z' },
    ]).concat([
      { type: 'contest.start' },
      { type: 'rundown.advance', entry: 'nowhere' },
      { type: 'rundown.remove', entry: 'warmup' },
      { type: 'screen.show', scene: 'standings' },
      { type: 'slate.on' },
      { type: 'slate.off' },
      { type: 'stake.choose', team: 2, value: 40 },
      { type: 'stake.choose', team: 77, value: 41 },
      { type: 'player.name', person: 't1-p4', waive: null },
      { type: 'player.name', person: 't2-p4', waive: '理由' },
      { type: 'board.pick', number: 1 },
      { type: 'board.pick', number: 99 },
      { type: 'item.present' },
      { type: 'begin' },
      { type: 'buzz.open' },
      { type: 'done', answer: null },
      { type: 'done', answer: 'Z' },
      { type: 'answer.enter', answer: 'A' },
      { type: 'overdue.rule', verdict: 'late' },
      { type: 'rule', verdict: 'right', confirm: false },
      { type: 'item.close' },
      { type: 'reveal' },
      { type: 'settle' },
      { type: 'press.rule', press: 's9', verdict: 'fair' },
      { type: 'claim.award', team: 3, reason: '理由' },
      { type: 'panel.enter', right: 18, wrong: 3, reason: '理由' },
      { type: 'withdraw', item: 9, how: null, reason: '理由' },
      { type: 'withdraw', item: null, how: 'replay-set', reason: '理由' },
      { type: 'clock.pause' },
      { type: 'clock.resume' },
      { type: 'clock.restart', reason: '理由' },
      { type: 'clock.adjust', seconds: -60, reason: '理由' },
      { type: 'clock.time-up' },
      { type: 'substitute', team: 1, out: 't1-p1', in: 't1-s1', reason: '理由' },
      { type: 'substitute', team: 42, out: 't1-p1', in: 't1-s1', reason: '理由' },
      { type: 'undo', confirm: false },
      { type: 'announce' },
    ]);
    const bodies = commands.map((command) => commandBodySchema.parse(command));
    const seen = new Set<string>();
    fc.assert(
      fc.property(walk(24), (course) => {
        const stage = wander(course, () => {});
        for (const body of bodies) {
          const refusal = stage.fork().try(body);
          if (refusal === null) continue;
          seen.add(refusal.code);
          expect(hasMessage(`refusal.${refusal.code}`), refusal.code).toBe(true);
          for (const locale of ['zh-CN', 'en'] as const)
            expect(message(locale, `refusal.${refusal.code}`, refusal.params)).not.toContain('{');
        }
      }),
      { ...RUNS, numRuns: 12 },
    );
    expect(seen.size).toBeGreaterThan(40);
  });
});

test(
  'whoever presses the main key, and chooses what is asked, comes to the end of the contest',
  PATIENCE,
  () => {
    const stage = new MemoryStage();
    let steps = 0;
    while (stage.state.stage !== 'announced') {
      steps += 1;
      expect(steps, stage.offered.join(' ')).toBeLessThan(2500);
      const all = stage.offers;
      const next =
        all.find((offer) => offer.primary) ??
        all.find((offer) => /^(stake|pick|player|rule\.right|overdue\.valid)/.test(offer.id));
      if (next) stage.do(filled(next), FOR_JUDGE);
      else stage.pass(30);
      if (all.some((offer) => offer.id === 'buzz.open')) stage.pass(1);
      const buzzing = isLive(stage.state.turn) && stage.state.turn.team === null;
      if (buzzing && stage.item.buzz?.state === 'armed') stage.press1(stage.live.eligible[0] ?? 1);
    }
    const turns = stage.state.rundown.filter((entry) => entry.kind === 'turn');
    expect(stage.state.turns).toHaveLength(turns.length - 1);
    expect([...stage.state.turns, stage.state.turn].every((turn) => turn?.state === 'settled')).toBe(true);
  },
);
