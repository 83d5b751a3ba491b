// In the header of a seated window: who is signed in and the way out; without PINs, that anybody could sit here.
import { useState } from 'react';
import type { AccessView } from '#contract/access.ts';
import { Icon } from '#renderer/console/parts/icon.tsx';
import { Menu, MenuButton, MenuNote } from '#renderer/console/parts/menu.tsx';
import { useDesk } from '#renderer/link/context.tsx';
import { useLanguage } from '#renderer/link/locale.tsx';
import { accountName } from './names.ts';
import { PinsDialog } from './pins-dialog.tsx';

interface SeatChipProps {
  access: AccessView;
  /** At the console PINs are given to everybody. */
  all?: boolean;
}

export function SeatChip({ access, all = false }: SeatChipProps) {
  const { t } = useLanguage();
  const desk = useDesk();
  const [setting, setSetting] = useState(false);
  const { account } = access;
  const own = account === null ? [] : [account];
  return (
    <>
      {account === null ? (
        <Menu
          label={t('seat.open.hint')}
          look="border border-warn text-warn hover:bg-raised"
          summary={
            <>
              <Icon name="unlock" />
              {t('seat.open')}
            </>
          }
        >
          <MenuNote>{t('seat.open.hint')}</MenuNote>
          {all ? (
            <MenuButton onClick={() => setSetting(true)}>{t('seat.pins')}</MenuButton>
          ) : (
            <MenuNote>{t('seat.open.ask')}</MenuNote>
          )}
        </Menu>
      ) : (
        <Menu
          summary={
            <>
              <Icon name="person" />
              <span className="max-w-40 truncate">{accountName(account, t)}</span>
            </>
          }
        >
          <MenuButton onClick={() => setSetting(true)}>{t(all ? 'seat.pins' : 'seat.own')}</MenuButton>
          <MenuButton onClick={() => void desk.signOut()}>{t('seat.out')}</MenuButton>
        </Menu>
      )}
      {setting && (
        <PinsDialog
          access={access}
          accounts={all ? access.accounts : own}
          onClose={() => setSetting(false)}
        />
      )}
    </>
  );
}
