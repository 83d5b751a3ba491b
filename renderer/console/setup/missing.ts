// What the setup still lacks, in words.
import type { MessageParams } from '#contract/offer.ts';
import { keyUnder } from '#renderer/link/codes.ts';

/** Keys like `setup.teams`, or with what they are about after a colon: `setup.paper:warmup`. */
export function missingText(tell: (key: string, params?: MessageParams) => string, missing: string): string {
  const [key = missing, about = ''] = missing.split(':');
  return tell(keyUnder('setup', key), { round: about });
}
