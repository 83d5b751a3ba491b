// Digits to touch, laid out as on a telephone.
import type { ReactNode } from 'react';
import { Icon } from '#renderer/console/parts/icon.tsx';
import { useLanguage } from '#renderer/link/locale.tsx';

interface KeypadProps {
  onDigit: (digit: string) => void;
  onBack: () => void;
  /** What the key at the lower right does; it submits the form around it. */
  ready: boolean;
}

export function Keypad({ onDigit, onBack, ready }: KeypadProps) {
  const { t } = useLanguage();
  return (
    <div className="grid grid-cols-3 gap-2">
      {['1', '2', '3', '4', '5', '6', '7', '8', '9'].map((digit) => (
        <Key key={digit} onPress={() => onDigit(digit)}>
          {digit}
        </Key>
      ))}
      <Key label={t('signin.back')} onPress={onBack}>
        <Icon name="back" className="size-6" />
      </Key>
      <Key onPress={() => onDigit('0')}>0</Key>
      <button
        type="submit"
        disabled={!ready}
        className="h-14 rounded-md bg-accent text-lg font-semibold text-ground disabled:opacity-45"
      >
        {t('signin.enter')}
      </button>
    </div>
  );
}

interface KeyProps {
  children: ReactNode;
  label?: string;
  onPress: () => void;
}

function Key({ children, label, onPress }: KeyProps) {
  return (
    <button
      type="button"
      aria-label={label}
      title={label}
      // The field keeps the focus, so that keyboard and keypad can be mixed.
      onPointerDown={(event) => event.preventDefault()}
      onClick={onPress}
      className="grid h-14 place-content-center rounded-md border border-line bg-raised text-xl font-semibold hover:bg-line"
    >
      {children}
    </button>
  );
}
