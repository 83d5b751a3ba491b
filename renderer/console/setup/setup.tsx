// Before the contest: bring in questions, teams and written scores, set the devices, see what is missing, start.
import type { ConsoleView } from '#contract/view.ts';
import { useLanguage } from '#renderer/link/locale.tsx';
import { useActing } from '../acting/acting.tsx';
import { primaryOf } from '../grouping.ts';
import { Icon } from '../parts/icon.tsx';
import { KeyCap } from '../parts/key-cap.tsx';
import { RulesButton } from '../rules/rules-button.tsx';
import { DeviceSetup } from './device-setup.tsx';
import { ImportPanel } from './import-panel.tsx';
import { Rosters } from './rosters.tsx';

export function Setup({ view }: { view: ConsoleView }) {
  const { t } = useLanguage();
  return (
    <div className="grid min-h-0 flex-1 grid-cols-[minmax(0,3fr)_minmax(0,2fr)]">
      <div className="min-h-0 overflow-y-auto px-6 pb-8">
        <h2 className="pt-4 pb-1 text-lg font-semibold">{t('prepare.title')}</h2>
        <p className="mb-3 text-ink-soft">{t('prepare.hint')}</p>
        <Rules view={view} />
        <ImportPanel what="questions" />
        <ImportPanel what="teams" />
        <ImportPanel what="written" />
      </div>
      <div className="flex min-h-0 flex-col border-l border-line bg-surface">
        <div className="min-h-0 flex-1 overflow-y-auto px-6 pb-6">
          <Rosters rosters={view.rosters} />
          <DeviceSetup view={view} />
        </div>
        <Start view={view} />
      </div>
    </div>
  );
}

function Rules({ view }: { view: ConsoleView }) {
  const { t } = useLanguage();
  return (
    <section aria-label={t('editor.open')} className="border-t border-line py-4">
      <div className="flex flex-wrap items-center gap-3">
        <h3 className="flex-1 font-semibold">{t('editor.open')}</h3>
        <RulesButton view={view} />
      </div>
      {view.rules !== null && (
        <p>
          {view.rules.title}
          <span className="ms-3 text-ink-soft">{t('editor.version', { version: view.rules.version })}</span>
        </p>
      )}
      <p className="mt-1 text-sm text-ink-soft">{t('editor.open.hint')}</p>
    </section>
  );
}

function Start({ view }: { view: ConsoleView }) {
  const { t, tell } = useLanguage();
  const { perform } = useActing();
  const start = primaryOf(view.offers);
  return (
    <section aria-label={t('prepare.start')} className="shrink-0 border-t border-line px-6 py-4">
      {view.missing.length > 0 && (
        <ul className="mb-3 grid gap-1">
          {view.missing.map(({ key, params }) => (
            <li key={`${key} ${params.round ?? ''}`} className="flex items-start gap-2 text-warn">
              <Icon name="warning" className="mt-1 size-4" />
              {tell(key, params)}
            </li>
          ))}
        </ul>
      )}
      {start === null ? (
        <p className="text-ink-soft">{t('prepare.notYet')}</p>
      ) : (
        <button
          type="button"
          onClick={() => perform(start)}
          className="flex min-h-14 w-full items-center justify-between gap-4 rounded-md bg-accent px-4 text-xl font-bold text-ground hover:bg-accent/90"
        >
          {tell(start.label, start.params)}
          <KeyCap code={start.keys.includes('Space') ? 'Space' : (start.keys[0] ?? 'Space')} large />
        </button>
      )}
    </section>
  );
}
