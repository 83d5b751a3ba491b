// Texts of the windows about corrections, appeals, evidence, results and paper.
import type { Text } from './text.ts';

export const trustWindowMessages = {} as const satisfies Record<string, Text>;
