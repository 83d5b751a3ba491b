// A value of the wrong kind in a file of rules: the problem shows what was meant, written as it should be.
import { describe, expect, it } from 'vitest';
import { explainDefinition } from '#desk/rules/explain.ts';

function saidAt(path: string, round: Record<string, unknown>): string {
  const checked = explainDefinition({
    leitai: 1,
    id: 'short',
    title: '示例',
    rounds: [{ id: 'only', title: '抢答', who: { by: 'buzz' }, buzz: {}, ...round }],
  });
  const found = 'problems' in checked ? checked.problems : [];
  return found.find((problem) => problem.path === `rounds.0.${path}`)?.en ?? '';
}

const steps = (posts: unknown) => ({ buzz: { foul: { steps: [{ posts }] } } });
const score = (right: unknown) => ({ score: { per: 'item', right } });

describe('what to write instead', () => {
  it.each([
    ['buzz.foul.steps.0.posts', steps([{ formula: '-10' }]), '{"formula": "-10"}'],
    ['buzz.foul.steps.0.posts', steps(-10), '{"formula": "-10"}'],
    ['buzz.foul.steps.0.posts', steps('-stake'), '{"formula": "-stake"}'],
    ['score.right', score(['stake']), '{"formula": "stake"}'],
    ['score.right.formula', score({ formula: -20 }), '"-20"'],
    ['score.right.to', score({ formula: '10', to: 'others' }), '["others"]'],
    ['who', { who: 'buzz' }, '{"by": "buzz"}'],
    ['stake', { stake: 20 }, '{"by": "fixed", "value": 20}'],
    ['clock.limit', { clock: { limit: 60 } }, '{"by": "fixed", "seconds": 60}'],
    ['buzz', { buzz: true }, '{}'],
    ['buzz.restate', { buzz: { restate: 'true' } }, 'true'],
    ['items', { items: '20' }, '20'],
    ['buzz.foul.steps', { buzz: { foul: { steps: { bars: true } } } }, '[{"bars": true}]'],
  ])('at %s', (path, round, instead) => {
    expect(saidAt(path, round)).toContain(`This must be ${instead}, but it is `);
  });

  it('where nothing can be told from what is there, is the kind of value', () => {
    expect(saidAt('title', { title: { zh: 'x' } })).toContain('must be text in quotes, but it is a group');
    expect(saidAt('score.right.formula', score({ formula: [1, 2] }))).toContain('text in quotes');
  });
});
