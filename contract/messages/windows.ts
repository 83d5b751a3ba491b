// Texts of the windows themselves: headings, labels, hints.
import type { Text } from './message.ts';

export const windowMessages = {
  'app.name': { zh: '擂台', en: 'Leitai' },
} as const satisfies Record<string, Text>;
