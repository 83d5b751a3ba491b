// Random definitions over all axes: raw parts put together so that most of them go together, the rest left out.
import type fc from 'fast-check';
import {
  type Definition,
  definitionSchema,
  type Round,
  type WrittenDefinition,
} from '#contract/definition.ts';
import { OBJECTIVE_TYPES } from '#contract/question.ts';
import { checkDefinition } from '#engine/check-definition.ts';
import { type RawContest, type RawRound, rawContest } from './engine-random-parts.ts';
import { type Kind, partialOf, scoreOf } from './engine-random-scores.ts';

type WrittenRound = WrittenDefinition['rounds'][number];

/** What a round may look back on. */
interface Around {
  readonly id: string;
  readonly raw: RawContest;
  readonly earlier: readonly Round[];
}

function kindOf({ who }: RawRound): Kind {
  if (who.by === 'buzz') return 'open';
  if (who.by === 'all') return 'all';
  if (who.by === 'champion') return who.meet === 'buzz' ? 'open' : 'all';
  return 'single';
}

function isForTied({ who }: RawRound): boolean {
  return who.by === 'buzz' && who.among === 'tied';
}

function whoOf({ who }: RawRound, { raw, earlier }: Around): NonNullable<WrittenRound['who']> {
  switch (who.by) {
    case 'order':
    case 'champion':
      return { ...who, equal: who.sequence.startsWith('score') ? who.equal : 'number' };
    case 'designation': {
      const next = (number: number) => (number % raw.teams) + 1;
      const list = Array.from({ length: raw.teams }, (_, index) => ({
        naming: next(index + 1),
        answering: index + 1,
      }));
      return { by: 'designation', pairs: who.pairs === 'list' ? list : who.pairs };
    }
    case 'winner': {
      const won = earlier.find(
        ({ who: other, items, order }) =>
          other.by === 'buzz' && other.among === 'all' && (items === 1 || order === 'interleaved'),
      );
      return won === undefined ? { by: 'order' } : { by: 'winner', of: won.id };
    }
    case 'buzz':
      return { ...who, extra: who.among === 'tied' ? who.extra : 1 };
    default:
      return who;
  }
}

function playerOf(round: RawRound, { raw, earlier }: Around): NonNullable<WrittenRound['player']> {
  const { by: wanted, exclude, numbers } = round.player;
  const cycles = 'cycles' in round.who ? round.who.cycles * rotations(round) : Number.POSITIVE_INFINITY;
  const possible = {
    opponent: round.who.by === 'designation',
    cycle: cycles <= raw.players.min,
    team: true,
    any: true,
  };
  const by = possible[wanted] ? wanted : 'team';
  if (by === 'any') return { by };
  const named = earlier.filter(({ player }) => player.by !== 'any');
  const all = Array.from({ length: raw.players.min + raw.players.more }, (_, index) => index + 1);
  return {
    by,
    exclude: exclude ? named.slice(0, 1).map(({ id }) => ({ round: id })) : [],
    numbers: numbers === undefined ? null : by === 'cycle' ? all : all.slice(0, 2),
  };
}

function questionOf(round: RawRound, kind: Kind): NonNullable<WrittenRound['question']> {
  const { question, who, whole, ruledBy, items } = round;
  const objective = question.types.filter((type) => OBJECTIVE_TYPES.includes(type));
  const byKey = ruledBy === 'key' || whole !== undefined;
  const types = byKey ? (objective.length > 0 ? objective : ['single' as const]) : question.types;
  const sets = items > 1 && orderOf(round) === 'block' ? ('sets' as const) : ('board' as const);
  const from = kind === 'single' && question.from !== 'paper' ? sets : 'paper';
  const ranks = who.by === 'designation' && who.pairs === 'ranks';
  const mayPick = { own: true, rolling: true, naming: who.by === 'designation', lower: ranks };
  const pick = from !== 'paper' && mayPick[question.pick] ? question.pick : 'own';
  const misses = kind === 'single' && round.miss.follow !== 'ends' && whole === undefined;
  const maySilent = kind !== 'open' && !misses && !round.panel && round.clock.starts === 'begin';
  const shown = question.shown === 'silent' && !maySilent ? 'read' : question.shown;
  return { types, from, pick, shown: round.clock.starts === 'read' ? 'read' : shown };
}

