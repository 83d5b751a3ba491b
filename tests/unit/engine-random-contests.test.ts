// What holds under any rules, however a contest goes: properties over random definitions and random contests of them.
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { type CommandBody, type CommandType, commandBodySchema } from '#contract/command.ts';
import { eventSchema } from '#contract/event.ts';
import { hasMessage, message } from '#contract/messages/message.ts';
import { POINT } from '#contract/units.ts';
import { Chance } from '#desk/dry-run/chance.ts';
import { type DryContest, OPERATOR } from '#desk/dry-run/contest.ts';
import { filled, settleByOffers } from '#desk/dry-run/onward.ts';
import { tryDecide } from '#engine/decide/index.ts';
import { decide } from '#engine/decide.ts';
import { ContestRecord, isStruck, struckCauses } from '#engine/record.ts';
import { ledgerSum, liveScore, playerScore } from '#engine/standings.ts';
import { anyCommands } from './engine-random-commands.ts';
import { expectSound, walks, wander, withoutSeq } from './engine-random-contests.ts';
import { compositions } from './engine-random-definitions.ts';

/** A busy machine may take its time over many contests. */
const PATIENCE = { timeout: 120_000 };
const RUNS = { seed: Number(process.env.SEED ?? 20261122), endOnFailure: true } as const;

function command(contest: DryContest, body: CommandBody) {
  return { id: 'tried', seen: null, actor: OPERATOR, at: contest.now, body };
}

test('of what is put together at random, more than a third are definitions', () => {
  const all = fc.sample(compositions, { seed: RUNS.seed, numRuns: 300 });
  expect(all.filter((definition) => definition !== null).length).toBeGreaterThan(100);
});

