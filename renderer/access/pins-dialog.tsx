// PINs: who has one, and setting one. The technician's comes last, because it switches signing in on.
import { useState } from 'react';
import type { AccessView, Account } from '#contract/access.ts';
import { Button } from '#renderer/console/parts/button.tsx';
import { Dialog } from '#renderer/console/parts/dialog.tsx';
import { Icon } from '#renderer/console/parts/icon.tsx';
import { RequestNote } from '#renderer/console/parts/request-note.tsx';
import { useRequest } from '#renderer/console/parts/use-request.ts';
import { useDesk } from '#renderer/link/context.tsx';
import { useLanguage } from '#renderer/link/locale.tsx';
import { accountName } from './names.ts';
import { isPin, PinInput } from './pin-input.tsx';

interface PinsDialogProps {
  access: AccessView;
  /** Those whose PIN may be set here, of all the accounts. */
  accounts: readonly Account[];
  onClose: () => void;
}

/** Who has none comes first, the technician after all others. */
function nextToSet(accounts: readonly Account[]): Account | null {
  const without = accounts.filter(({ pin }) => !pin);
  return without.find(({ role }) => role !== 'technician') ?? without[0] ?? null;
}

export function PinsDialog({ access, accounts, onClose }: PinsDialogProps) {
  const { t } = useLanguage();
  const [chosen, setChosen] = useState<string | null>(null);
  const [saved, setSaved] = useState<string | null>(null);
  const alone = accounts.length === 1 ? accounts[0] : undefined;
  const account = accounts.find(({ id }) => id === chosen) ?? alone ?? nextToSet(accounts);
  const list = alone === undefined;
  return (
    <Dialog
      wide={list}
      title={t(list ? 'pins.title' : 'pins.own')}
      onClose={onClose}
      actions={<Button onClick={onClose}>{t('ui.close')}</Button>}
    >
      {list && <p className="mb-4 text-ink-soft">{t(access.pins ? 'pins.on' : 'pins.off')}</p>}
      <div className={list ? 'grid grid-cols-2 gap-8' : ''}>
        {list && <List access={access} accounts={accounts} chosen={account} onChoose={setChosen} />}
        <div>
          {account !== null && (
            <PinForm
              key={account.id}
              account={account}
              access={access}
              onSaved={() => {
                setSaved(account.id);
                setChosen(null);
              }}
            />
          )}
          {saved !== null && <Saved account={access.accounts.find(({ id }) => id === saved)} />}
        </div>
      </div>
      {list && <p className="mt-5 border-t border-line pt-3 text-sm text-ink-soft">{t('pins.forgotten')}</p>}
    </Dialog>
  );
}

function Saved({ account }: { account: Account | undefined }) {
  const { t } = useLanguage();
  if (account === undefined) return null;
  return (
    <p role="status" className="mt-3 flex items-center gap-2 text-sm text-(--color-right)">
      <Icon name="check" />
      {t('pins.saved', { who: accountName(account, t) })}
    </p>
  );
}

interface ListProps {
  access: AccessView;
  accounts: readonly Account[];
  chosen: Account | null;
  onChoose: (id: string) => void;
}

function List({ access, accounts, chosen, onChoose }: ListProps) {
  const { t } = useLanguage();
  // The technician's stands last, in the order in which they are to be set.
  const ordered = [...accounts].sort(
    (a, b) => Number(a.role === 'technician') - Number(b.role === 'technician'),
  );
  return (
    <ul className="max-h-96 overflow-y-auto border-t border-line">
      {ordered.map((account) => {
        const mine = account.id === access.account?.id;
        const changeable = !account.pin || mine || !access.pins;
        return (
          <li
            key={account.id}
            aria-current={account.id === chosen?.id ? 'true' : undefined}
            className={`flex min-h-12 items-center gap-3 border-b border-l-4 border-b-line px-3 ${
              account.id === chosen?.id ? 'border-l-accent bg-accent/15' : 'border-l-transparent'
            }`}
          >
            <span className="min-w-0 flex-1 truncate">{accountName(account, t)}</span>
            <span
              className={`flex items-center gap-1.5 text-sm whitespace-nowrap ${account.pin ? 'text-(--color-right)' : 'text-warn'}`}
            >
              <Icon name={account.pin ? 'check' : 'skip'} />
              {t(account.pin ? 'pins.set' : 'pins.none')}
              {!account.pin && account.role === 'technician' && ` · ${t('pins.last')}`}
            </span>
            <span className="w-16 text-end">
              {changeable && (
                <Button small onClick={() => onChoose(account.id)}>
                  {t(account.pin ? 'pins.change' : 'pins.give')}
                </Button>
              )}
            </span>
          </li>
        );
      })}
    </ul>
  );
}

interface PinFormProps {
  account: Account;
  access: AccessView;
  onSaved: () => void;
}

function PinForm({ account, access, onSaved }: PinFormProps) {
  const { t } = useLanguage();
  const desk = useDesk();
  const { state, ask } = useRequest();
  const [current, setCurrent] = useState('');
  const [pin, setPin] = useState('');
  const [again, setAgain] = useState('');
  const switches = account.role === 'technician' && !access.pins;
  const differ = again.length >= pin.length && again !== pin;
  const ready = isPin(pin) && again === pin && (!account.pin || isPin(current)) && state.kind !== 'waiting';
  const save = async () => {
    if (!ready) return;
    const done = await ask({
      kind: 'pin.set',
      account: account.id,
      pin,
      current: account.pin ? current : null,
    });
    if (done === null) return;
    // Whoever has just typed it twice need not type it a third time.
    if (switches) await desk.signIn(account.id, pin);
    onSaved();
  };
  return (
    <section
      aria-label={t('pins.of', { who: accountName(account, t) })}
      className="grid gap-3"
      onKeyDown={(event) => {
        if (event.key !== 'Enter' || !(event.target instanceof HTMLInputElement)) return;
        event.preventDefault();
        void save();
      }}
    >
      <h3 className="font-semibold">{t('pins.of', { who: accountName(account, t) })}</h3>
      {switches && <Switching accounts={access.accounts} />}
      {account.pin && <PinInput focused label={t('pins.current')} value={current} onChange={setCurrent} />}
      <PinInput focused={!account.pin} label={t('pins.new')} value={pin} onChange={setPin} />
      <PinInput label={t('pins.again')} value={again} onChange={setAgain} />
      {differ && <p className="text-sm text-warn">{t('pins.differ')}</p>}
      <div>
        <Button look="main" disabled={!ready} onClick={() => void save()}>
          {t(account.pin ? 'pins.change' : 'pins.give')}
        </Button>
      </div>
      <RequestNote state={state} />
    </section>
  );
}

/** What the technician's PIN brings about, and who would be shut out. */
function Switching({ accounts }: { accounts: readonly Account[] }) {
  const { t, list } = useLanguage();
  const without = accounts.filter(({ pin, role }) => !pin && role !== 'technician');
  const names = list(without.map((account) => accountName(account, t)));
  return (
    <p className="flex items-start gap-2 border-l-4 border-warn pl-3 text-sm text-warn">
      {without.length === 0 ? t('pins.switch.all') : t('pins.switch', { names })}
    </p>
  );
}
