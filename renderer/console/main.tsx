// The console window (控制台): a technician runs the contest from here.
import '#renderer/design/tokens.css';
import { Gate } from '#renderer/access/gate.tsx';
import { startWindow } from '#renderer/link/start.tsx';
import { ActingProvider } from './acting/acting.tsx';
import { Console } from './console.tsx';

startWindow(
  'console',
  <Gate window="console">
    <ActingProvider>
      <Console />
    </ActingProvider>
  </Gate>,
);
