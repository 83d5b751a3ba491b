// The devices that are set, with their health, and beside them what this PC has; changes count once they are saved.
import type { ConsoleView } from '#contract/view.ts';
import { Button } from '#renderer/console/parts/button.tsx';
import { RequestNote } from '#renderer/console/parts/request-note.tsx';
import { useLanguage } from '#renderer/link/locale.tsx';
import { FoundList } from './found-list.tsx';
import { SettingCard } from './setting-card.tsx';
import { idsIn, lackOf, withAddition } from './settings.ts';
import { useDiscovery } from './use-discovery.ts';
import type { Draft } from './use-draft.ts';

interface ListPageProps {
  view: ConsoleView;
  draft: Draft;
  onTeach: () => void;
}

export function ListPage({ view, draft, onTeach }: ListPageProps) {
  const { t } = useLanguage();
  const discovery = useDiscovery();
  const { settings, change } = draft;
  return (
    <div className="grid min-h-0 flex-1 grid-cols-[minmax(0,3fr)_minmax(0,2fr)]">
      <section aria-label={t('devices.set')} className="flex min-h-0 flex-col">
        <div className="scroll-hint min-h-0 flex-1 overflow-y-auto px-5 py-4">
          {settings.length === 0 && <p className="text-ink-soft">{t('devices.set.none')}</p>}
          <ul className="grid gap-3">
            {settings.map((setting) => (
              <SettingCard
                key={setting.id}
                setting={setting}
                device={view.devices.find(({ id }) => id === setting.id) ?? null}
                saved={view.deviceSettings.some(({ id }) => id === setting.id)}
                found={discovery.found.devices}
                onChange={(changed) =>
                  change(settings.map((each) => (each.id === setting.id ? changed : each)))
                }
                onRemove={() => change(settings.filter(({ id }) => id !== setting.id))}
                onTeach={onTeach}
              />
            ))}
          </ul>
        </div>
        <div className="flex shrink-0 flex-wrap items-center gap-3 border-t border-line px-5 py-3">
          <Button
            look="main"
            disabled={
              !draft.changed || draft.overtaken || settings.some((setting) => lackOf(setting) !== null)
            }
            onClick={() => void draft.save(settings)}
          >
            {t('devices.save')}
          </Button>
          {draft.changed && <Button onClick={draft.revert}>{t('devices.revert')}</Button>}
          {draft.overtaken ? (
            <p role="alert" className="font-semibold text-warn">
              ⚠ {t('devices.overtaken')}
            </p>
          ) : (
            <RequestNote state={draft.state} done={draft.changed ? undefined : t('devices.saved')} />
          )}
        </div>
      </section>
      <FoundList
        discovery={discovery}
        settings={settings}
        onAdd={(addition) => change(withAddition(settings, addition, idsIn(view)))}
      />
    </div>
  );
}
