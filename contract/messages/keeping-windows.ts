// Texts of the windows about signing in, rehearsals, backups and recovery.
import type { Text } from './text.ts';

export const keepingWindowMessages = {} as const satisfies Record<string, Text>;
