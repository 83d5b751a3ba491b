// A rehearsal's questions: like the live ones in everything one can see, and nothing of them.
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type PlacedQuestion, placedQuestionSchema, type Question } from '#contract/question.ts';
import { readExample } from '#desk/contests/example.ts';
import { placeholder, placeholders } from '#desk/journal/placeholders.ts';

const bank = readExample().questions;

/** Types, places and lengths of everything that is written in a question. */
function shapeOf({ question, placement }: PlacedQuestion) {
  const keyed = (live: Question) => {
    switch (live.type) {
      case 'blank':
        return live.key.map((wordings) => wordings.map(({ length }) => length));
      case 'short':
      case 'case':
        return [live.key.length, live.points.map(({ text, value }) => [text.length, value])];
      default:
        return null;
    }
  };
  return {
    placement,
    type: question.type,
    stem: question.stem.length,
    explanation: question.explanation.length,
    options: 'options' in question ? question.options.map(({ letter, text }) => [letter, text.length]) : null,
    media: question.media && [question.media.kind, question.media.script.length],
    key: keyed(question),
  };
}

function textsOf({ question }: PlacedQuestion): string[] {
  const key = Array.isArray(question.key) ? question.key.flat() : [question.key];
  return [
    question.stem,
    question.explanation,
    question.field,
    question.media?.script ?? '',
    question.media?.file ?? '',
    ...('options' in question ? question.options.map(({ text }) => text) : []),
    ...('points' in question ? question.points.map(({ text }) => text) : []),
    ...key,
  ].filter(({ length }) => length > 1);
}

describe('placeholders', () => {
  const made = placeholders(bank, 7);

  it('are questions of the same types, places and lengths', () => {
    expect(made.map((placed) => placedQuestionSchema.parse(placed))).toEqual(made);
    expect(made.map(shapeOf)).toEqual(bank.map(shapeOf));
    expect(new Set(made.map(({ question }) => question.id)).size).toBe(bank.length);
  });

  it('hold no text of the live questions', () => {
    const all = JSON.stringify(made.map(textsOf));
    for (const text of bank.flatMap(textsOf).filter((live) => !/^[A-H]+$/.test(live)))
      expect(all).not.toContain(JSON.stringify(text).slice(1, -1));
  });

  it('have keys that follow from the seed alone, whatever the real ones are', () => {
    const keys = (placed: PlacedQuestion[]) => placed.map(({ question }) => question.key);
    const others = bank.map(({ question, placement }): PlacedQuestion => {
      if (question.type === 'single') return { placement, question: { ...question, key: 'A' } };
      if (question.type === 'multiple') return { placement, question: { ...question, key: 'AB' } };
      return question.type === 'judge'
        ? { placement, question: { ...question, key: 'F' } }
        : { placement, question };
    });
    expect(keys(placeholders(others, 7))).toEqual(keys(made));
    expect(keys(placeholders(bank, 8))).not.toEqual(keys(made));
  });

  it('keep line breaks and the mark of early answers in their places', () => {
    expect(placeholder('抢答题（*）后半')).toMatch(/^[^（]{3}（\*）[^（]{2}$/);
    expect(
      placeholder('一行\n二行\r\n三')
        .split(/\r?\n/)
        .map(({ length }) => length),
    ).toEqual([2, 2, 1]);
  });

  it('are as long as any text, to the unit', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 200 }), (live) => {
        expect(placeholder(live)).toHaveLength(live.length);
      }),
    );
  });
});
