// Seating at work: what a press or a click on a seat does now, what was done last, and the way back.
import { useState } from 'react';
import type { CommandBody } from '#contract/command.ts';
import type { DevicePlace, SeatOwner } from '#contract/device.ts';
import type { MessageParams } from '#contract/offer.ts';
import type { DeviceView } from '#contract/view.ts';
import { type SendingState, useSending } from '#renderer/console/parts/use-sending.ts';
import { asBefore, findPlace, isSamePlace, isSpare, nextOwner, unboundOwner } from './seating.ts';

/** What the next press is for. */
export type Task =
  | { kind: 'rest' }
  | { kind: 'bind'; owner: SeatOwner }
  | { kind: 'replace'; place: DevicePlace }
  | { kind: 'swap'; place: DevicePlace };

type Said = 'bound' | 'replaced' | 'swapped' | 'unboundNow' | 'bind.owned' | 'replace.owned';

/** Why nothing was done. */
export const REFUSED: readonly Said[] = ['bind.owned', 'replace.owned'];

/** What was done last, or why not; the names of owners and places are put in by the page. */
export interface Note {
  said: Said;
  params: MessageParams;
}

interface Naming {
  owner: (owner: SeatOwner | null) => string;
  place: (place: DevicePlace) => string;
}

export interface Seating {
  task: Task;
  selected: DevicePlace | null;
  note: Note | null;
  state: SendingState;
  /** Null: there is nothing to take back. */
  undo: (() => void) | null;
  begin(task: Task): void;
  /** A seat was pressed or clicked. */
  take(place: DevicePlace, how: 'press' | 'click'): void;
  unbind(place: DevicePlace): void;
  disable(place: DevicePlace, disabled: boolean, reason: string): Promise<boolean>;
}

export function useSeating(
  devices: readonly DeviceView[],
  owners: readonly SeatOwner[],
  naming: Naming,
): Seating {
  const { state, send, forget } = useSending();
  const [task, setTask] = useState<Task>({ kind: 'rest' });
  const [selected, setSelected] = useState<DevicePlace | null>(null);
  const [note, setNote] = useState<Note | null>(null);
  /** What takes the last one back, and whose button is then asked for again. */
  const [back, setBack] = useState<{ commands: CommandBody[]; asks: SeatOwner | null } | null>(null);
  /** Bound one after another since the binding was begun. */
  const [bound, setBound] = useState<readonly DevicePlace[]>([]);
  const ownerAt = (place: DevicePlace) => findPlace(devices, place)?.owner ?? null;
  const tell = (said: Said, params: MessageParams) => setNote({ said, params });

  /** One after another; what is done of them before one is refused stays done and is seen. */
  const sendAll = async (bodies: readonly CommandBody[]) => {
    for (const body of bodies) if (!(await send(body, undefined, null))) return false;
    return true;
  };
  const bind = async (place: DevicePlace, owner: SeatOwner) => {
    const before = asBefore(devices, owner, place).map((each) => ({ type: 'seat.bind' as const, ...each }));
    if (!(await sendAll([{ type: 'seat.bind', place, owner }]))) return;
    setBack({ commands: before, asks: owner });
    setBound((so) => [...so, place]);
    tell('bound', { owner: naming.owner(owner), place: naming.place(place) });
    const next = nextOwner(owners, owner);
    // Meanwhile something else may have been begun.
    setTask((now) => {
      if (now.kind !== 'bind' || now.owner !== owner) return now;
      return next === null ? { kind: 'rest' } : { kind: 'bind', owner: next };
    });
  };
  const swap = async (a: DevicePlace, b: DevicePlace, said: 'replaced' | 'swapped') => {
    const owner = naming.owner(ownerAt(a));
    const body: CommandBody = { type: 'seat.swap', a, b };
    if (!(await sendAll([body]))) return;
    setBack({ commands: [body], asks: null });
    setTask({ kind: 'rest' });
    setSelected(null);
    tell(said, { owner, place: naming.place(b), a: naming.place(a), b: naming.place(b) });
  };

  return {
    task,
    selected,
    note,
    state,
    undo:
      back === null
        ? null
        : () => {
            setBack(null);
            setNote(null);
            setBound([]);
            if (back.asks !== null && task.kind === 'bind') setTask({ kind: 'bind', owner: back.asks });
            void sendAll(back.commands);
          },
    begin(begun) {
      forget();
      setNote(null);
      setBound([]);
      setTask(begun);
      setSelected(begun.kind === 'replace' || begun.kind === 'swap' ? begun.place : null);
    },
    take(place, how) {
      switch (task.kind) {
        case 'bind':
          // Who presses once more, or before the last one is taken, takes nobody's button away.
          if (how === 'press' && state.kind === 'waiting') return;
          if (how === 'press' && bound.some((each) => isSamePlace(each, place)))
            return tell('bind.owned', { place: naming.place(place), owner: naming.owner(ownerAt(place)) });
          return void bind(place, task.owner);
        case 'replace': {
          if (isSamePlace(place, task.place)) return;
          if (isSpare({ owner: ownerAt(place) }, owners)) return void swap(task.place, place, 'replaced');
          return tell('replace.owned', { place: naming.place(place), owner: naming.owner(ownerAt(place)) });
        }
        case 'swap':
          if (!isSamePlace(place, task.place)) void swap(task.place, place, 'swapped');
          return;
        case 'rest':
          if (how === 'click') setSelected(place);
      }
    },
    unbind(place) {
      const owner = ownerAt(place);
      const unbound = unboundOwner(findPlace(devices, place));
      void sendAll([{ type: 'seat.bind', place, owner: unbound }]).then((done) => {
        if (!done) return;
        setBack({ commands: [{ type: 'seat.bind', place, owner }], asks: null });
        tell('unboundNow', { place: naming.place(place) });
      });
    },
    disable: (place, disabled, reason) => sendAll([{ type: 'seat.disable', place, disabled, reason }]),
  };
}
