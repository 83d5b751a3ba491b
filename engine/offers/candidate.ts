// A possible offer before the engine was asked whether it would accept it.
import type { CommandBody } from '#contract/command.ts';
import type { MessageParams, Offer } from '#contract/offer.ts';

export type Candidate = Offer & { readonly judging: boolean; readonly supervising: boolean };

interface Details {
  keys?: string[];
  primary?: boolean;
  params?: MessageParams;
  needs?: Offer['needs'];
  /** Only a judge may do it, or someone for a judge. */
  judging?: boolean;
  /** Only the supervisor may do it, or someone for the supervisor. */
  supervising?: boolean;
  label?: string;
}

/** Stands where the window fills in what the person gives. */
export const TO_FILL = '…';

export function candidate(id: string, command: CommandBody, details: Details = {}): Candidate {
  return {
    id,
    label: details.label ?? `offer.${id}`,
    params: details.params ?? {},
    keys: details.keys ?? [],
    primary: details.primary ?? false,
    command,
    needs: details.needs ?? null,
    judging: details.judging ?? false,
    supervising: details.supervising ?? false,
  };
}
