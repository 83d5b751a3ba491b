// The judges' window (裁判席): the turn with its key, and the rulings.
import '#renderer/design/tokens.css';
import { Gate } from '#renderer/access/gate.tsx';
import { ActingProvider } from '#renderer/console/acting/acting.tsx';
import { startWindow } from '#renderer/link/start.tsx';
import { Judge } from './judge.tsx';

startWindow(
  'judge',
  <Gate window="judge">
    <ActingProvider>
      <Judge />
    </ActingProvider>
  </Gate>,
);
