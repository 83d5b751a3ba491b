// Prints this window: through the shell's dialog where there is one, else the browser's.
import { nativeHelpers } from './native.ts';

export function print(): void {
  const helpers = nativeHelpers();
  if (helpers === null) window.print();
  else void helpers.print();
}
