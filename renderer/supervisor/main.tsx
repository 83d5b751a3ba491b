// The supervisor's window (监督席): reads everything, confirms the results, changes nothing else.
import '#renderer/design/tokens.css';
import { Gate } from '#renderer/access/gate.tsx';
import { ActingProvider } from '#renderer/console/acting/acting.tsx';
import { startWindow } from '#renderer/link/start.tsx';
import { Supervisor } from './supervisor.tsx';

startWindow(
  'supervisor',
  <Gate window="supervisor">
    <ActingProvider>
      <Supervisor />
    </ActingProvider>
  </Gate>,
);
