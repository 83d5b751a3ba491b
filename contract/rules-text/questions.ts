// What is asked, how it is picked and what is at stake.
import type { Round } from '../definition.ts';
import type { Sentence, Speech } from './speech.ts';

export function questionSentences(speech: Speech, round: Round): Sentence[] {
  const { types, shown } = round.question;
  const names = speech.list(
    types.map((type) => speech.say(`say.type.${type}`)),
    'comma',
  );
  return [
    speech.sentence('say.types', { types: names }),
    ...(shown === 'read' ? [] : [speech.sentence(`say.shown.${shown}`)]),
    ...stakeSentences(speech, round),
    ...pickSentences(speech, round),
  ];
}

function pickSentences(speech: Speech, { question, stake }: Round): Sentence[] {
  const { from, pick } = question;
  if (from === 'paper') return [];
  if (pick === 'rolling') return [speech.sentence(`say.pick.${from}.rolling`)];
  const who = speech.say(`say.picker.${pick}`);
  const atStake = from === 'board' && stake.by === 'choice';
  return [speech.sentence(atStake ? 'say.pick.board.choice' : `say.pick.${from}`, { who })];
}

function stakeSentences(speech: Speech, { stake }: Round): Sentence[] {
  if (stake.by === 'fixed') return [];
  const values = speech.list(
    stake.values.map((value) => speech.count('point', value)),
    'or',
  );
  if (stake.by === 'question') return [speech.sentence('say.stake.question', { values })];
  const sentences = [speech.sentence(`say.stake.${stake.chooser}`, { values })];
  if (stake.declared === 'before-round') sentences.push(speech.sentence('say.stake.before'));
  if (!stake.repeat) sentences.push(speech.sentence('say.stake.once'));
  if (stake.unlike.length > 0)
    sentences.push(speech.sentence('say.stake.unlike', { rounds: speech.roundNames(stake.unlike) }));
  if (stake.decline) sentences.push(speech.sentence('say.stake.decline'));
  return sentences;
}
