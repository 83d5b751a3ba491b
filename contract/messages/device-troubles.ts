// Why a device of a certain make is not ready, and what could be better about it (advice): with what to do.
import type { Text } from './text.ts';

export const deviceTroubleMessages = {} satisfies Record<string, Text>;
