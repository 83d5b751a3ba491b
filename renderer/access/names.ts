// What an account is called: the person's name where the roster has one, and the role.
import type { Account } from '#contract/access.ts';
import type { Language } from '#renderer/link/locale.tsx';

export function roleName({ role }: Account, t: Language['t']): string {
  return t(`role.${role}`);
}

/** "赵明 · 裁判长", or the role alone. */
export function accountName(account: Account, t: Language['t']): string {
  const role = roleName(account, t);
  return account.name === '' ? role : `${account.name} · ${role}`;
}
