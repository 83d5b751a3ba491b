// Starts a window: finds its token, connects to the desk and mounts the page.
import './without-eval.ts';

import { type ReactNode, StrictMode } from 'react';
import { createRoot } from 'react-dom/client';
import type { WindowName } from '#contract/protocol.ts';
import { RehearsalFrame } from '#renderer/design/rehearsal.tsx';
import { socketAddress, takeToken } from './address.ts';
import { useButtons } from './buttons.ts';
import { connect } from './connection.ts';
import { DeskContext } from './context.tsx';
import { TokenContext } from './files.ts';
import { LanguageProvider } from './locale.tsx';
import { passOf } from './pass.ts';

/** Mounts the window into `#root`; inside it the hooks of `renderer/link` work, and no window can forget the 彩排 mark. */
export function startWindow(name: WindowName, content: ReactNode): void {
  const token = takeToken(window);
  const desk = connect({
    open: (reports) => {
      const socket = new WebSocket(socketAddress(window.location.href, name, token));
      socket.addEventListener('open', () => reports.opened((text) => socket.send(text)));
      socket.addEventListener('message', (event) => reports.message(event.data));
      socket.addEventListener('close', () => reports.closed());
    },
    now: () => performance.now(),
    later: (run, ms) => void setTimeout(run, ms),
    newId: () => `${name}-${crypto.getRandomValues(new Uint32Array(3)).join('-')}`,
    pass: passOf(name, window.sessionStorage),
  });
  const root = document.getElementById('root');
  if (root === null) throw new Error('the page has no element with id "root"');
  createRoot(root).render(
    <StrictMode>
      <LanguageProvider>
        <TokenContext value={token}>
          <DeskContext value={desk}>
            <Buttons />
            <RehearsalFrame>{content}</RehearsalFrame>
          </DeskContext>
        </TokenContext>
      </LanguageProvider>
    </StrictMode>,
  );
}

/** No window swallows the press of a keyboard that serves as a buzzer, whichever has the focus. */
function Buttons() {
  useButtons();
  return null;
}
