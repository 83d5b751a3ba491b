// What the launcher says at the terminal: Chinese first.
import { inBoth, type MessageKey } from '#contract/messages/message.ts';
import type { MessageParams } from '#contract/offer.ts';

export function say(key: Extract<MessageKey, `shell.${string}`>, params: MessageParams = {}): void {
  const { zh, en } = inBoth(key, params);
  console.log(`${zh}  ${en}`);
}
