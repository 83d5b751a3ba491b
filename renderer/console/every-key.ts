// Every key of the house, for the overlay: what each does in its moment (the engine's offers say which work now).
import type { MessageKey } from '#contract/messages/message.ts';

interface EveryKey {
  codes: readonly string[];
  label: MessageKey;
}

export const EVERY_KEY: readonly EveryKey[] = [
  { codes: ['Space', 'PageDown', 'ArrowRight'], label: 'keys.next' },
  { codes: ['KeyQ'], label: 'offer.begin' },
  { codes: ['Enter'], label: 'offer.done' },
  { codes: ['KeyA', 'KeyB', 'KeyC', 'KeyD'], label: 'keys.option' },
  { codes: ['KeyT', 'KeyF'], label: 'keys.judge' },
  { codes: ['KeyR'], label: 'offer.rule.right' },
  { codes: ['KeyW'], label: 'offer.rule.wrong' },
  { codes: ['KeyI'], label: 'offer.rule.incomplete' },
  { codes: ['KeyM'], label: 'offer.rule.prompted' },
  { codes: ['KeyL'], label: 'keys.late' },
  { codes: ['KeyV'], label: 'keys.valid' },
  { codes: ['KeyO'], label: 'offer.rule.unanswered' },
  { codes: ['KeyK'], label: 'offer.reveal' },
  { codes: ['KeyU'], label: 'offer.buzz.open' },
  { codes: ['KeyM'], label: 'keys.mark' },
  { codes: ['KeyE'], label: 'offer.reading.end' },
  { codes: ['KeyB'], label: 'offer.rebound' },
  { codes: ['KeyX'], label: 'offer.close' },
  { codes: ['Digit1', 'Digit2', 'Digit3'], label: 'keys.digits' },
  { codes: ['KeyP'], label: 'keys.pause' },
  { codes: ['KeyG'], label: 'keys.game' },
  { codes: ['KeyS'], label: 'offer.slate.on' },
  { codes: ['KeyN'], label: 'offer.screen.standings' },
  { codes: ['Ctrl+KeyZ'], label: 'keys.undo' },
  { codes: ['Ctrl+KeyY'], label: 'keys.redo' },
];
