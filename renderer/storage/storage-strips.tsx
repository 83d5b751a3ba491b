// Under the top of a window: what a recovery did, until somebody has read it, and notices about this PC.
import { type ReactNode, useState } from 'react';
import type { Message } from '#contract/offer.ts';
import type { Recovery, StorageView } from '#contract/storage.ts';
import { Button } from '#renderer/console/parts/button.tsx';
import { Icon } from '#renderer/console/parts/icon.tsx';
import { RequestNote } from '#renderer/console/parts/request-note.tsx';
import { useRequest } from '#renderer/console/parts/use-request.ts';
import { useDesk } from '#renderer/link/context.tsx';
import { useLanguage } from '#renderer/link/locale.tsx';
import { wallTime } from '#renderer/link/wall-time.ts';

interface StorageStripsProps {
  storage: StorageView;
  /** The technician's, who says that it was read; others see it until then. */
  acting: boolean;
}

export function StorageStrips({ storage, acting }: StorageStripsProps) {
  const { recovery, notices } = storage;
  return recovery === null ? (
    <NoticeStrip notices={notices} acting={acting} />
  ) : (
    <RecoveryStrip recovery={recovery} notices={notices} acting={acting} />
  );
}

interface RecoveryStripProps {
  recovery: Recovery;
  notices: readonly Message[];
  acting: boolean;
}

function RecoveryStrip({ recovery, notices, acting }: RecoveryStripProps) {
  const { t, locale } = useLanguage();
  const { state, ask } = useRequest();
  const whole = recovery.lostFrom === null;
  return (
    <Strip
      urgent
      aside={
        acting && (
          <Button look="main" onClick={() => void ask({ kind: 'recovery.read' })}>
            {t('storage.recovery.read')}
          </Button>
        )
      }
    >
      <p className="flex flex-wrap items-baseline gap-x-4 text-lg font-semibold">
        {t('storage.recovery')}
        <span className="text-sm font-normal text-ink-soft">
          {t('storage.recovery.at', { when: wallTime(recovery.wall, locale) })}
        </span>
      </p>
      <div className="my-1 max-h-36 overflow-y-auto">
        <ol className="list-decimal pl-6">
          <Sentences of={recovery.steps} />
        </ol>
        <ul className="list-disc pl-6">
          <Sentences of={notices} />
        </ul>
      </div>
      <p className={`flex items-start gap-2 font-semibold ${whole ? 'text-(--color-right)' : 'text-wrong'}`}>
        <Icon name={whole ? 'check' : 'close'} className="mt-1 size-4" />
        {recovery.lostFrom === null
          ? t('storage.recovery.whole')
          : t('storage.recovery.lost', { seq: recovery.lostFrom })}
      </p>
      <RequestNote state={state} />
    </Strip>
  );
}

/** Dismissed ones that are still true stay in the panel of the record; a new one shows again. */
function NoticeStrip({ notices, acting }: { notices: readonly Message[]; acting: boolean }) {
  const { t } = useLanguage();
  const desk = useDesk();
  const [seen, setSeen] = useState<readonly string[]>([]);
  const fresh = notices.filter((notice) => !seen.includes(JSON.stringify(notice)));
  if (fresh.length === 0) return null;
  const dismiss = () => {
    setSeen(notices.map((notice) => JSON.stringify(notice)));
    if (acting) void desk.request({ kind: 'recovery.read' });
  };
  return (
    <Strip
      aside={
        <Button small look="quiet" onClick={dismiss}>
          {t('storage.seen')}
        </Button>
      }
    >
      <ul className="max-h-24 overflow-y-auto font-semibold">
        <Sentences of={fresh} />
      </ul>
    </Strip>
  );
}

function Sentences({ of }: { of: readonly Message[] }) {
  const { tell } = useLanguage();
  return of.map((one) => <li key={JSON.stringify(one)}>{tell(one.key, one.params)}</li>);
}

interface StripProps {
  /** Read out at once. */
  urgent?: boolean;
  aside: ReactNode;
  children: ReactNode;
}

function Strip({ urgent = false, aside, children }: StripProps) {
  return (
    <section
      role={urgent ? 'alert' : 'status'}
      className="shrink-0 border-b-2 border-l-8 border-warn bg-surface px-5 py-2.5"
    >
      <div className="flex items-start gap-3">
        <Icon name="warning" className="mt-0.5 size-5 text-warn" />
        <div className="min-w-0 flex-1">{children}</div>
        {aside}
      </div>
    </section>
  );
}
