// Two desks on one data folder would fight over its contests and addresses: the second says so and ends.
import { DeskFailure } from './failure.ts';
import type { Tokens } from './tokens.ts';

/** How long another desk may take to answer, milliseconds. */
const PATIENCE = 1000;

/** Throws {@link DeskFailure} with the address when a desk of this data folder answers on its port. */
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
  throw new DeskFailure('running', {
    zh: `擂台已经在运行（同一数据文件夹）。请使用已打开的窗口，或在浏览器打开 ${home} ；要另开一场，请用 --data 指定另一个文件夹。`,
    en: `Leitai is already running on this data folder. Use its windows, or open ${home} in a browser; for another one give a folder with --data.`,
  });
}
