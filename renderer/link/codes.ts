// Codes of the desk in words: `setup.teams` of a refusal stands in the catalogue as `refusal.setup.teams`.
import { hasMessage } from '#contract/messages/message.ts';

/** The catalogue key for a code below a prefix; codes that already carry it stay as they are. */
export function keyUnder(prefix: 'refusal' | 'import' | 'setup', code: string): string {
  const below = code.startsWith(`${prefix}.`) ? code : `${prefix}.${code}`;
  return hasMessage(below) ? below : hasMessage(`${prefix}.${code}`) ? `${prefix}.${code}` : code;
}