function orderOf({ items, order, who, whole }: RawRound): 'block' | 'interleaved' {
  if (whole !== undefined || items === 1 || who.by === 'winner' || who.by === 'champion') return 'block';
  return order;
}

function rotations(round: RawRound): number {
  return orderOf(round) === 'interleaved' ? round.items : 1;
}

function stakeOf(round: RawRound, kind: Kind, { earlier }: Around): NonNullable<WrittenRound['stake']> {
  const { stake, who, whole } = round;
  if (stake.by === 'choice' && kind === 'single') {
    const other = earlier.find((each) => each.stake.by === 'choice');
    return {
      by: 'choice',
      values: stake.values,
      declared: who.by === 'winner' ? 'turn' : stake.declared,
      chooser: who.by === 'designation' ? stake.chooser : 'own',
      repeat: stake.repeat,
      unlike: stake.unlike && other !== undefined ? [other.id] : [],
      decline: stake.decline,
    };
  }
  return stake.by === 'question' && whole === undefined
    ? { by: 'question', values: stake.values }
    : { by: 'fixed', value: stake.values[0] ?? 10 };
}

function clockOf(
  round: RawRound,
  kind: Kind,
  stake: NonNullable<WrittenRound['stake']>,
): NonNullable<WrittenRound['clock']> {
  const { byStake, seconds, starts, begin } = round.clock;
  const values = stake.by === 'fixed' ? [stake.value ?? 10] : (stake.values ?? []);
  const limits = Object.fromEntries(values.map((value, index) => [String(value), seconds + 10 * index]));
  const limit = byStake ? { by: 'stake' as const, seconds: limits } : { by: 'fixed' as const, seconds };
  if (round.whole !== undefined) return { scope: 'turn', limit };
  const open = kind === 'open';
  const possible = open ? starts === 'begin' || starts === 'claim' : starts !== 'claim';
  const chosen = possible ? starts : 'begin';
  return { limit, starts: chosen, begin: kind !== 'all' && chosen === 'begin' ? (begin ?? null) : null };
}

function buzzOf(round: RawRound, kind: Kind): WrittenRound['buzz'] {
  const { buzz, miss, question, whole } = round;
  const rebound = kind === 'single' && miss.follow === 'rebound' && whole === undefined;
  if (kind !== 'open' && !rebound) return null;
  const presented = buzz.opens === 'presented';
  const steps = buzz.foul.steps.map(({ posts, bars }) => ({
    posts: posts === null ? null : { formula: posts },
    bars,
  }));
  return {
    ...buzz,
    countdown: presented ? 0 : buzz.countdown,
    restate: presented && buzz.restate,
    window: presented && question.shown === 'video' ? null : buzz.window,
    foul: { ...buzz.foul, steps },
  };
}

function missOf({ miss, whole }: RawRound, kind: Kind): NonNullable<WrittenRound['miss']> {
  const follow = kind === 'all' || whole !== undefined ? 'ends' : miss.follow;
  if (follow === 'next' && kind === 'open') return { ...miss, follow: 'rebound' };
  return follow === 'rebound' || follow === 'next' ? { ...miss, follow } : { follow };
}

function goesToAudience(round: RawRound, kind: Kind): boolean {
  const miss = missOf(round, kind);
  const buzz = buzzOf(round, kind);
  if (miss.follow === 'audience' || (miss.follow !== 'ends' && miss.finally === 'audience')) return true;
  return buzz?.silence === 'audience' || buzz?.foul?.question === 'audience';
}

function eliminationOf(round: RawRound, { raw }: Around): WrittenRound['eliminate'] {
  const { eliminate, who } = round;
  if (eliminate === undefined || isForTied(round)) return null;
  const cycles = who.by === 'order' || who.by === 'all' ? who.cycles : 1;
  const several = cycles * rotations(round) > 1;
  if (!['order', 'all', 'buzz'].includes(who.by) || !several || raw.teams < 2) return null;
  const { by, lowest, equal, outOf } = eliminate;
  const until = Math.min(eliminate.until, raw.teams - 1);
  return eliminate.when === 'misses'
    ? { when: 'misses', count: eliminate.count, until, outOf }
    : { when: 'cycle', by, lowest: Math.min(lowest, raw.teams - 1), until, equal, outOf };
}

