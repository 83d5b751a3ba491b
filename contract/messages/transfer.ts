// Texts of import, export and copies: what is wrong with a cell, what a sheet is called.
import type { Text } from './message.ts';

export const transferMessages = {
  'sheet.questions': { zh: '题目', en: 'Questions' },
} as const satisfies Record<string, Text>;
