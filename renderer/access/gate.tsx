// Before a seated window's content: where the contest has PINs, nobody passes without signing in.
import type { ReactNode } from 'react';
import type { WindowName } from '#contract/protocol.ts';
import { useView } from '#renderer/link/context.tsx';
import { SignIn } from './sign-in.tsx';

export function Gate({ window, children }: { window: WindowName; children: ReactNode }) {
  const locked = useView('locked');
  return locked === null ? children : <SignIn view={locked} window={window} />;
}
