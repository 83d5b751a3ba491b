// What the rules say about devices: the ready gate, lost devices, ties, seats, and why something is refused.
import type { Text } from './text.ts';

export const deviceRuleMessages = {} satisfies Record<string, Text>;
