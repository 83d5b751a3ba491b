// The rules on paper: title, version, every sentence, a place for date and signature; seen only when printed.
import './print.css';

import { createPortal } from 'react-dom';
import { useLanguage } from '#renderer/link/locale.tsx';
import type { Described } from './sentences.tsx';

/** Stands beside the window, not in it: nothing of the window is printed. */
export function Paper({ described, version }: { described: Described; version: number }) {
  const { t } = useLanguage();
  return createPortal(
    <article className="rules-paper font-serif text-base" aria-hidden="true">
      <header className="mb-6 text-center">
        <h1 className="text-xl font-bold">{described.title}</h1>
        {described.subtitle !== '' && <p className="mt-1">{described.subtitle}</p>}
        <p className="mt-2 font-sans text-sm">{t('editor.paper.version', { version })}</p>
      </header>
      {described.sections.map((section) => (
        <section key={`${section.round} ${section.title}`} className="mt-4">
          <h2 className="text-lg font-bold">{section.title}</h2>
          <ol className="mt-1 list-decimal pl-8">
            {section.sentences.map(({ text, clause }) => (
              <li key={text} className="mt-1">
                {text}
                {clause !== null && <span className="ml-2 font-sans text-sm">{clause}</span>}
              </li>
            ))}
          </ol>
        </section>
      ))}
      <footer className="mt-12 grid grid-cols-2 gap-8">
        <p>{t('editor.paper.signature')}</p>
        <p className="text-end">{t('editor.paper.date')}</p>
      </footer>
    </article>,
    document.body,
  );
}
