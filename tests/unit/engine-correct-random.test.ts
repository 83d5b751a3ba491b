// Corrections of every kind under any rules, however the contest went: nothing breaks, everything follows, all is undone.
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { type Correction, correctionSchema } from '#contract/correction.ts';
import { correctionPreviewSchema } from '#contract/correction-preview.ts';
import { eventSchema, type Posting } from '#contract/event.ts';
import { hasMessage, message } from '#contract/messages/message.ts';
import { Chance } from '#desk/dry-run/chance.ts';
import { type DryContest, OPERATOR } from '#desk/dry-run/contest.ts';
import { previewCorrection } from '#engine/corrections/preview.ts';
import { kindOf } from '#engine/corrections/standing.ts';
import { amountText } from '#engine/rational.ts';
import { ContestRecord } from '#engine/record.ts';
import { attemptPostings, turnPostings } from '#engine/scoring.ts';
import { roundOf, turnsHeld } from '#engine/select.ts';
import type { State } from '#engine/state.ts';
import { standingRows } from '#engine/views/scene.ts';
import { anyCorrection } from './engine-random-commands.ts';
import { expectSound, walks, wander, withoutSeq } from './engine-random-contests.ts';

const SEED = 20261122;
/** A busy machine may take its time over many contests. */
const PATIENCE = { timeout: 120_000 };
const KINDS = ['ruling', 'stake', 'player', 'panel', 'posting', 'key', 'question'] as const;

function holds(property: fc.IProperty<unknown>, numRuns: number): void {
  fc.assert(property, { seed: SEED, endOnFailure: true, numRuns });
}

/** Corrections of one kind that this contest would accept, of so many tried. */
function acceptable(contest: DryContest, of: Correction['of'], chance: Chance, tries = 12): Correction[] {
  return Array.from({ length: tries }, () => anyCorrection(contest.state, chance, of)).filter(
    (change) => contest.fork().give({ type: 'correct', change, reason: '合议' }, OPERATOR) === null,
  );
}

type Sums = Map<string, number>;

function addUp(postings: readonly Posting[], accountOf: (posting: Posting) => string): Sums {
  const sums: Sums = new Map();
  for (const posting of postings) {
    const account = accountOf(posting);
    sums.set(account, (sums.get(account) ?? 0) + posting.amount);
  }
  return sums;
}

/** Attempts (and turns scored as a whole) for which something else stands than the rules give now. */
function amiss(state: State): Set<string> {
  const found = new Set<string>();
  const account = ({ team, ledger, person }: Posting) =>
    [team, ledger, ledger === 'player' ? person : ''].join('/');
  const compare = (place: string, standing: readonly Posting[], given: readonly Posting[]) => {
    const [stands, gives] = [addUp(standing, account), addUp(given, account)];
    for (const key of new Set([...stands.keys(), ...gives.keys()]))
      if ((stands.get(key) ?? 0) !== (gives.get(key) ?? 0)) found.add(place);
  };
  for (const turn of turnsHeld(state)) {
    const round = roundOf(state, turn.round);
    const own = state.postings.filter((each) => each.turn === turn.id && kindOf(each) === 'answer');
    if (round.score.per === 'turn') {
      if (turn.state === 'settled' && !turn.declined)
        compare(turn.id, own, turnPostings(state, round, turn, 1));
      continue;
    }
    for (const item of turn.items.filter(({ phase }) => phase === 'settled'))
      for (const attempt of item.attempts) {
        const standing = own.filter(
          (each) => each.item === item.index && (each.of ?? each.team) === attempt.team,
        );
        const given =
          attempt.verdict === null || item.annulled
            ? []
            : attemptPostings(state, round, { turn, item, order: 1 }, attempt, attempt.verdict);
        compare(`${turn.id} ${item.index} ${attempt.team}`, standing, given);
      }
  }
  return found;
}

describe('under any rules', PATIENCE, () => {
  test('a correction of every kind is taken back to exactly the state before, and given again', () => {
    const done = new Map<string, number>();
    holds(
      fc.property(walks(80), fc.nat(), (walk, seed) => {
        const { contest } = wander(walk);
        const chance = new Chance(seed);
        for (const kind of KINDS)
          for (const change of acceptable(contest, kind, chance).slice(0, 2)) {
            const fork = contest.fork();
            const before = withoutSeq(fork.state);
            expect(correctionSchema.safeParse(change).success).toBe(true);
            expect(fork.give({ type: 'correct', change, reason: '合议' })).toBeNull();
            done.set(kind, (done.get(kind) ?? 0) + 1);
            const after = withoutSeq(fork.state);
            expectSound(fork.state);
            const kept = JSON.parse(JSON.stringify(fork.record.happened)) as typeof fork.record.happened;
            for (const { event } of kept.slice(contest.record.happened.length))
              expect(eventSchema.safeParse(event).error).toBeUndefined();
            expect(new ContestRecord(kept).state).toEqual(fork.state);
            expect(fork.give({ type: 'undo', confirm: true })).toBeNull();
            expect(withoutSeq(fork.state)).toEqual(before);
            expect(fork.give({ type: 'redo' })).toBeNull();
            expect(withoutSeq(fork.state)).toEqual(after);
          }
      }),
      150,
    );
    for (const kind of KINDS) expect(done.get(kind) ?? 0, kind).toBeGreaterThan(5);
  });

  test('after any row of corrections every attempt stands at what the rules give it, save what was mended by hand', () =>
    holds(
      fc.property(walks(80), fc.nat(), (walk, seed) => {
        const { contest } = wander(walk);
        const chance = new Chance(seed);
        const before = amiss(contest.state);
        for (let round = 0; round < 12; round += 1) {
          const kind = chance.pick(KINDS.filter((each) => each !== 'posting')) ?? 'ruling';
          const [change] = acceptable(contest, kind, chance, 4);
          if (change === undefined) continue;
          expect(contest.give({ type: 'correct', change, reason: '合议' })).toBeNull();
          for (const place of amiss(contest.state)) expect(before.has(place), `${kind}: ${place}`).toBe(true);
        }
      }),
      60,
    ));

  test('what a preview shows is what then happens, and it applies nothing', () =>
    holds(
      fc.property(walks(80), fc.nat(), (walk, seed) => {
        const { contest } = wander(walk);
        const chance = new Chance(seed);
        for (const kind of KINDS) {
          const change = anyCorrection(contest.state, chance, kind);
          const before = contest.state;
          const preview = previewCorrection(contest.record, contest.knowledge, change, contest.now);
          expect(contest.state).toBe(before);
          expect(correctionPreviewSchema.safeParse(preview).error).toBeUndefined();
          for (const { why } of preview.dependent) {
            expect(hasMessage(why.key), why.key).toBe(true);
            for (const locale of ['zh-CN', 'en'] as const)
              expect(message(locale, why.key, why.params)).not.toContain('{');
          }
          const fork = contest.fork();
          const refused = fork.give({ type: 'correct', change, reason: '合议' });
          expect(preview.refusal?.code).toBe(refused?.code);
          if (refused !== null) continue;
          const posted = fork.state.postings.slice(before.postings.length);
          expect(preview.postings.map(({ team, amount }) => [team, amount])).toEqual(
            posted.map(({ team, amount }) => [team, amountText(amount)]),
          );
          expect(preview.standings.after).toEqual(standingRows(fork.state, true));
        }
      }),
      60,
    ));
});
