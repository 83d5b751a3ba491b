// The home window (首页): which contest to open.
import '#renderer/design/tokens.css';
import { Gate } from '#renderer/access/gate.tsx';
import { startWindow } from '#renderer/link/start.tsx';
import { Home } from './home.tsx';

startWindow(
  'home',
  <Gate window="home">
    <Home />
  </Gate>,
);
