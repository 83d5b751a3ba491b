// Who answers: orders, pairs, players, the panel, time halves, and who is out of a round.
import { listed, type RoundCheck, type RuleProblem } from './problem.ts';
import { isForTied, passes, turnKind } from './turns.ts';

export function* checkWho({ definition, round, earlier, at }: RoundCheck): Generator<RuleProblem> {
  const { who } = round;
  if (round.order === 'interleaved' && round.items > 1 && (who.by === 'winner' || who.by === 'champion'))
    yield at(['order'], 'order-interleaved');
  if ((who.by === 'designation' || who.by === 'champion') && definition.teams.min < 2)
    yield at(['who', 'by'], 'who-two-teams');
  if ('equal' in who && who.equal === 'draw' && !who.sequence.startsWith('score'))
    yield at(['who', 'equal'], 'equal-unused', { sequence: who.sequence });
  if (who.by === 'designation' && Array.isArray(who.pairs)) {
    const answering = who.pairs.map((pair) => pair.answering);
    for (const [index, pair] of who.pairs.entries()) {
      if (pair.naming === pair.answering)
        yield at(['who', 'pairs', index, 'naming'], 'pair-self', { team: pair.naming });
      if (answering.indexOf(pair.answering) < index)
        yield at(['who', 'pairs', index, 'answering'], 'pair-twice', { team: pair.answering });
    }
  }
  if (who.by === 'buzz' && who.among === 'all' && who.extra > 1)
    yield at(['who', 'extra'], 'extra-unused', { extra: who.extra });
  if (!isForTied(round)) return;
  if (round.items > 1) yield at(['items'], 'tied-items', { items: round.items });
  const other = earlier.find(isForTied);
  if (other !== undefined) yield at(['who', 'among'], 'tied-twice', { round: other.id });
  if (!definition.ranking.ties.includes('playoff')) yield at(['who', 'among'], 'tied-ties');
}

export function* checkPlayer({ definition, round, at }: RoundCheck): Generator<RuleProblem> {
  const { by, exclude, numbers } = round.player;
  const { players } = definition.teams;
  if (by === 'opponent' && round.who.by !== 'designation') yield at(['player', 'by'], 'player-opponent');
  if (by === 'any' && exclude.length > 0) yield at(['player', 'exclude'], 'exclude-any');
  if (by === 'any' && numbers !== null) yield at(['player', 'numbers'], 'numbers-any');
  for (const [index, number] of (numbers ?? []).entries())
    if (number > players.max)
      yield at(['player', 'numbers', index], 'number-beyond', { number, max: players.max });
  if (by !== 'cycle') return;
  const cycles = passes(round);
  if (round.who.by !== 'order' && round.who.by !== 'all') yield at(['player', 'by'], 'player-cycle');
  // A team with fewer players than most names another in time.
  else if (cycles > players.max)
    yield at(['player', 'by'], 'player-cycle-short', { cycles, max: players.max });
  else if (numbers !== null) {
    const missing = Array.from({ length: cycles }, (_, index) => index + 1).filter(
      (number) => !numbers.includes(number),
    );
    if (missing.length > 0) yield at(['player', 'numbers'], 'numbers-cycle', { numbers: listed(missing) });
  }
}

export function* checkPanel({ definition, round, at }: RoundCheck): Generator<RuleProblem> {
  if (!round.panel) return;
  if (definition.panel === null) yield at(['panel'], 'panel-none');
  if (turnKind(round) !== 'single') yield at(['panel'], 'panel-turns');
  else if (round.question.shown === 'silent') yield at(['question', 'shown'], 'panel-silent');
}

export function* checkGame({ round, at }: RoundCheck): Generator<RuleProblem> {
  if (round.game === null) return;
  if (round.who.by !== 'buzz' || isForTied(round)) yield at(['game'], 'game-who');
  else if (round.items > 1) yield at(['items'], 'game-items', { items: round.items });
}

export function* checkElimination({ definition, round, at }: RoundCheck): Generator<RuleProblem> {
  const { eliminate, who } = round;
  if (eliminate === null) return;
  const { min } = definition.teams;
  const several = passes(round) > 1 || round.game !== null;
  if (!['order', 'all', 'buzz'].includes(who.by) || isForTied(round))
    yield at(['eliminate'], 'eliminate-who');
  else if (!several && eliminate.outOf === 'round' && (eliminate.when === 'cycle' || round.items === 1))
    yield at(['eliminate'], who.by === 'buzz' ? 'eliminate-one-turn' : 'eliminate-one-cycle');
  if (eliminate.until >= min)
    yield at(['eliminate', 'until'], 'eliminate-until', {
      until: eliminate.until,
      least: eliminate.until + 1,
    });
  else if (eliminate.when === 'cycle' && eliminate.lowest >= min)
    yield at(['eliminate', 'lowest'], 'eliminate-lowest', { lowest: eliminate.lowest, min });
}
