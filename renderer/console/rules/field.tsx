// One field of the form with its label, what it means, what is wrong with it, and the way back to the default.
import type { ReactNode } from 'react';
import { useLanguage } from '#renderer/link/locale.tsx';
import { Button } from '../parts/button.tsx';
import { Icon } from '../parts/icon.tsx';
import { fieldId, useFieldWords, useForm } from './form-context.tsx';
import { type Json, type Path, same, samePath } from './json.ts';

export function useChanged(path: Path, value: Json | undefined): boolean {
  return !same(useForm().before(path), value);
}

/** Said with a word as well as with the accent's colour. */
export function ChangedMark() {
  const { t } = useLanguage();
  return <span className="text-xs font-semibold whitespace-nowrap text-accent">{t('editor.changed')}</span>;
}

/** The problems of exactly this place. */
export function Problems({ path }: { path: Path }) {
  const { locale } = useLanguage();
  const here = useForm().problems.filter((problem) => samePath(problem.path, path));
  return here.map(({ text }) => (
    <p key={text.en} className="flex items-start gap-1.5 text-sm text-warn">
      <Icon name="warning" className="mt-0.5 size-4" />
      {locale === 'en' ? text.en : text.zh}
    </p>
  ));
}

interface RowProps {
  path: Path;
  /** What is in force. */
  value: Json | undefined;
  /** The default in words; null when it has none or stands there already. */
  byDefault: string | null;
  onDefault: () => void;
  children: ReactNode;
}

/** Label at the left, control at the right. */
export function Row({ path, value, byDefault, onDefault, children }: RowProps) {
  const { t } = useLanguage();
  const words = useFieldWords(path);
  const changed = useChanged(path, value);
  return (
    <div
      id={fieldId(path)}
      className={`grid scroll-mt-30 grid-cols-[10.5rem_minmax(0,1fr)] in-data-record:grid-cols-[4rem_minmax(0,1fr)] gap-x-4 border-l-2 py-1.5 pl-3 ${
        changed ? 'border-accent' : 'border-transparent'
      }`}
    >
      <div className="flex flex-wrap content-start items-baseline gap-x-2 pt-1.5">
        <span>{words.label}</span>
        {changed && <ChangedMark />}
      </div>
      <div className="min-w-0">
        <div className="flex items-start gap-x-3">
          <div className="min-w-0 flex-1">{children}</div>
          {byDefault !== null && (
            <Button
              small
              look="quiet"
              onClick={onDefault}
              label={t('editor.toDefault', { name: words.label, value: byDefault })}
              className="mt-0.5 max-w-48"
            >
              <Icon name="undo" />
              <span className="truncate">{byDefault}</span>
            </Button>
          )}
        </div>
        {words.help !== null && (
          <p className="mt-0.5 text-sm text-ink-soft in-data-record:hidden">{words.help}</p>
        )}
        <Problems path={path} />
      </div>
    </div>
  );
}

interface GroupProps {
  path: Path;
  /** The heading; the catalogue's label of the place unless given. */
  title?: string;
  /** Stands in the heading: a switch, a choice. */
  control?: ReactNode;
  children?: ReactNode;
}

/** Fields that belong together under a heading. */
export function Group({ path, title, control, children }: GroupProps) {
  const words = useFieldWords(path);
  return (
    <fieldset
      id={fieldId(path)}
      aria-label={title ?? words.label}
      className="mt-3 min-w-0 scroll-mt-30 rounded-md border border-line px-3 pt-2 pb-3 in-[fieldset]:rounded-none in-[fieldset]:border-y-0 in-[fieldset]:border-r-0 in-[fieldset]:border-l-2 in-[fieldset]:py-0"
    >
      <div className="flex min-h-9 flex-wrap items-center gap-x-3 pl-3">
        <h4 className="font-semibold">{title ?? words.label}</h4>
        {control}
      </div>
      {title === undefined && words.help !== null && (
        <p className="pl-3 text-sm text-ink-soft">{words.help}</p>
      )}
      <div className="pl-3">
        <Problems path={path} />
      </div>
      {children}
    </fieldset>
  );
}

interface SwitchedGroupProps {
  path: Path;
  on: boolean;
  onSwitch: (on: boolean) => void;
  children: ReactNode;
}

/** A part that may be missing: its heading says which, and changes it. */
export function SwitchedGroup({ path, on, onSwitch, children }: SwitchedGroupProps) {
  const { t } = useLanguage();
  const { label } = useFieldWords(path);
  const control = (
    <label className="inline-flex items-center gap-2 text-sm">
      <input
        type="checkbox"
        aria-label={t('editor.setOf', { name: label })}
        checked={on}
        onChange={() => onSwitch(!on)}
        className="size-4.5 accent-accent"
      />
      {t(on ? 'editor.set' : 'editor.unset')}
    </label>
  );
  return (
    <Group path={path} control={control}>
      {on && children}
    </Group>
  );
}
