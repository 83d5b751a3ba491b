// One scale of type sizes for every window: what is set in type takes its size from the design tokens.
import { describe, expect, test } from 'vitest';
import { filesIn, read } from '../fixtures/source-files.ts';

const TOKENS = 'renderer/design/tokens.css';

/** Where a size is no size of the scale. */
const OTHERWISE: Readonly<Record<string, string>> = {
  'renderer/design/clock-face.tsx': 'in units of its drawing',
  'renderer/design/desk-screen.css': 'what 1 rem is on tables and in hands',
  'renderer/design/fit.tsx': 'measured, never above the token',
  'renderer/paper/printing.css': 'what 1 rem is on paper',
  'renderer/projector/hall.css': 'what 1 rem is in the hall',
};

const tokens = [...read(TOKENS).matchAll(/--text-([a-z0-9]+):/g)].map(([, name]) => name ?? '');

/** Sizes written out, and steps of a scale that is not ours, which would set nothing at all. */
function strays(source: string): string[] {
  const written = source.match(/\btext-\[[^\]]*\]|\btext-\((?!color:|--color-)[^)]*\)|font-?size\b\s*[:=]/gi);
  const steps = source.match(/\btext-(?:xs|sm|base|md|lg|\d*xl)\b/g) ?? [];
  return [...(written ?? []), ...steps.filter((step) => !tokens.includes(step.slice('text-'.length)))];
}

const files = filesIn('renderer').filter((file) => /\.(tsx?|css)$/.test(file) && file !== TOKENS);

describe('type sizes outside of the tokens', () => {
  test('are found however they are written', () => {
    const source = `
      <p className="text-[3rem] narrow:text-[0.6em] text-(length:--big) text-8xl" style={{ fontSize: 20 }}>
      <p className="text-3xl text-ink text-(color:--color-right) text-(--color-right) [text-indent:0.3em]">
      p { font-size: 3rem; }
    `;
    expect(strays(source)).toEqual([
      'text-[3rem]',
      'text-[0.6em]',
      'text-(length:--big)',
      'fontSize:',
      'font-size:',
      'text-8xl',
    ]);
  });

  test('are in no window', () => {
    expect(files.length).toBeGreaterThan(100);
    const found = files
      .filter((file) => !(file in OTHERWISE))
      .flatMap((file) => strays(read(file)).map((stray) => `${file}: ${stray}`));
    expect(found).toEqual([]);
  });

  test.each(Object.entries(OTHERWISE))('are in %s: %s', (file) => {
    expect(strays(read(file))).not.toEqual([]);
  });
});
