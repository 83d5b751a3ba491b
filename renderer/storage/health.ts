// How well the record is kept, in one word: the worst of what is known.
import type { StorageView } from '#contract/storage.ts';
import type { IconName } from '#renderer/console/parts/icon.tsx';

export type Health = 'good' | 'off' | 'notice' | 'behind' | 'failing';

/** `off`: all is well, but only on this PC. */
export function healthOf({ backups: { own, second }, notices }: StorageView): Health {
  const states = [own.state, second.state];
  if (states.includes('failing')) return 'failing';
  if (states.includes('behind')) return 'behind';
  if (notices.length > 0) return 'notice';
  return second.state === 'off' ? 'off' : 'good';
}

interface Look {
  icon: IconName;
  colour: string;
}

/** Shape as well as colour: the words beside it differ too. */
export const LOOKS: Readonly<Record<Health, Look>> = {
  good: { icon: 'check', colour: 'text-(--color-right)' },
  off: { icon: 'skip', colour: 'text-ink-soft' },
  notice: { icon: 'warning', colour: 'text-warn' },
  behind: { icon: 'pause', colour: 'text-warn' },
  failing: { icon: 'close', colour: 'text-wrong' },
};

const GIGA = 1_000_000_000;

/** "128 GB" or "740 MB", as the systems of the PC count them. */
export function sizeText(bytes: number): string {
  return bytes >= GIGA
    ? `${(bytes / GIGA).toFixed(bytes < 10 * GIGA ? 1 : 0)} GB`
    : `${Math.floor(bytes / 1_000_000)} MB`;
}

/** The beginning of a head's hash, in fours as people compare them. */
export function shortHash(hash: string): string {
  return (hash.slice(0, 16).match(/.{1,4}/g) ?? []).join(' ');
}