function roundOf(round: RawRound, around: Around): WrittenRound {
  const kind = kindOf(round);
  const { id, raw } = around;
  const panel = round.panel && kind === 'single';
  const whole = kind === 'single' && !panel ? round.whole : undefined;
  const tied = isForTied(round);
  const game = round.who.by === 'buzz' && !tied && whole === undefined ? (round.game ?? null) : null;
  const fitting: RawRound = { ...round, whole, panel, items: tied || game !== null ? 1 : round.items };
  const stake = stakeOf(fitting, kind, around);
  const question = questionOf(fitting, kind);
  const desk = kind !== 'open' && (whole !== undefined || round.entry === 'desk');
  return {
    id,
    title: `Round ${id}`,
    who: whoOf(fitting, around),
    items: fitting.items,
    order: orderOf(fitting),
    player: playerOf(fitting, around),
    question,
    stake,
    clock: clockOf(fitting, kind, stake),
    game,
    buzz: buzzOf(fitting, kind),
    miss: missOf(fitting, kind),
    panel,
    answer: { entry: desk ? 'desk' : 'spoken' },
    done: { required: !desk && round.done },
    late: round.late,
    ruledBy: whole !== undefined ? 'key' : round.ruledBy,
    partial: partialOf(fitting),
    score: scoreOf(fitting, kind, { raw, id, audience: goesToAudience(fitting, kind), tied }),
    eliminate: eliminationOf(fitting, around),
    withdrawn:
      round.withdrawn === 'replay-set' && whole === undefined && question.from !== 'sets'
        ? 'replay-item'
        : round.withdrawn,
  };
}

/** Null for parts that do not go together. */
function composed(raw: RawContest): Definition | null {
  const written: WrittenDefinition['rounds'] = [];
  for (const [index, round] of raw.rounds.entries()) {
    // What comes before is asked only for ids and kinds, which defaults do not change.
    const around = { id: `r${index + 1}`, raw, earlier: written as unknown as Round[] };
    written.push(roundOf(round, around));
  }
  const pays = JSON.stringify(written).includes('"player"]') || JSON.stringify(written).includes('"player",');
  const leaves = written.some(({ who, eliminate }) => eliminate || who?.by === 'champion');
  const tied = raw.rounds.some(isForTied);
  const ties = tied && !raw.ties.includes('playoff') ? [...raw.ties, 'playoff' as const] : raw.ties;
  const half = Math.ceil(raw.teams / 2);
  const numbers = Array.from({ length: raw.teams }, (_, index) => index + 1);
  const parsed = definitionSchema.safeParse({
    leitai: 1,
    id: 'random',
    title: 'Random',
    teams: {
      min: raw.teams,
      max: raw.teams + 1,
      players: { min: raw.players.min, max: raw.players.min + raw.players.more },
    },
    base: raw.base,
    panel: written.some(({ panel }) => panel) ? raw.panel : null,
    privileges: raw.privileges.map((does, index) => ({
      id: does,
      title: does,
      does,
      count: 1 + index,
      rounds: raw.privilegeHere ? ['r1'] : null,
    })),
    rounds: written,
    ranking: {
      by: raw.exit && leaves ? 'exit' : 'total',
      weights: { written: raw.written, live: '1' },
      scale: raw.scale,
      written: { aggregate: raw.aggregate, best: raw.aggregate === 'best' ? 2 : null },
      without: raw.without ? [1] : [],
      tiesOn: raw.tiesOn,
      ties: ties.filter(
        (tie) =>
          (tie !== 'playoff' || tied) &&
          ((tie !== 'written' && tie !== 'comprehensive') || raw.written !== '0'),
      ),
      prizes: raw.prizes.map(({ places, percent }, index) => ({
        title: `Prize ${index + 1}`,
        places: percent === undefined ? places : null,
        percent: percent ?? null,
      })),
      groups: raw.groups && raw.teams > 2 ? [numbers.slice(0, half), numbers.slice(half)] : [],
      individual: raw.individual && pays ? {} : null,
    },
  } satisfies WrittenDefinition);
  return parsed.success && checkDefinition(parsed.data).length === 0 ? parsed.data : null;
}

/** Also those that are none: how many of them there are is tested. */
export const compositions: fc.Arbitrary<Definition | null> = rawContest.map(composed);

/** Valid definitions; a contest is played with the least number of teams. */
export const definitions: fc.Arbitrary<Definition> = compositions.filter((definition) => definition !== null);
