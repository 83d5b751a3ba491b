// Who answers in which order, which player, and who leaves the round before its end.
import type { Round, Who } from '../definition.ts';
import { passes, turnKind } from '../rules/turns.ts';
import type { Sentence, Speech } from './speech.ts';

type By<Kind extends Who['by']> = Extract<Who, { by: Kind }>;

export function whoSentences(speech: Speech, round: Round): Sentence[] {
  return [...turns(speech, round), ...game(speech, round), ...elimination(speech, round)];
}

function turns(speech: Speech, round: Round): Sentence[] {
  const { who } = round;
  switch (who.by) {
    case 'order':
      return [inOrder(speech, round, who)];
    case 'all':
      return [allAtOnce(speech, round, who)];
    case 'designation':
      return [
        designation(speech, round, who),
        speech.sentence('say.who.each', { items: itemsOfTurn(speech, round) }),
      ];
    case 'buzz':
      return who.among === 'tied' ? playoff(speech, round, who) : [buzz(speech, round)];
    case 'winner': {
      const params = { round: speech.roundNames([who.of]), items: speech.count('item', round.items) };
      return [speech.sentence('say.who.winner', params, round.clause)];
    }
    case 'champion':
      return champion(speech, round, who);
  }
}

function inOrder(speech: Speech, round: Round, who: By<'order'>): Sentence {
  const sequence = sequenceText(speech, who);
  const params = { sequence, items: itemsOfTurn(speech, round) };
  if (who.cycles === 1) return speech.sentence('say.who.order', params, round.clause);
  const cycles = speech.count('cycle', who.cycles);
  return speech.sentence('say.who.order.cycles', { ...params, cycles }, round.clause);
}

function sequenceText(speech: Speech, { sequence, equal }: By<'order'> | By<'champion'>): string {
  const text = speech.say(`say.sequence.${sequence}`);
  if (sequence !== 'score-up' && sequence !== 'score-down') return text;
  return speech.say('say.bracketed', { text, more: speech.say(`say.equal.${equal}`) });
}

function itemsOfTurn(speech: Speech, { items, order }: Round): string {
  const counted = speech.count('item', items);
  return items === 1 ? counted : speech.say(`say.items.${order}`, { items: counted });
}

function allAtOnce(speech: Speech, round: Round, { cycles }: By<'all'>): Sentence {
  if (cycles === 1 || round.items === 1)
    return speech.sentence(
      'say.who.all',
      { items: speech.count('item', cycles * round.items) },
      round.clause,
    );
  const params = { cycles: speech.count('cycle', cycles), items: speech.count('item', round.items) };
  return speech.sentence('say.who.all.cycles', params, round.clause);
}

function designation(speech: Speech, round: Round, { pairs }: By<'designation'>): Sentence {
  if (!Array.isArray(pairs)) return speech.sentence(`say.pairs.${pairs}`, {}, round.clause);
  const listed = speech.list(pairs.map((pair) => speech.say('say.pair', pair)));
  return speech.sentence('say.pairs.list', { pairs: listed }, round.clause);
}

function buzz(speech: Speech, round: Round): Sentence {
  if (round.game !== null) return speech.sentence('say.who.buzz.game', {}, round.clause);
  return speech.sentence('say.who.buzz', { items: speech.count('item', round.items) }, round.clause);
}

function playoff(speech: Speech, round: Round, { extra }: By<'buzz'>): Sentence[] {
  const after =
    extra === 1
      ? speech.sentence('say.who.tied.one')
      : speech.sentence('say.who.tied.extra', { items: speech.count('item', extra) });
  return [speech.sentence('say.who.tied', {}, round.clause), after];
}

function champion(speech: Speech, round: Round, who: By<'champion'>): Sentence[] {
  const params = { sequence: sequenceText(speech, who), items: speech.count('item', round.items) };
  return [
    speech.sentence('say.who.champion', params, round.clause),
    speech.sentence(`say.meet.${who.meet}`),
    speech.sentence(`say.level.${who.level}`),
  ];
}

function game(speech: Speech, round: Round): Sentence[] {
  if (round.game === null) return [];
  const { periods, seconds, most } = round.game;
  const params = { periods: speech.count('period', periods), time: speech.time(seconds) };
  const halves = speech.sentence('say.game', params);
  return most === null
    ? [halves]
    : [halves, speech.sentence('say.game.most', { items: speech.count('item', most) })];
}

function elimination(speech: Speech, { eliminate }: Round): Sentence[] {
  if (eliminate === null) return [];
  const { until } = eliminate;
  const left = speech.count('team', until);
  const teams = speech.say(until === 1 ? 'say.left.one' : 'say.left', { teams: left });
  const further = eliminate.outOf === 'contest' ? [speech.sentence('say.out.contest')] : [];
  if (eliminate.when === 'misses') {
    const times = speech.count('time', eliminate.count);
    return [speech.sentence('say.out.misses', { times, teams }), ...further];
  }
  const lowest = speech.count('team', eliminate.lowest);
  const level = eliminate.equal === 'draw' ? [speech.sentence('say.out.draw')] : [];
  return [speech.sentence(`say.out.${eliminate.by}`, { lowest, teams }), ...level, ...further];
}

export function playerSentences(speech: Speech, round: Round): Sentence[] {
  const { player } = round;
  const sentences = [...namedBy(speech, round)];
  if (player.numbers !== null)
    sentences.push(
      speech.sentence('say.player.numbers', { numbers: speech.list(player.numbers, 'comma') }, round.clause),
    );
  const clauses = new Set(player.exclude.map(({ clause }) => clause));
  for (const cited of clauses) {
    const rounds = player.exclude.filter(({ clause }) => clause === cited).map(({ round }) => round);
    sentences.push(speech.sentence('say.player.exclude', { rounds: speech.roundNames(rounds) }, cited));
  }
  return sentences;
}

function namedBy(speech: Speech, round: Round): Sentence[] {
  const { player, clause } = round;
  switch (player.by) {
    case 'any':
      return [];
    case 'cycle': {
      const cycles = passes(round);
      const numbers = speech.list(
        Array.from({ length: cycles }, (_, index) => index + 1),
        'comma',
      );
      return cycles === 1
        ? [speech.sentence('say.player.cycle.one', {}, clause)]
        : [speech.sentence('say.player.cycle', { numbers }, clause)];
    }
    case 'team': {
      const key = turnKind(round) === 'open' ? 'say.player.team.buzz' : 'say.player.team';
      return [speech.sentence(key, {}, clause)];
    }
    case 'opponent':
      return [speech.sentence('say.player.opponent', {}, clause)];
  }
}
