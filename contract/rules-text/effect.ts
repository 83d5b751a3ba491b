// What an answer is worth, in words: constants and stakes simply, flags as cases, anything else as its formula.
import type { Payee, Round, Scored, Verdict } from '../definition.ts';
import { calculated, filledIn, isName, negated, tokensOf, variablesOf } from './arithmetic.ts';
import { isSayKey, type SayKey, type Speech } from './speech.ts';

/** Variables that are 1 or 0: a score with only these is a matter of cases. */
const FLAGS = ['first', 'early', 'unread'] as const;
type Flag = (typeof FLAGS)[number];
const isFlag = (name: string): name is Flag => FLAGS.some((flag) => flag === name);

/** Nothing gained, or nothing taken off? */
export type Nothing = 'none' | 'no-penalty';

/** What is known of every formula of a round, and in an item from the verdict. */
function known(round: Round, verdict: Verdict | null): ReadonlyMap<string, number> {
  const values = new Map<string, number>();
  if (round.stake.by === 'fixed') values.set('stake', round.stake.value);
  if (verdict === null) return values.set('items', round.items);
  return values
    .set('items', 1)
    .set('right', verdict === 'right' ? 1 : 0)
    .set('wrong', verdict === 'right' ? 0 : 1);
}

/** The worth of a verdict, e.g. 加10分; to whom where it is not the team alone; then what others get for it. */
export function effectText(
  speech: Speech,
  round: Round,
  verdict: Verdict,
  { also, ...first }: Pick<Scored, 'formula' | 'to' | 'also'>,
  nothing: Nothing = 'none',
): string {
  return [first, ...also]
    .map((part) => partText(speech, round, verdict, part, nothing))
    .join(speech.say('say.effect.also'));
}

function partText(
  speech: Speech,
  round: Round,
  verdict: Verdict,
  { formula, to }: Pick<Scored, 'formula' | 'to'>,
  nothing: Nothing,
): string {
  const read = tokensOf(formula);
  if (read === null)
    return payees(speech, to, 'say.effect.gain', speech.say('say.amount.formula', { formula }));
  const tokens = filledIn(read, known(round, verdict));
  const value = calculated(tokens);
  if (value !== null) return pointsEffect(speech, value, to, nothing);
  const cases = variablesOf(tokens).every(isFlag) ? casesEffect(speech, tokens, to, nothing) : null;
  if (cases !== null) return cases;
  const loss = negated(tokens);
  const rest = loss ?? tokens;
  const words = formulaWords(speech, round, rest);
  // A lone variable of points reads as an amount: the chosen stake.
  const amount =
    rest.length === 1 && (rest[0] === 'stake' || rest[0] === 'points')
      ? words
      : speech.say('say.amount.formula', { formula: words });
  return payees(speech, to, loss === null ? 'say.effect.gain' : 'say.effect.loss', amount);
}

function pointsEffect(speech: Speech, value: number, to: readonly Payee[], nothing: Nothing): string {
  if (value === 0) return speech.say(`say.effect.${nothing}`);
  const amount = speech.count('point', Math.abs(value));
  return payees(speech, to, value > 0 ? 'say.effect.gain' : 'say.effect.loss', amount);
}

/** Team and player are said in one; others and the naming team after them. */
function payees(speech: Speech, to: readonly Payee[], key: SayKey, amount: string): string {
  const both = to.includes('team') && to.includes('player');
  const groups: SayKey[] = both ? ['say.payee.both'] : [];
  for (const payee of to)
    if (!both || (payee !== 'team' && payee !== 'player')) groups.push(`say.payee.${payee}`);
  const alone = groups.length === 1 && groups[0] === 'say.payee.team';
  return groups
    .map((group) => speech.say(key, { amount, who: alone ? '' : speech.say(group) }))
    .join(speech.say('say.effect.also'));
}

/** A score that depends on flags only: what it is when none holds, and each case in which it differs. */
function casesEffect(
  speech: Speech,
  tokens: string[],
  to: readonly Payee[],
  nothing: Nothing,
): string | null {
  const flags = FLAGS.filter((flag) => tokens.includes(flag));
  const worth = (held: readonly Flag[]) =>
    calculated(filledIn(tokens, new Map(flags.map((flag) => [flag, held.includes(flag) ? 1 : 0]))));
  const usual = worth([]);
  if (usual === null) return null;
  const cases = subsets(flags)
    .map((held) => ({ held, value: worth(held) }))
    .filter(({ value }) => value !== usual);
  const texts = cases.map(({ held, value }) =>
    speech.say('say.effect.case', {
      when: held.map((flag) => speech.say(`say.case.${flag}`)).join(speech.say('say.list.both')),
      effect: pointsEffect(speech, value ?? 0, to, nothing),
    }),
  );
  const effect = pointsEffect(speech, usual, to, nothing);
  if (texts.length === 0) return effect;
  return speech.say('say.effect.unless', { effect, cases: texts.join(speech.say('say.list.next')) });
}

/** Every combination of some of them, smaller ones first. */
function subsets(flags: readonly Flag[]): Flag[][] {
  const sets = Array.from({ length: 2 ** flags.length }, (_, bits) =>
    flags.filter((_flag, index) => (bits >> index) % 2 === 1),
  );
  return sets.filter(({ length }) => length > 0).sort((a, b) => a.length - b.length);
}

/** The formula of a whole turn in words. */
export function turnFormulaText(speech: Speech, round: Round, formula: string): string {
  const tokens = tokensOf(formula);
  return tokens === null ? formula : formulaWords(speech, round, filledIn(tokens, known(round, null)));
}

const SIGNS: Readonly<Record<string, string>> = { '*': ' × ', '/': ' ÷ ', '+': ' + ', ',': ', ' };

function formulaWords(speech: Speech, round: Round, tokens: readonly string[]): string {
  return tokens
    .map((token, index) => {
      const before = tokens[index - 1];
      if (token === '-') return before === undefined || /^[-+*/(,]$/.test(before) ? '−' : ' − ';
      return SIGNS[token] ?? (isName(token) ? nameText(speech, round, token) : token);
    })
    .join('');
}

function nameText(speech: Speech, round: Round, name: string): string {
  const key = name === 'stake' ? `say.var.stake.${round.stake.by}` : `say.var.${name}`;
  if (isSayKey(key)) return speech.say(key);
  const call = `say.call.${name}`;
  return isSayKey(call) ? speech.say(call) : name;
}
