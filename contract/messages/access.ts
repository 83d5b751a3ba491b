// Texts of signing in, PINs and rehearsals.
import type { Text } from './text.ts';

export const accessMessages = {
  'window.supervisor': { zh: '监督席', en: 'Supervisor' },
  'event.access.noted': { zh: '登录记录：{role} {person}', en: 'Sign-in: {role} {person}' },
  'event.rehearsal.begun': { zh: '彩排开始', en: 'Rehearsal begun' },
} as const satisfies Record<string, Text>;
