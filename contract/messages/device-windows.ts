// Texts of the windows about devices: the list, seating, the check before the show, bytes, line profiles.
import type { Text } from './text.ts';

export const deviceWindowMessages = {} satisfies Record<string, Text>;
