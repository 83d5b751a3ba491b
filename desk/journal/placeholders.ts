// Questions for a rehearsal: of the live ones only types, places and lengths; every text and key is another.
import { message } from '#contract/messages/message.ts';
import type { PlacedQuestion, Question } from '#contract/question.ts';
import { Chance } from '../dry-run/chance.ts';

/** Line breaks and the mark of early answers stay where they are: the screens are rehearsed with them. */
const KEPT = /(\r?\n|[(（]\*[)）])/;
const HAN = /\p{Script=Han}/u;

/** As long as `live` in UTF-16 units, and in the same script, so that it takes up the same room. */
export function placeholder(live: string): string {
  const neutral = message(HAN.test(live) ? 'zh-CN' : 'en', 'rehearsal.text');
  return live
    .split(KEPT)
    .map((part, index) => (index % 2 === 1 ? part : neutral.repeat(part.length).slice(0, part.length)))
    .join('');
}

/**
 * One for each question, in the same order and at the same place. Keys are drawn from `seed` without a look at the
 * real ones: a key that was always another than the real one would give away what the real one is not.
 */
export function placeholders(bank: readonly PlacedQuestion[], seed: number): PlacedQuestion[] {
  const chance = new Chance(seed);
  return bank.map(({ question, placement }, index) => ({
    question: placeholderFor(question, `R${index + 1}`, chance),
    placement,
  }));
}

function placeholderFor(live: Question, id: string, chance: Chance): Question {
  const { media } = live;
  const common = {
    id,
    field: placeholder(live.field),
    stem: placeholder(live.stem),
    explanation: placeholder(live.explanation),
    media: media && { kind: media.kind, file: null, script: placeholder(media.script) },
  };
  switch (live.type) {
    case 'single': {
      const options = optionsLike(live.options);
      return { ...common, type: live.type, options, key: chance.pick(options)!.letter };
    }
    case 'multiple': {
      const options = optionsLike(live.options);
      return { ...common, type: live.type, options, key: someLetters(options, chance) };
    }
    case 'judge':
      return { ...common, type: live.type, key: chance.happens(0.5) ? 'T' : 'F' };
    case 'blank':
      return { ...common, type: live.type, key: live.key.map((wordings) => wordings.map(placeholder)) };
    default:
      return {
        ...common,
        type: live.type,
        key: placeholder(live.key),
        points: live.points.map(({ text, value }) => ({ text: placeholder(text), value })),
      };
  }
}

type Options = Extract<Question, { type: 'single' }>['options'];

function optionsLike(options: Options): Options {
  return options.map(({ letter, text }) => ({ letter, text: placeholder(text) }));
}

/** Two at least. */
function someLetters(options: Options, chance: Chance): string {
  const count = 2 + chance.below(options.length - 1);
  const chosen = chance.shuffled(options).slice(0, count);
  return chosen
    .map(({ letter }) => letter)
    .sort()
    .join('');
}
