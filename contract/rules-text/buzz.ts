// Buzzing, fouls and what they cost, and what follows a miss.
import type { Round, Scored } from '../definition.ts';
import { turnKind } from '../rules/turns.ts';
import { effectText } from './effect.ts';
import type { Sentence, Speech } from './speech.ts';

type Buzz = NonNullable<Round['buzz']>;

export function buzzSentences(speech: Speech, round: Round): Sentence[] {
  const { buzz, clause } = round;
  if (buzz === null) return [];
  // Where nobody presses, steps are for fouls that the judges call.
  if (!hasPresses(round)) return stepSentences(speech, round, buzz, 'presented');
  const sentences: Sentence[] = [];
  if (buzz.opens === 'presented') sentences.push(speech.sentence('say.buzz.presented', {}, clause));
  else if (buzz.countdown === 0) sentences.push(speech.sentence('say.buzz.command', {}, clause));
  else sentences.push(speech.sentence('say.buzz.countdown', { time: speech.time(buzz.countdown) }, clause));
  if (buzz.restate) sentences.push(speech.sentence('say.buzz.restate'));
  return [
    ...sentences,
    ...foulSentences(speech, round, buzz),
    ...doubtSentences(speech, buzz),
    ...silenceSentences(speech, buzz),
  ];
}

/** May teams press, from the start or after a miss? */
function hasPresses(round: Round): boolean {
  return turnKind(round) === 'open' || round.miss.follow === 'rebound';
}

function doubtSentences(speech: Speech, { opens, foul, tie, tied }: Buzz): Sentence[] {
  const review = opens === 'command' && foul.review > 0;
  const settles = speech.say(`say.tied.${tied}`);
  return [
    ...(review ? [speech.sentence('say.buzz.review', { time: speech.milliseconds(foul.review) })] : []),
    ...(tie > 0 ? [speech.sentence('say.buzz.tie', { time: speech.milliseconds(tie), tied: settles })] : []),
    // Without a limit of the rules only what the devices cannot tell is a tie; that the judges decide it goes without saying.
    ...(tie === 0 && tied !== 'judge' ? [speech.sentence('say.buzz.together', { tied: settles })] : []),
  ];
}

function silenceSentences(speech: Speech, { opens, window, silence }: Buzz): Sentence[] {
  const params = { silence: speech.say(`say.silence.${silence}`) };
  if (window !== null)
    return [speech.sentence(`say.buzz.window.${opens}`, { ...params, time: speech.time(window) })];
  return silence === 'audience' ? [speech.sentence('say.buzz.silence', params)] : [];
}

/** What a foul costs where no steps are given: its own entry, or that of a wrong answer. */
function foulEntry({ score }: Round): Scored | null {
  return score.per === 'item' ? (score.foul ?? score.wrong) : null;
}

function foulSentences(speech: Speech, round: Round, buzz: Buzz): Sentence[] {
  const { opens, foul } = buzz;
  if (foul.steps.length > 0) return stepSentences(speech, round, buzz, opens);
  const entry = foulEntry(round);
  const stated = round.score.per === 'item' && round.score.foul !== undefined;
  // While pressing is free nobody presses early; only what is written about fouls is worth saying.
  if (entry === null || (opens === 'presented' && !stated)) return [];
  const effect = effectText(speech, round, 'foul', entry, 'no-penalty');
  const question = speech.say(`say.foul.${foul.question}`);
  return [speech.sentence(`say.foul.${opens}`, { effect, question }, entry.clause)];
}

function stepSentences(speech: Speech, round: Round, { foul }: Buzz, lead: Buzz['opens']): Sentence[] {
  const { question, steps } = foul;
  const othersOnly = hasPresses(round) && steps.every(({ bars }) => bars);
  const key =
    question === 'continues' && !othersOnly ? 'say.foul.goes-on' : (`say.foul.${question}` as const);
  return [
    speech.sentence(`say.foul.lead.${lead}`, { question: speech.say(key) }, round.clause),
    ...steps.map((_, index) => stepSentence(speech, round, foul, index)),
  ];
}

function stepSentence(speech: Speech, round: Round, foul: Buzz['foul'], index: number): Sentence {
  const { posts, bars } = foul.steps[index]!;
  const params = {
    n: index + 1,
    within: speech.say(`say.within.${foul.within}`),
    effect:
      posts === null
        ? speech.say('say.effect.no-penalty')
        : effectText(speech, round, 'foul', posts, 'no-penalty'),
    bars: speech.say(bars ? 'say.foul.barred' : 'say.foul.stays'),
  };
  const clause = posts?.clause ?? null;
  if (foul.steps.length === 1) return speech.sentence('say.foul.each', params, clause);
  const last = index === foul.steps.length - 1;
  return speech.sentence(last ? 'say.foul.last' : 'say.foul.step', params, clause);
}

export function missSentences(speech: Speech, { miss }: Round): Sentence[] {
  if (miss.follow === 'ends') return [];
  if (miss.follow === 'audience') return [speech.sentence('say.miss.audience')];
  const seconds =
    miss.seconds === null ? '' : speech.say('say.miss.seconds', { time: speech.time(miss.seconds) });
  const further = speech.sentence(`say.miss.${miss.follow}`, {
    teams: speech.count('team', miss.times),
    seconds,
  });
  return miss.finally === 'audience' ? [further, speech.sentence('say.miss.finally')] : [further];
}
