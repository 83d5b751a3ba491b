// Which label of the catalogue belongs to a field of a definition; parts that stand in several places share one family.

/** Fields whose keys are free: what stands under them has no label of its own but what is listed here. */
const RECORDS: readonly { readonly at: readonly string[]; readonly fields: readonly string[] }[] = [
  { at: ['clauses'], fields: ['ref', 'text'] },
  { at: ['rounds', 'clock', 'limit', 'seconds'], fields: [] },
];

/** Where something scored stands: under each verdict, and under each foul step. */
const SCORED: readonly (readonly string[])[] = [
  ['rounds', 'score', 'right'],
  ['rounds', 'score', 'wrong'],
  ['rounds', 'score', 'incomplete'],
  ['rounds', 'score', 'late'],
  ['rounds', 'score', 'prompted'],
  ['rounds', 'score', 'unanswered'],
  ['rounds', 'score', 'foul'],
  ['rounds', 'score', 'misrestated'],
  ['rounds', 'score', 'scored'],
  ['rounds', 'score', 'passed'],
  ['rounds', 'score', 'audience'],
  ['rounds', 'buzz', 'foul', 'steps', 'posts'],
];

/**
 * Key of the label of a field, from its path in a definition; positions in lists are left out of the key, union
 * branches are one. `.help` after it is the sentence that explains the field, `=value` the label of one of its values.
 */
export function ruleLabelKey(path: readonly string[]): string {
  const fields = withoutFreeKeys(path.filter((part) => !/^\d+$/.test(part)));
  const last = fields.at(-1);
  if (last === 'clause') return 'rule.clause';
  if (SCORED.some((part) => startsWith(fields, part) && fields.length > part.length))
    return `rule.scored.${last}`;
  const prizes = fields.indexOf('prizes');
  if (prizes >= 0) return ['rule', ...fields.slice(prizes)].join('.');
  return ['rule', ...fields].join('.');
}

function withoutFreeKeys(path: readonly string[]): readonly string[] {
  for (const { at, fields } of RECORDS) {
    if (!startsWith(path, at) || path.length === at.length) continue;
    const last = path.at(-1) ?? '';
    return fields.includes(last) ? [...at, last] : at;
  }
  return path;
}

function startsWith(path: readonly string[], part: readonly string[]): boolean {
  return part.every((field, position) => path[position] === field);
}