describe('under any rules', PATIENCE, () => {
  test('the state keeps its invariants, and replaying what happened gives the same state', () => {
    fc.assert(
      fc.property(walks(60), (walk) => {
        const { record } = wander(walk, ({ state }) => expectSound(state)).contest;
        const kept = JSON.parse(JSON.stringify(record.happened)) as typeof record.happened;
        for (const { event } of kept) expect(eventSchema.safeParse(event).success, event.type).toBe(true);
        expect(new ContestRecord(kept).state).toEqual(record.state);
      }),
      { ...RUNS, numRuns: 300 },
    );
  });

  test('in every ledger a score is the base and the sum of its postings', () => {
    fc.assert(
      fc.property(walks(80), (walk) => {
        const { record, state } = wander(walk).contest;
        const struck = struckCauses(record.happened);
        const posted = record.happened
          .filter((entry) => !isStruck(entry, struck))
          .flatMap(({ event }) => (event.type === 'points.posted' ? event.postings : []));
        const sum = (own: typeof posted) => own.reduce((total, { amount }) => total + amount, 0);
        for (const { number, lineup } of state.teams) {
          const own = posted.filter(({ team }) => team === number);
          const live = sum(own.filter(({ ledger }) => ledger === 'live'));
          expect(liveScore(state, number)).toBe(walk.definition.base * POINT + live);
          expect(ledgerSum(state, number, 'playoff')).toBe(
            sum(own.filter(({ ledger }) => ledger === 'playoff')),
          );
          for (const { person } of lineup)
            expect(playerScore(state, person)).toBe(
              sum(posted.filter((posting) => posting.ledger === 'player' && posting.person === person)),
            );
        }
        expect(new Set(posted.map(({ id }) => id)).size).toBe(posted.length);
      }),
      { ...RUNS, numRuns: 300 },
    );
  });

  test('every offer is accepted, at most one is primary, no key means two things, every label has a text', () => {
    fc.assert(
      fc.property(walks(50), (walk) => {
        const { contest } = wander(walk);
        const all = contest.offers;
        expect(all.filter((offer) => offer.primary).length).toBeLessThanOrEqual(1);
        const keys = all.flatMap((offer) => offer.keys);
        expect(keys.filter((key, index) => keys.indexOf(key) !== index)).toEqual([]);
        expect(new Set(all.map((offer) => offer.id)).size).toBe(all.length);
        for (const offer of all) {
          expect(hasMessage(offer.label), offer.label).toBe(true);
          for (const locale of ['zh-CN', 'en'] as const)
            expect(message(locale, offer.label, offer.params)).not.toContain('{');
          expect(commandBodySchema.safeParse(offer.command).success, offer.id).toBe(true);
          const body = filled(offer, contest.state, new Chance(1));
          expect(contest.fork().give(body)?.code, offer.id).toBeUndefined();
        }
      }),
      { ...RUNS, numRuns: 300 },
    );
  });

  test('no command is accepted that is not offered', () => {
    const accepted = new Set<CommandType>();
    fc.assert(
      fc.property(walks(50), fc.nat(), (walk, seed) => {
        const { contest } = wander(walk);
        const offered = new Set(contest.offers.map((offer) => offer.command.type));
        for (const body of anyCommands(contest.state, new Chance(seed), 4)) {
          if (!isOffered(contest, body)) continue;
          if (!tryDecide(contest.record, command(contest, body), contest.knowledge).ok) continue;
          accepted.add(body.type);
          expect(offered.has(body.type), JSON.stringify(body)).toBe(true);
        }
      }),
      { ...RUNS, numRuns: 400 },
    );
    expect(accepted.size).toBeGreaterThan(30);
  });

  test('undo gives back the state before, redo the state after, and the same command once more as well', () => {
    fc.assert(
      fc.property(walks(50), fc.nat(9999), (walk, pick) => {
        const { contest } = wander(walk);
        if (contest.state.stage === 'announced') return;
        const before = withoutSeq(contest.state);
        const usual = contest.offers.filter((offer) => !APART.includes(offer.id));
        const offer = usual[pick % Math.max(1, usual.length)];
        if (offer === undefined) return;
        const body = filled(offer, contest.state, new Chance(pick));
        expect(contest.give(body, OPERATOR, 'first')).toBeNull();
        const after = withoutSeq(contest.state);
        expect(contest.give({ type: 'undo', confirm: true })).toBeNull();
        expect(withoutSeq(contest.state)).toEqual(before);
        const again = contest.fork();
        expect(again.give(body, OPERATOR, 'again')).toBeNull();
        expect(named(again, 'first')).toBe(named(contest, 'first', after));
        expect(contest.give({ type: 'redo' })).toBeNull();
        expect(withoutSeq(contest.state)).toEqual(after);
      }),
      { ...RUNS, numRuns: 400 },
    );
  });

  test('from every state the turn can be settled by what is offered, without undo or void', () => {
    fc.assert(
      fc.property(walks(60), (walk) => {
        const { contest } = wander(walk);
        expect(settleByOffers(contest, new Chance(walk.seed))).toBeNull();
      }),
      { ...RUNS, numRuns: 400 },
    );
  });

  test('every refusal has a text in both languages, and says what is possible instead', () => {
    const seen = new Set<string>();
    fc.assert(
      fc.property(walks(40), fc.nat(), (walk, seed) => {
        const { contest } = wander(walk);
        const possible = contest.offers.map(({ id }) => id);
        const refused = anyCommands(contest.state, new Chance(seed), 1).filter(
          (body) => !tryDecide(contest.record, command(contest, body), contest.knowledge).ok,
        );
        for (const body of new Chance(seed).shuffled(refused).slice(0, 6)) {
          const decision = decide(contest.record, command(contest, body), contest.knowledge);
          if (decision.ok) throw new Error(`${body.type} was accepted`);
          const { code, params, allowed } = decision.refusal;
          seen.add(code);
          expect(allowed).toEqual(possible);
          expect(hasMessage(`refusal.${code}`), code).toBe(true);
          for (const locale of ['zh-CN', 'en'] as const)
            expect(message(locale, `refusal.${code}`, params)).not.toContain('{');
        }
      }),
      { ...RUNS, numRuns: 300 },
    );
    expect(seen.size).toBeGreaterThan(60);
  });
});

/** Not what contestants send, what judges correct from the record, nor the showing of a page or title once more. */
function isOffered({ state }: DryContest, body: CommandBody): boolean {
  if (body.type === 'answer.submit' || body.type === 'correct') return false;
  if (body.type !== 'rundown.advance' || body.entry === null) return true;
  return state.rundown.find(({ id }) => id === body.entry)?.kind === 'turn';
}

/** A press on the eve of an opening that is taken back gets the benefit of the doubt; an announcement stands. */
const APART = ['undo', 'redo', 'announce', 'buzz.open'];

/** The state as text, with what was named after the command named alike. */
function named(contest: DryContest, name: string, state: object = withoutSeq(contest.state)): string {
  const text = JSON.stringify(state, (_, value: unknown) => (value instanceof Set ? [...value] : value));
  return text.replace(/\b(clock|begin|press|game|page)\.(first|again)\b/g, `$1.${name}`);
}
