// Time left as it stands in a sentence: "6.1 秒", or "2:30" from a minute up.
import { clockText } from '#renderer/link/clock.ts';
import type { Language } from '#renderer/link/locale.tsx';

export function timeText(milliseconds: number, tenths: boolean, t: Language['t']): string {
  const text = clockText(milliseconds, tenths);
  return text.includes(':') ? text : t('held.seconds', { seconds: text });
}
