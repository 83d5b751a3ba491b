// The message catalogue: every text a person reads, in Chinese and English side by side, so that neither can lack one.
import type { MessageParams } from '../offer.ts';
import { accessMessages } from './access.ts';
import { correctionMessages } from './corrections.ts';
import { deviceRuleMessages } from './device-rules.ts';
import { deviceTeachingMessages } from './device-teaching.ts';
import { deviceTroubleMessages } from './device-troubles.ts';
import { deviceWindowMessages } from './device-windows.ts';
import { failureMessages } from './failures.ts';
import { fileMessages } from './files.ts';
import { floorMessages } from './floor.ts';
import { hallMessages } from './hall.ts';
import { importMessages } from './imports.ts';
import { judgingMessages } from './judging.ts';
import { keepingWindowMessages } from './keeping-windows.ts';
import { recoveryMessages } from './recovery.ts';
import { resultsMessages } from './results.ts';
import { resultsWindowMessages } from './results-windows.ts';
import { ruleEditorMessages } from './rule-editor.ts';
import { ruleProblemMessages } from './rule-problems.ts';
import { ruleMessages } from './rules.ts';
import { sayMessages } from './rules-say.ts';
import { sheetMessages } from './sheets.ts';
import { shellMessages } from './shells.ts';
import { storageMessages } from './storage.ts';
import { fill, type Text } from './text.ts';
import { troubleMessages } from './troubles.ts';
import { trustWindowMessages } from './trust-windows.ts';
import { windowMessages } from './windows.ts';

export type Locale = 'zh-CN' | 'en';

/** Every text by its key. */
export const catalogue: Readonly<Record<string, Text>> = {
  ...accessMessages,
  ...correctionMessages,
  ...deviceRuleMessages,
  ...deviceTeachingMessages,
  ...deviceTroubleMessages,
  ...deviceWindowMessages,
  ...failureMessages,
  ...fileMessages,
  ...floorMessages,
  ...hallMessages,
  ...importMessages,
  ...judgingMessages,
  ...keepingWindowMessages,
  ...recoveryMessages,
  ...resultsMessages,
  ...resultsWindowMessages,
  ...ruleEditorMessages,
  ...ruleMessages,
  ...ruleProblemMessages,
  ...sayMessages,
  ...sheetMessages,
  ...shellMessages,
  ...storageMessages,
  ...troubleMessages,
  ...trustWindowMessages,
  ...windowMessages,
};

/** Keys known at compile time; keys that arrive in views are plain strings. */
export type MessageKey =
  | keyof typeof accessMessages
  | keyof typeof correctionMessages
  | keyof typeof deviceRuleMessages
  | keyof typeof deviceTeachingMessages
  | keyof typeof deviceTroubleMessages
  | keyof typeof deviceWindowMessages
  | keyof typeof keepingWindowMessages
  | keyof typeof recoveryMessages
  | keyof typeof resultsMessages
  | keyof typeof resultsWindowMessages
  | keyof typeof storageMessages
  | keyof typeof trustWindowMessages
  | keyof typeof failureMessages
  | keyof typeof fileMessages
  | keyof typeof floorMessages
  | keyof typeof hallMessages
  | keyof typeof importMessages
  | keyof typeof judgingMessages
  | keyof typeof ruleEditorMessages
  | keyof typeof ruleMessages
  | keyof typeof ruleProblemMessages
  | keyof typeof sayMessages
  | keyof typeof sheetMessages
  | keyof typeof shellMessages
  | keyof typeof troubleMessages
  | keyof typeof windowMessages;

/** Parameters that are themselves keys (a verdict, what an undo takes back) become texts; simple ones first. */
function translated(locale: Locale, params: MessageParams): MessageParams {
  const isKey = (value: string | number) => typeof value === 'string' && hasMessage(value);
  const keys = Object.entries(params).filter(([, value]) => isKey(value));
  let filled = Object.fromEntries(Object.entries(params).filter(([, value]) => !isKey(value)));
  const length = ([, key]: [string, string | number]) => catalogue[String(key)]?.zh.split('{').length ?? 0;
  for (const [name, key] of keys.sort((a, b) => length(a) - length(b)))
    filled = { ...filled, [name]: message(locale, String(key), filled) };
  return filled;
}

/** The text of a key; an unknown key is returned as it is, so that a mistake is seen and nothing breaks on stage. */
export function message(locale: Locale, key: string, params: MessageParams = {}): string {
  if (!hasMessage(key)) return key;
  const text = catalogue[key]!;
  return fill(locale === 'en' ? text.en : text.zh, translated(locale, params));
}

/** For a message to a reader whose language is not known here; the window or the terminal chooses. */
export function inBoth(key: string, params: MessageParams = {}): Text {
  return { zh: message('zh-CN', key, params), en: message('en', key, params) };
}

export function hasMessage(key: string): boolean {
  return Object.hasOwn(catalogue, key);
}
