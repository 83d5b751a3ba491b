// Signing in and out and setting PINs: requests that concern the connection they come over.
import type { DeskRequest } from '#contract/protocol.ts';
import type { ContestAccess } from '../access/access.ts';
import { isSeated } from '../access/accounts.ts';
import { failure } from '../failure.ts';
import type { Sender } from '../gateway/sender.ts';

export type AccessRequest = Extract<
  DeskRequest,
  { kind: 'sign-in' | 'sign-in.again' | 'sign-out' | 'pin.set' }
>;

export function isAccessRequest(request: DeskRequest): request is AccessRequest {
  return ['sign-in', 'sign-in.again', 'sign-out', 'pin.set'].includes(request.kind);
}

/** `pass`: what the connection holds from now on, as its hash. */
export interface AccessAnswer {
  result: unknown;
  pass: string | null;
}

/** Throws DeskFailure with a sentence for whoever asked. */
export async function answerAccess(
  access: ContestAccess | null,
  sender: Sender,
  request: AccessRequest,
): Promise<AccessAnswer> {
  if (!isSeated(sender.window)) throw failure('technician-only');
  if (access === null) throw failure('contest-none');
  switch (request.kind) {
    case 'sign-in': {
      const { pass, hash } = await access.signIn(sender, request.account, request.pin);
      return { result: { pass }, pass: hash };
    }
    case 'sign-in.again': {
      const { account, hash } = access.signInAgain(sender.window, request.pass);
      return { result: { account }, pass: hash };
    }
    case 'sign-out':
      await access.signOut(sender);
      return { result: null, pass: null };
    case 'pin.set':
      return { result: await access.setPin(sender, request), pass: sender.pass };
  }
}
