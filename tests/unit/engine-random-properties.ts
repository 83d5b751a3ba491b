// What holds under any rules, however a contest goes: properties over random definitions and random contests of them.
import fc, { type IProperty } from 'fast-check';
import { expect } from 'vitest';
import { type CommandBody, type CommandType, commandBodySchema } from '#contract/command.ts';
import { eventSchema } from '#contract/event.ts';
import { hasMessage, message } from '#contract/messages/message.ts';
import { POINT } from '#contract/units.ts';
import { Chance } from '#desk/dry-run/chance.ts';
import { type DryContest, OPERATOR } from '#desk/dry-run/contest.ts';
import { filled, settleByOffers } from '#desk/dry-run/onward.ts';
import { tryRules } from '#desk/dry-run/try-rules.ts';
import { tryDecide } from '#engine/decide/index.ts';
import { decide } from '#engine/decide.ts';
import { ContestRecord, isStruck, struckCauses } from '#engine/record.ts';
import { ledgerSum, liveScore, playerScore } from '#engine/standings.ts';
import { anyCommands } from './engine-random-commands.ts';
import { expectSound, stateText, walks, wander, withoutSeq } from './engine-random-contests.ts';
import { definitions } from './engine-random-definitions.ts';

const LOCALES = ['zh-CN', 'en'] as const;

function command(contest: DryContest, body: CommandBody) {
  return { id: 'tried', seen: null, actor: OPERATOR, at: contest.now, body };
}

function isAccepted(contest: DryContest, body: CommandBody): boolean {
  return tryDecide(contest.record, command(contest, body), contest.knowledge).ok;
}

/** What windows ask from the record, without an offer. */
const FROM_RECORD = [
  'correct',
  'appeal.file',
  'appeal.vote',
  'appeal.decide',
  'appeal.withdraw',
  'paper.enter',
];

/** Not what contestants send, what is done from the record, nor the showing of a page or title once more. */
function isOffered({ state }: DryContest, body: CommandBody): boolean {
  if (body.type === 'answer.submit' || FROM_RECORD.includes(body.type)) return false;
  if (body.type !== 'rundown.advance' || body.entry === null) return true;
  return state.rundown.find(({ id }) => id === body.entry)?.kind === 'turn';
}

/** A press on the eve of an opening that is taken back gets the benefit of the doubt; an announcement stands. */
const APART = ['undo', 'redo', 'announce', 'announce.override', 'buzz.open'];

/** Clocks and pages are named after the command that made them, here after `name`; entries have later numbers. */
function named(text: string, name: string): string {
  return text
    .replace(/\b(clock|begin|press|game|page)\.(first|again)\b/g, `$1.${name}`)
    .replace(/"seq":\d+/g, '"seq":0');
}

export const soundAndReplayed = (): IProperty<unknown> =>
  fc.property(walks(60), (walk) => {
    const { record } = wander(walk, ({ state }) => expectSound(state)).contest;
    const kept = JSON.parse(JSON.stringify(record.happened)) as typeof record.happened;
    for (const { event } of kept) expect(eventSchema.safeParse(event).success, event.type).toBe(true);
    expect(new ContestRecord(kept).state).toEqual(record.state);
  });

export const neverChanged = (): IProperty<unknown> =>
  fc.property(walks(60), (walk) => {
    const seen: [DryContest['state'], string][] = [];
    wander(walk, ({ state }, step) => {
      if (step % 7 === 0) seen.push([state, stateText(state)]);
    });
    for (const [state, text] of seen) expect(stateText(state)).toBe(text);
  });

export const summedUp = (): IProperty<unknown> =>
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
      expect(ledgerSum(state, number, 'playoff')).toBe(sum(own.filter(({ ledger }) => ledger === 'playoff')));
      for (const { person } of lineup)
        expect(playerScore(state, person)).toBe(
          sum(posted.filter((posting) => posting.ledger === 'player' && posting.person === person)),
        );
    }
    expect(new Set(posted.map(({ id }) => id)).size).toBe(posted.length);
  });

export const offersAccepted = (): IProperty<unknown> =>
  fc.property(walks(50), (walk) => {
    const { contest } = wander(walk);
    const all = contest.offers;
    expect(all.filter((offer) => offer.primary).length).toBeLessThanOrEqual(1);
    const keys = all.flatMap((offer) => offer.keys);
    expect(keys.filter((key, index) => keys.indexOf(key) !== index)).toEqual([]);
    expect(new Set(all.map((offer) => offer.id)).size).toBe(all.length);
    for (const offer of all) {
      expect(hasMessage(offer.label), offer.label).toBe(true);
      for (const locale of LOCALES) expect(message(locale, offer.label, offer.params)).not.toContain('{');
      expect(commandBodySchema.safeParse(offer.command).success, offer.id).toBe(true);
      const body = filled(offer, contest.state, new Chance(1));
      expect(contest.fork().give(body)?.code, offer.id).toBeUndefined();
    }
  });

/** `accepted` learns which types were. */
export const nothingElseAccepted = (accepted: Set<CommandType>): IProperty<unknown> =>
  fc.property(walks(50), fc.nat(), (walk, seed) => {
    const { contest } = wander(walk);
    const offered = new Set(contest.offers.map((offer) => offer.command.type));
    for (const body of anyCommands(contest.state, new Chance(seed), 4)) {
      if (!isOffered(contest, body) || !isAccepted(contest, body)) continue;
      accepted.add(body.type);
      expect(offered.has(body.type), JSON.stringify(body)).toBe(true);
    }
  });

export const takenBack = (): IProperty<unknown> =>
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
    const text = stateText(contest.state);
    expect(contest.give({ type: 'undo', confirm: true })).toBeNull();
    expect(withoutSeq(contest.state)).toEqual(before);
    const again = contest.fork();
    expect(again.give(body, OPERATOR, 'again')).toBeNull();
    expect(named(stateText(again.state), 'first')).toBe(named(text, 'first'));
    expect(contest.give({ type: 'redo' })).toBeNull();
    expect(withoutSeq(contest.state)).toEqual(after);
  });

export const settledByOffers = (): IProperty<unknown> =>
  fc.property(walks(60), (walk) => {
    const { contest } = wander(walk);
    expect(settleByOffers(contest, new Chance(walk.seed))).toBeNull();
  });

/** `seen` learns which codes there were. */
export const refusalsExplained = (seen: Set<string>): IProperty<unknown> =>
  fc.property(walks(40), fc.nat(), (walk, seed) => {
    const { contest } = wander(walk);
    const possible = contest.offers.map(({ id }) => id);
    const chance = new Chance(seed);
    const refused = anyCommands(contest.state, chance, 1).filter((body) => !isAccepted(contest, body));
    for (const body of chance.shuffled(refused).slice(0, 6)) {
      const decision = decide(contest.record, command(contest, body), contest.knowledge);
      if (decision.ok) throw new Error(`${body.type} was accepted`);
      const { code, params, allowed } = decision.refusal;
      seen.add(code);
      expect(allowed).toEqual(possible);
      expect(hasMessage(`refusal.${code}`), code).toBe(true);
      for (const locale of LOCALES) expect(message(locale, `refusal.${code}`, params)).not.toContain('{');
    }
  });

export const eveningsEnd = (): IProperty<unknown> =>
  fc.property(definitions, fc.nat(2 ** 31 - 1), (definition, seed) => {
    const report = tryRules(definition, { contests: 2, teams: definition.teams.min, seed });
    expect(report.deadEnds).toEqual([]);
    expect(report.contests).toBe(2);
  });
