// What happens when a person acts: ask for what is missing, send, ask back, or say why not.
import { createContext, type ReactNode, useContext, useMemo, useRef, useState } from 'react';
import type { CommandBody } from '#contract/command.ts';
import type { Offer, Refusal } from '#contract/offer.ts';
import type { View } from '#contract/view.ts';
import type { Outcome } from '#renderer/link/connection.ts';
import { useDesk, useSnapshot } from '#renderer/link/context.tsx';
import { asksFirst, confirmed, isRuling } from './values.ts';

/** The one thing that stands open between person and desk. */
export type Open =
  | { kind: 'asking'; offer: Offer }
  | { kind: 'confirming'; body: CommandBody; refusal: Refusal }
  | { kind: 'refused'; body: CommandBody | null; refusal: Refusal }
  /** A key pressed twice: the first did it, the second was too old. */
  | { kind: 'hasty' }
  | { kind: 'lost' }
  | null;

export interface Acting {
  open: Open;
  /** The judge for whom rulings are entered in this turn; null: the person's own. */
  behalf: string | null;
  setBehalf(person: string | null): void;
  /** Sends the offer, or first asks for what it needs. */
  perform(offer: Offer): void;
  send(body: CommandBody): void;
  /** Sends it for this judge, who then stays chosen for the turn. */
  sendFor(judge: string, body: CommandBody): void;
  /** Shows what the desk made of a command (null: nobody here knows which) that went another way, as a key. */
  report(body: CommandBody | null, outcome: Outcome): void;
  close(): void;
}

const ActingContext = createContext<Acting | null>(null);

export function useActing(): Acting {
  const acting = useContext(ActingContext);
  if (acting === null) throw new Error('no acting here: wrap the window in ActingProvider');
  return acting;
}

/** Milliseconds after an accepted command within which a stale one is but a key pressed twice. */
const HASTY = 1500;

function turnIn(view: View | null): string | null {
  return view !== null && 'turn' in view ? (view.turn?.id ?? null) : null;
}

/** The judge chosen, until the turn changes: nobody is entered for unawares. */
function useBehalf(): [string | null, (person: string | null) => void] {
  const turn = turnIn(useSnapshot().view);
  const [behalf, setBehalf] = useState<string | null>(null);
  const [chosenIn, setChosenIn] = useState(turn);
  if (chosenIn === turn) return [behalf, setBehalf];
  setChosenIn(turn);
  setBehalf(null);
  return [null, setBehalf];
}

function opened(body: CommandBody | null, outcome: Outcome): Open {
  if (outcome.kind === 'accepted') return null;
  if (outcome.kind === 'lost') return { kind: 'lost' };
  const { refusal } = outcome;
  return body !== null && confirmed(refusal.code, body) !== null
    ? { kind: 'confirming', body, refusal }
    : { kind: 'refused', body, refusal };
}

export function ActingProvider({ children }: { children: ReactNode }) {
  const desk = useDesk();
  const [open, setOpen] = useState<Open>(null);
  const [behalf, setBehalf] = useBehalf();
  const lastAccepted = useRef(Number.NEGATIVE_INFINITY);
  const acting = useMemo((): Acting => {
    const report = (body: CommandBody | null, outcome: Outcome) => {
      const sinceAccepted = performance.now() - lastAccepted.current;
      if (outcome.kind === 'accepted') lastAccepted.current = performance.now();
      const twice = outcome.kind === 'refused' && outcome.refusal.code === 'stale' && sinceAccepted < HASTY;
      const after: Open = twice ? { kind: 'hasty' } : opened(body, outcome);
      // A question opened meanwhile stays: this answer is of the command before it.
      setOpen((now) =>
        after === null && (now?.kind === 'asking' || now?.kind === 'confirming') ? now : after,
      );
    };
    const sendAs = (body: CommandBody, judge: string | null) => {
      setOpen(null);
      void desk.send(body, judge).then((outcome) => report(body, outcome));
    };
    const send = (body: CommandBody) => sendAs(body, isRuling(body) ? behalf : null);
    return {
      open,
      behalf,
      setBehalf,
      perform: (offer) => {
        if (asksFirst(offer)) setOpen({ kind: 'asking', offer });
        else send(offer.command);
      },
      send,
      sendFor: (judge, body) => {
        setBehalf(judge);
        sendAs(body, judge);
      },
      report,
      close: () => setOpen(null),
    };
  }, [desk, open, behalf, setBehalf]);
  return <ActingContext value={acting}>{children}</ActingContext>;
}
