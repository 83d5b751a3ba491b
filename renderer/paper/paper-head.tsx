// Head and foot of a paper: which contest, when it was drawn up, what proves it, and who signs.
import { useLanguage } from '#renderer/link/locale.tsx';

interface PaperHeadProps {
  contest: string;
  /** What this paper is. */
  title: string;
  rehearsal: boolean;
  /** ISO 8601. */
  wall: string;
  head: { seq: number; hash: string };
}

export function PaperHead({ contest, title, rehearsal, wall, head }: PaperHeadProps) {
  const { t } = useLanguage();
  return (
    <header className="mb-4 border-b-2 border-line pb-2">
      {rehearsal && (
        <p className="mb-1 border-2 border-warn px-3 py-0.5 text-center font-bold text-warn">
          {t('paper.rehearsal')}
        </p>
      )}
      <h1 className="text-lg font-bold">{contest}</h1>
      <p className="text-base font-semibold">{title}</p>
      <p className="mt-1 flex flex-wrap gap-x-6 text-xs text-ink-soft">
        <span>{t('paper.wall', { time: dayAndTime(wall) })}</span>
        <span>{t('paper.seq', { seq: head.seq })}</span>
      </p>
      <p className="text-xs break-all text-ink-soft">
        {t('paper.hash')} <span className="font-mono">{head.hash.replace(/(.{8})(?=.)/g, '$1 ')}</span>
      </p>
    </header>
  );
}

/** Date and time of an ISO 8601 text with offset, as they were at the venue. */
export function dayAndTime(wall: string): string {
  const [, day, time] = /^(\d{4}-\d\d-\d\d)T(\d\d:\d\d:\d\d)/.exec(wall) ?? [];
  return day === undefined ? wall : `${day} ${time}`;
}

interface SignaturesProps {
  /** Under each line: whose. */
  names: readonly string[];
}

export function Signatures({ names }: SignaturesProps) {
  const { t } = useLanguage();
  return (
    <footer className="kept-together kept-with-former mt-8 grid grid-cols-3 gap-8 text-sm">
      {[...names, t('paper.date')].map((name) => (
        <p key={name}>
          <span className="block h-8 border-b border-line" />
          {name}
        </p>
      ))}
    </footer>
  );
}
