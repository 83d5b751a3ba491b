// The view of a window that has a say in the results, for dialogs that open from anywhere.
import { useSnapshot } from '#renderer/link/context.tsx';
import { isResultsWindow, type ResultsWindow } from './window.ts';

/** Null: this window has none. */
export function useResultsWindow(): ResultsWindow | null {
  const { view } = useSnapshot();
  return isResultsWindow(view) ? view : null;
}
