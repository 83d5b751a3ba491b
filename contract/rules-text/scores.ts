// What each verdict is worth to whom, and what a withdrawn question means.
import type { Round, Scored, Verdict } from '../definition.ts';
import { effectText, turnFormulaText } from './effect.ts';
import type { Sentence, Speech } from './speech.ts';

type Score = Round['score'];
type ItemScore = Extract<Score, { per: 'item' }>;

export function scoreSentences(speech: Speech, round: Round): Sentence[] {
  const { score } = round;
  return score.per === 'turn' ? turnSentences(speech, round, score) : itemSentences(speech, round, score);
}

export function ledgerSentences(speech: Speech, { score }: Round): Sentence[] {
  return score.ledger === 'playoff' ? [speech.sentence('say.score.playoff')] : [];
}

/** Replacing by a spare is said once for the whole contest. */
export function withdrawnSentences(speech: Speech, { withdrawn }: Round): Sentence[] {
  return withdrawn === 'replay-item' ? [] : [speech.sentence(`say.withdrawn.${withdrawn}`)];
}

function turnSentences(speech: Speech, round: Round, score: Exclude<Score, ItemScore>): Sentence[] {
  const params = {
    formula: turnFormulaText(speech, round, score.formula),
    rounding: score.rounding === 'exact' ? '' : speech.say('say.turn.half-up'),
  };
  const sentences = [speech.sentence('say.score.turn', params, score.clause)];
  if (score.remainingStep > 1 && score.formula.includes('remaining'))
    sentences.push(speech.sentence('say.turn.step', { time: speech.time(score.remainingStep) }));
  if (score.to.includes('player'))
    sentences.push(speech.sentence(score.to.includes('team') ? 'say.turn.both' : 'say.turn.player'));
  return sentences;
}

/** Verdicts with the same worth and clause are said in one sentence. */
function itemSentences(speech: Speech, round: Round, score: ItemScore): Sentence[] {
  const groups: { verdicts: Verdict[]; effect: string; clause: string | null }[] = [];
  for (const verdict of verdictsOf(round, score)) {
    const entry = entryOf(score, verdict);
    const effect = effectText(speech, round, verdict, entry);
    const same = groups.find((group) => group.effect === effect && group.clause === entry.clause);
    if (same === undefined) groups.push({ verdicts: [verdict], effect, clause: entry.clause });
    else same.verdicts.push(verdict);
  }
  const said = groups.map(({ verdicts, effect, clause }) => {
    const names = verdicts.map((verdict) => speech.say(`say.verdict.${verdict}`));
    return speech.sentence('say.score', { verdicts: speech.list(names, 'or'), effect }, clause);
  });
  const marks = isMarkItself(round, score)
    ? [speech.sentence('say.score.marks', {}, score.scored?.clause)]
    : [];
  return [...marks, ...said, ...audienceSentence(speech, round, score)];
}

/** What somebody in the audience may win for a team. */
function audienceSentence(speech: Speech, round: Round, { audience }: ItemScore): Sentence[] {
  if (audience === undefined) return [];
  const effect = effectText(speech, round, 'right', audience);
  return [speech.sentence('say.score.audience', { effect }, audience.clause)];
}

function entryOf(score: ItemScore, verdict: Verdict): Scored {
  return score[verdict] ?? score.wrong;
}

/** Does the team get just what the judges gave? */
function isMarkItself({ partial }: Round, { scored }: ItemScore): boolean {
  if (partial === null || scored === undefined) return partial !== null;
  return scored.formula.trim() === 'points' && scored.to.join() === 'team';
}

/** Verdicts that occur in this round, and those that are written although they hardly do. */
function verdictsOf(round: Round, score: ItemScore): Verdict[] {
  const verdicts = new Set<Verdict>();
  if (round.partial === null) {
    verdicts.add('right').add('wrong');
    if (round.answer.entry === 'spoken') verdicts.add('incomplete');
  } else if (!isMarkItself(round, score)) verdicts.add('scored');
  if (round.answer.entry === 'spoken') verdicts.add('late').add('prompted');
  else verdicts.add('unanswered');
  if (round.buzz?.restate === true) verdicts.add('misrestated');
  for (const verdict of ['incomplete', 'late', 'prompted', 'unanswered', 'misrestated', 'passed'] as const)
    if (score[verdict] !== undefined) verdicts.add(verdict);
  // With buzzing, fouls have sentences of their own.
  if (round.buzz === null && score.foul !== undefined) verdicts.add('foul');
  return [...verdicts];
}
