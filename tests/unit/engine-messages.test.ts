// Whatever the engine and the desk can say has a text: refusals, offers, events, verdicts.
import { describe, expect, test } from 'vitest';
import { VERDICTS } from '#contract/definition.ts';
import { eventSchema } from '#contract/event.ts';
import { hasMessage } from '#contract/messages/message.ts';
import { filesIn, read } from '../fixtures/source-files.ts';

function sources(folder: string): string[] {
  return filesIn(folder)
    .filter((file) => file.endsWith('.ts'))
    .map(read);
}

function found(folders: string[], ...patterns: RegExp[]): string[] {
  const text = folders.flatMap(sources).join('\n');
  const names = patterns.flatMap((pattern) => [...text.matchAll(pattern)].map((match) => match[1] ?? ''));
  return [...new Set(names)].sort();
}

const lacking = (keys: string[]) => keys.filter((key) => !hasMessage(key));

describe('there is a text for', () => {
  test('every refusal', () => {
    const codes = found(
      ['engine', 'desk'],
      /\brefuse\(\s*'([a-z.-]+)'/g,
      /\brefuse\([^()]*\? '([a-z.-]+)'/g,
      /\brefuse\([^()]*\? '[a-z.-]+' : '([a-z.-]+)'/g,
      /\bmissing\('([a-z.-]+)'/g,
      /new Refused\('([a-z.-]+)'/g,
      /'((?:stake|question|player)\.needed)'/g,
    );
    // What a workbook lacks has texts of its own.
    const refusals = codes.filter((code) => !code.startsWith('import.'));
    expect(refusals.length).toBeGreaterThan(80);
    expect(lacking(refusals.map((code) => `refusal.${code}`))).toEqual([]);
  });

  test('every offer that is labelled by itself', () => {
    const labels = found(['engine/offers'], /'(offer\.[a-z.-]+)'/g);
    expect(labels.length).toBeGreaterThan(15);
    expect(lacking(labels)).toEqual([]);
  });

  test('every event of the journal', () => {
    const types = eventSchema.options.map((option) => option.shape.type.value);
    expect(lacking(types.map((type) => `event.${type}`))).toEqual([]);
  });

  test('every verdict', () => expect(lacking(VERDICTS.map((verdict) => `verdict.${verdict}`))).toEqual([]));

  test('everything set-up may lack', () => {
    const keys = found(['engine/decide'], /key: '(setup\.[a-z]+)'/g);
    expect(keys).toEqual(['setup.definition', 'setup.paper', 'setup.teams']);
    expect(lacking(keys)).toEqual([]);
  });
});
