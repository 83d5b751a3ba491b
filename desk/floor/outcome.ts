// What became of a command, and the desk's own reasons to refuse one.
import type { Refusal } from '#contract/offer.ts';

export type Outcome = { ok: true; seq: number } | { ok: false; refusal: Refusal };

/** Refusals of the desk; those of the rules come from the engine. */
export type DeskRefusal =
  /** Somebody else decided something since this window's view. */
  | 'stale'
  /** The journal could not be written: nothing is ruled until it can. */
  | 'journal.failed'
  | 'contest.none'
  /** The window's role may not give this command. */
  | 'role.forbidden'
  /** With PINs: nobody has signed in at this window. */
  | 'role.signed-out'
  /** With PINs: only the chief judge or the supervisor may say this, each at their own window. */
  | 'role.own-window'
  | 'key.unknown'
  /** The console asks once more before it does this. */
  | 'key.at-console'
  /** 代录 for somebody who is no judge of this contest, or from a window that may not. */
  | 'judge.unknown'
  /** A fault of the program; the log has the place. */
  | 'desk.fault';

export function refuse(code: DeskRefusal, params: Refusal['params'] = {}): Outcome {
  return { ok: false, refusal: { code, params, allowed: [] } };
}
