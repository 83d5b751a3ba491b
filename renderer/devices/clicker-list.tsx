// The list of clickers a receiver admits: as it was heard by pressing them, or typed from their labels.
import { useState } from 'react';
import type { DeviceSetting } from '#contract/device.ts';
import { Button } from '#renderer/console/parts/button.tsx';
import { Field } from '#renderer/console/parts/field.tsx';
import { useLanguage } from '#renderer/link/locale.tsx';
import { uidsFrom, uidsText } from './settings.ts';

interface ClickerListProps {
  setting: DeviceSetting;
  /** Identities the receiver knows in the order of seats: those of the list it was given, then those it only heard. */
  heard: readonly string[];
  onChange: (setting: DeviceSetting) => void;
}

export function ClickerList({ setting, heard, onChange }: ClickerListProps) {
  const { t } = useLanguage();
  const { clickers = [] } = setting;
  const [typed, setTyped] = useState('');
  const written = uidsText(clickers);
  const news = heard.filter((uid) => !clickers.includes(uid));
  const take = (uids: string[]) => onChange({ ...setting, clickers: uids });
  return (
    <div className="grid gap-2">
      <Field
        label={t('devices.clickers', { count: clickers.filter((uid) => uid !== '').length })}
        lines={3}
        // As it was typed, unless the list became another one since.
        value={uidsText(uidsFrom(typed)) === written ? typed : written}
        placeholder={t('devices.clickers.none')}
        onChange={(text) => {
          setTyped(text);
          take(uidsFrom(text));
        }}
      />
      {news.length > 0 && (
        <div>
          <Button small onClick={() => take([...clickers, ...news])}>
            {t('devices.clickers.take', { count: news.length })}
          </Button>
        </div>
      )}
    </div>
  );
}
