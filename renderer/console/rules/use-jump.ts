// From a problem to its field: the page of its part, the field in sight and ready to be changed.
import { useEffect, useState } from 'react';
import { fieldId } from './form-context.tsx';
import type { Path } from './json.ts';
import { type Part, partAt } from './parts.ts';

/** The field itself, or what it stands in when the field is not there yet. */
function nearest(path: Path): HTMLElement | null {
  for (let length = path.length; length > 0; length -= 1) {
    const found = document.getElementById(fieldId(path.slice(0, length)));
    if (found !== null) return found;
  }
  return null;
}

export function useJump(choose: (part: Part) => void): (path: Path) => void {
  const [target, setTarget] = useState<Path | null>(null);
  useEffect(() => {
    const field = target === null ? null : nearest(target);
    field?.scrollIntoView({ block: 'center' });
    field?.querySelector<HTMLElement>('input, select, textarea, button')?.focus({ preventScroll: true });
  }, [target]);
  return (path) => {
    choose(partAt(path));
    // Another array each time: the same problem may be chosen twice.
    setTarget([...path]);
  };
}
