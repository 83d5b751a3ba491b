// Pages of a window, one shown at a time, with what calls for attention on the others; Alt and a digit lead there.
import { useEffect, useEffectEvent, useRef } from 'react';
import { useLanguage } from '#renderer/link/locale.tsx';
import { KeyCap } from './key-cap.tsx';

export interface Tab<Name extends string> {
  name: Name;
  text: string;
  /** What waits there; null: nothing. */
  due: string | null;
}

interface TabsProps<Name extends string> {
  tabs: readonly Tab<Name>[];
  shown: Name;
  onShow: (name: Name) => void;
}

export function Tabs<Name extends string>({ tabs, shown, onShow }: TabsProps<Name>) {
  const { t } = useLanguage();
  const nav = useRef<HTMLElement>(null);
  const onKey = useEffectEvent((event: KeyboardEvent) => {
    const digit = event.altKey && !event.ctrlKey ? /^Digit([1-9])$/.exec(event.code)?.[1] : undefined;
    const tab = digit === undefined ? undefined : tabs[Number(digit) - 1];
    // Under a dialog they rest; in one, while it is the uppermost.
    const dialog = [...document.querySelectorAll('dialog[open]')].at(-1);
    if (tab === undefined || (dialog !== undefined && !dialog.contains(nav.current))) return;
    event.preventDefault();
    onShow(tab.name);
  });
  useEffect(() => {
    const key = (event: KeyboardEvent) => onKey(event);
    window.addEventListener('keydown', key);
    return () => window.removeEventListener('keydown', key);
  }, []);
  return (
    <nav ref={nav} aria-label={t('seats.tabs')} className="flex items-stretch gap-1 self-stretch">
      {tabs.map(({ name, text, due }, index) => {
        const here = name === shown;
        return (
          <button
            key={name}
            type="button"
            aria-current={here ? 'page' : undefined}
            onClick={() => onShow(name)}
            className={`inline-flex min-h-10 items-center gap-2 border-b-3 px-3 whitespace-nowrap ${
              here ? 'border-accent font-semibold' : 'border-transparent text-ink-soft hover:bg-raised'
            }`}
          >
            {text}
            {due !== null && (
              <span className="rounded-full bg-warn px-2 text-sm font-semibold text-ground">{due}</span>
            )}
            <span className="hidden text-ink-soft min-[1400px]:inline">
              <KeyCap code={`Alt+Digit${index + 1}`} />
            </span>
          </button>
        );
      })}
    </nav>
  );
}
