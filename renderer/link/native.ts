// Electron's dialogs where there are any; in a browser the person types the path instead.
import { NATIVE_NAME, type NativeHelpers } from '#contract/native.ts';

/** Null in a plain browser. */
export function nativeHelpers(): NativeHelpers | null {
  const held: { [NATIVE_NAME]?: NativeHelpers } = window as Window & { [NATIVE_NAME]?: NativeHelpers };
  return held[NATIVE_NAME] ?? null;
}
