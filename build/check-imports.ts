// `npm run check:imports`: checks a tree against .dependency-cruiser.mjs and lists what breaks a rule.
import path from 'node:path';
import { cruise, type IViolation } from 'dependency-cruiser';
import extractConfiguration from 'dependency-cruiser/config-utl/extract-depcruise-options';
import { ROOT } from './paths.ts';

const options = await extractConfiguration(path.join(ROOT, '.dependency-cruiser.mjs'));
const { output } = await cruise(['.'], options);
if (typeof output === 'string') throw new Error(output);

const { violations, totalCruised } = output.summary;
for (const violation of violations) console.log(sentence(violation));
console.log(`${totalCruised} modules, ${violations.length} violations`);
// Reading nothing is no success.
process.exitCode = violations.length === 0 && totalCruised > 0 ? 0 : 1;

function sentence({ rule, from, to, cycle }: IViolation): string {
  const way = cycle === undefined ? [to] : cycle.map(({ name }) => name);
  return `${rule.name}: ${[from, ...way].join(' → ')}`;
}
