// The page of the host's window (主持提词).
import '#renderer/design/tokens.css';
import '#renderer/design/desk-screen.css';
import { Gate } from '#renderer/access/gate.tsx';
import { ActingProvider } from '#renderer/console/acting/acting.tsx';
import { startWindow } from '#renderer/link/start.tsx';
import { Host } from './host.tsx';

startWindow(
  'host',
  <Gate window="host">
    <ActingProvider>
      <Host />
    </ActingProvider>
  </Gate>,
);
