// A key as it looks on the keyboard.
import { useLanguage } from '#renderer/link/locale.tsx';

const NAMED = {
  Space: 'key.space',
  Enter: 'key.enter',
  NumpadEnter: 'key.enter',
} as const;

const SHORT: Record<string, string> = {
  ArrowRight: '→',
  ArrowLeft: '←',
  ArrowUp: '↑',
  ArrowDown: '↓',
  PageDown: 'PgDn',
  PageUp: 'PgUp',
};

/** "KeyR" → "R", "Digit3" → "3", "Ctrl+KeyZ" → "Ctrl Z"; codes with a name of their own are not shortened here. */
export function plainKey(code: string): string {
  return SHORT[code] ?? code.replace('+', ' ').replace(/(Key|Digit|Numpad)(?=[A-Z0-9]$)/, '');
}

function isNamed(code: string): code is keyof typeof NAMED {
  return code in NAMED;
}

export function KeyCap({ code, large = false }: { code: string; large?: boolean }) {
  const { t } = useLanguage();
  return (
    <kbd
      className={`inline-flex shrink-0 items-center justify-center rounded-sm border border-b-2 border-current/50 font-sans font-semibold whitespace-nowrap ${
        large ? 'h-9 min-w-9 px-3 text-base' : 'h-6 min-w-6 px-1.5 text-xs'
      }`}
    >
      {isNamed(code) ? t(NAMED[code]) : plainKey(code)}
    </kbd>
  );
}
