// The page of the station (答题台).
import '#renderer/design/tokens.css';
import '#renderer/design/desk-screen.css';
import './station.css';
import { startWindow } from '#renderer/link/start.tsx';
import { Station } from './station.tsx';

// A long touch must not open a menu that leads anywhere else.
window.addEventListener('contextmenu', (event) => event.preventDefault());

startWindow('station', <Station />);
