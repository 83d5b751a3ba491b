// The page of the projector window.
import '#renderer/design/tokens.css';
import './hall.css';
import { startWindow } from '#renderer/link/start.tsx';
import { Projector } from './projector.tsx';

startWindow('projector', <Projector />);
