// One offer as a button with its key; "…" where it asks for something first.
import type { CommandType } from '#contract/command.ts';
import type { Offer } from '#contract/offer.ts';
import { useLanguage } from '#renderer/link/locale.tsx';
import { useActing } from './acting/acting.tsx';
import { asksFirst } from './acting/values.ts';
import { Button, type Look } from './parts/button.tsx';
import { Icon } from './parts/icon.tsx';
import { KeyCap } from './parts/key-cap.tsx';

/** Takes something back, or from somebody. */
const WARNING: readonly CommandType[] = ['turn.void', 'withdraw', 'foul.call', 'team.out'];

/** The colour of what it brings: rulings by their verdict, what takes something back as a warning. */
export function lookOf({ command }: Offer): Look {
  if (command.type === 'rule')
    return command.verdict === 'right' || command.verdict === 'wrong' ? command.verdict : 'warn';
  if (command.type === 'overdue.rule') return command.verdict === 'valid' ? 'right' : 'warn';
  if (command.type === 'press.rule') return command.verdict === 'fair' ? 'right' : 'wrong';
  if (command.type === 'restate.rule') return command.verdict;
  if (command.type === 'score.give') return 'right';
  return WARNING.includes(command.type) ? 'warn' : 'plain';
}

interface OfferButtonProps {
  offer: Offer;
  large?: boolean;
  className?: string;
}

export function OfferButton({ offer, large = false, className = '' }: OfferButtonProps) {
  const { tell } = useLanguage();
  const { perform } = useActing();
  const look = lookOf(offer);
  return (
    <Button
      small={!large}
      look={look}
      onClick={() => perform(offer)}
      className={large ? 'min-h-12 px-4 text-lg font-semibold' : className}
    >
      {look === 'right' && <Icon name="check" />}
      {look === 'wrong' && <Icon name="close" />}
      {tell(offer.label, offer.params)}
      {asksFirst(offer) && '…'}
      {offer.keys[0] !== undefined && <KeyCap code={offer.keys[0]} />}
    </Button>
  );
}
