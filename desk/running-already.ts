// Two desks on one data folder would fight over its contests and addresses: the second says so and ends.
import { failure } from './failure.ts';
import type { Tokens } from './tokens.ts';

/** How long another desk may take to answer, milliseconds. */
const PATIENCE = 1000;

/** Throws DeskFailure with the address when a desk of this data folder answers on its port. */
export async function needAlone(tokens: Tokens): Promise<void> {
  if (tokens.port === 0) return;
  const { home } = tokens.addresses(tokens.port);
  const { origin, search } = new URL(home);
  const answer = await fetch(`${origin}/open/home${search}`, {
    redirect: 'manual',
    signal: AbortSignal.timeout(PATIENCE),
  }).catch(() => null);
  // Only a desk with the same tokens sends us on to its page.
  if (answer === null || answer.status < 300 || answer.status >= 400) return;
  throw failure('running', { address: home });
}
