// The language of this window: Chinese unless switched, remembered on this PC.
import { createContext, type ReactNode, useContext, useEffect, useMemo, useState } from 'react';
import { type Locale, type MessageKey, message } from '#contract/messages/message.ts';
import type { MessageParams } from '#contract/offer.ts';

const KEY = 'leitai.locale';

export interface Language {
  locale: Locale;
  setLocale(locale: Locale): void;
  /** The text of a key this program names itself: a wrong key is a compile error. */
  t(key: MessageKey, params?: MessageParams): string;
  /** The text of a key that came in a view. */
  tell(key: string, params?: MessageParams): string;
  /** Several in one line, with the mark of the language between them. */
  list(items: readonly (string | number)[]): string;
}

export function words(locale: Locale): Pick<Language, 't' | 'tell' | 'list'> {
  const tell = (key: string, params: MessageParams = {}) => message(locale, key, params);
  return { t: tell, tell, list: (items) => items.join(locale === 'en' ? ', ' : '、') };
}

const LanguageContext = createContext<Language | null>(null);

function remembered(): Locale {
  return localStorage.getItem(KEY) === 'en' ? 'en' : 'zh-CN';
}

export function LanguageProvider({ children }: { children: ReactNode }) {
  const [locale, setLocale] = useState<Locale>(remembered);
  useEffect(() => {
    document.documentElement.lang = locale;
    localStorage.setItem(KEY, locale);
  }, [locale]);
  const language = useMemo(() => ({ locale, setLocale, ...words(locale) }), [locale]);
  return <LanguageContext value={language}>{children}</LanguageContext>;
}

/** `{ t, tell, list, locale, setLocale }`. Throws outside {@link startWindow}. */
export function useLanguage(): Language {
  const language = useContext(LanguageContext);
  if (language === null) throw new Error('no language here: mount the window with startWindow');
  return language;
}
