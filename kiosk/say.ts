// What the launcher says at the terminal: Chinese first.
import { inBoth, type MessageKey } from '#contract/messages/message.ts';
import type { MessageParams } from '#contract/offer.ts';

export type ShellKey = Extract<MessageKey, `shell.${string}`>;

export function say(key: ShellKey, params: MessageParams = {}): void {
  const { zh, en } = inBoth(key, params);
  console.log(`${zh}  ${en}`);
}
