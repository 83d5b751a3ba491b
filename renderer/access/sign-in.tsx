// Signing in: who you are, and your PIN. Nothing else of the contest is known here, so nothing else is shown.
import { useRef, useState } from 'react';
import type { Account } from '#contract/access.ts';
import { inBoth } from '#contract/messages/message.ts';
import type { Text } from '#contract/messages/text.ts';
import type { WindowName } from '#contract/protocol.ts';
import type { LockedView } from '#contract/view.ts';
import { Icon } from '#renderer/console/parts/icon.tsx';
import { LanguageSwitch } from '#renderer/console/parts/language-switch.tsx';
import { useConnected, useDesk } from '#renderer/link/context.tsx';
import { useLanguage } from '#renderer/link/locale.tsx';
import { Keypad } from './keypad.tsx';
import { roleName } from './names.ts';
import { digitsOf, isPin, PinInput } from './pin-input.tsx';

const LOST = inBoth('failure.desk-lost');

export function SignIn({ view, window }: { view: LockedView; window: WindowName }) {
  const { t } = useLanguage();
  const connected = useConnected();
  const [chosen, setChosen] = useState<string | null>(null);
  const account = view.accounts.find(({ id }) => id === chosen) ?? onlyOne(view.accounts);
  return (
    <main aria-label={t('signin.title')} className="flex h-full flex-col overflow-y-auto">
      <header className="flex shrink-0 items-center justify-end gap-4 px-6 py-3">
        {!connected && (
          <p role="status" className="flex items-center gap-2 font-semibold text-warn">
            <Icon name="warning" />
            {t('link.lost')}
          </p>
        )}
        <LanguageSwitch />
      </header>
      <div className="m-auto grid w-full max-w-3xl gap-6 px-8 pb-10">
        <div className="text-center">
          <p className="mb-1 text-ink-soft">{t(`window.${window}`)}</p>
          <h1 className="font-serif text-2xl font-semibold text-balance">{view.title}</h1>
        </div>
        {view.accounts.length === 0 ? (
          <p className="text-center text-lg text-warn">{t('signin.nobody')}</p>
        ) : (
          <div className="grid items-start gap-8 rounded-lg border border-line bg-surface p-8 sm:grid-cols-2">
            <Who accounts={view.accounts} chosen={account} onChoose={setChosen} />
            <PinForm key={account?.id ?? ''} account={account} />
          </div>
        )}
      </div>
    </main>
  );
}

function onlyOne(accounts: readonly Account[]): Account | null {
  const [only, ...others] = accounts;
  return only !== undefined && others.length === 0 ? only : null;
}

interface WhoProps {
  accounts: readonly Account[];
  chosen: Account | null;
  onChoose: (id: string) => void;
}

function Who({ accounts, chosen, onChoose }: WhoProps) {
  const { t } = useLanguage();
  return (
    <fieldset>
      <legend className="mb-2 text-sm text-ink-soft">{t('signin.who')}</legend>
      <div className="grid max-h-96 gap-2 overflow-y-auto p-1">
        {accounts.map((account) => (
          <label
            key={account.id}
            className="flex min-h-14 cursor-pointer items-center gap-3 rounded-md border border-line bg-raised px-4 py-2 has-checked:border-accent has-checked:text-accent has-focus-visible:outline-2 has-focus-visible:outline-accent"
          >
            <input
              type="radio"
              name="account"
              className="size-4 shrink-0 accent-accent"
              checked={account.id === chosen?.id}
              onChange={() => onChoose(account.id)}
            />
            <span className="min-w-0 flex-1">
              <span className="block text-lg font-semibold">
                {account.name === '' ? roleName(account, t) : account.name}
              </span>
              {account.name !== '' && (
                <span className="block text-sm text-ink-soft">{roleName(account, t)}</span>
              )}
            </span>
            {!account.pin && <span className="text-sm whitespace-nowrap text-warn">{t('signin.noPin')}</span>}
          </label>
        ))}
      </div>
    </fieldset>
  );
}

/** Mounted anew for each account, so that no digit of one is tried for another. */
function PinForm({ account }: { account: Account | null }) {
  const { t, locale } = useLanguage();
  const desk = useDesk();
  const field = useRef<HTMLInputElement>(null);
  const [pin, setPin] = useState('');
  const [waiting, setWaiting] = useState(false);
  const [refused, setRefused] = useState<Text | null>(null);
  const ready = account?.pin === true && isPin(pin) && !waiting;
  const type = (digits: string) => {
    setRefused(null);
    setPin(digits);
  };
  const enter = async () => {
    if (account === null || !ready) return;
    setWaiting(true);
    const reply = await desk.signIn(account.id, pin);
    setWaiting(false);
    setPin('');
    if (reply.kind !== 'done') setRefused(reply.kind === 'failed' ? reply.message : LOST);
    field.current?.focus();
  };
  return (
    <form
      className="grid gap-4"
      onSubmit={(event) => {
        event.preventDefault();
        void enter();
      }}
    >
      <PinInput
        keypad
        large
        focused={account !== null}
        label={t('signin.pin')}
        value={pin}
        onChange={type}
        inputRef={field}
      />
      <Keypad
        ready={ready}
        onDigit={(digit) => type(digitsOf(pin + digit))}
        onBack={() => type(pin.slice(0, -1))}
      />
      {/* Room is kept for it, so that nothing moves under the finger. */}
      <div className="min-h-16">
        {refused !== null ? (
          <p role="alert" className="flex items-start gap-2 font-semibold text-warn">
            <Icon name="warning" className="mt-1 size-5" />
            {locale === 'en' ? refused.en : refused.zh}
          </p>
        ) : (
          <p className="text-sm text-ink-soft">
            {waiting
              ? t('request.waiting')
              : t(account !== null && !account.pin ? 'signin.noPin.hint' : 'signin.pin.hint')}
          </p>
        )}
      </div>
    </form>
  );
}
