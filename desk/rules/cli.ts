// npm run rules -- FILE [--en]: checks a file of rules; prints every problem, or the rules in sentences.
import { parseArgs } from 'node:util';
import type { Definition } from '#contract/definition.ts';
import { type Locale, message } from '#contract/messages/message.ts';
import { describeRules } from '#contract/rules-text/sentences.ts';
import { definitionFile } from '../contests/presets.ts';
import { DeskFailure } from '../failure.ts';
import { atPlace, explainFile, type FileProblem } from './file.ts';

const USAGE = `usage: npm run rules -- FILE [--en]
  FILE  the rules, such as examples/zhongwei/definition.json, or the id of rules that come with the program
  --en  in English instead of Chinese
Relative paths are taken from the program's folder. How rules are written: docs/rules.md`;

function problemText(locale: Locale, file: string, problems: readonly FileProblem[]): string {
  const lines = problems.map((each) =>
    message(locale, 'explain.line', { line: each.line, text: atPlace(locale, each) }),
  );
  return [message(locale, 'explain.count', { file, count: problems.length }), ...lines].join('\n');
}

/** The rules as people read them, each sentence with the place in the source text it comes from. */
function rulesText(locale: Locale, definition: Definition): string {
  const { title, subtitle, sections } = describeRules(definition, locale);
  const parts = sections.map((section) =>
    [
      section.title,
      ...section.sentences.map(({ text, clause }) =>
        clause === null ? `  ${text}` : `  ${text} [${clause}]`,
      ),
    ].join('\n'),
  );
  return [[title, subtitle].filter((line) => line !== '').join('\n'), ...parts].join('\n\n');
}

function run(locale: Locale, given: string): void {
  const file = definitionFile(given);
  const checked = explainFile(file);
  if ('definition' in checked) {
    process.stdout.write(`${rulesText(locale, checked.definition)}\n`);
    return;
  }
  process.stderr.write(`${problemText(locale, file, checked.problems)}\n`);
  process.exitCode = 1;
}

let locale: Locale = 'zh-CN';
try {
  const { values, positionals } = parseArgs({
    options: { en: { type: 'boolean', default: false }, help: { type: 'boolean', default: false } },
    allowPositionals: true,
  });
  if (values.en) locale = 'en';
  const [given] = positionals;
  if (values.help) process.stdout.write(`${USAGE}\n`);
  else if (given === undefined || positionals.length > 1) throw new Error(USAGE);
  else run(locale, given);
} catch (problem) {
  const text = problem instanceof Error ? problem.message : String(problem);
  const known = problem instanceof DeskFailure ? problem.sentence[locale === 'en' ? 'en' : 'zh'] : text;
  process.stderr.write(`${known}\n`);
  process.exitCode = 1;
}
