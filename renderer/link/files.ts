// Over plain HTTP: uploads to the desk, media of questions, and the addresses of the other windows.
import { createContext, useContext, useMemo } from 'react';
import type { WindowName } from '#contract/protocol.ts';
import { deskAddress } from './address.ts';

export const TokenContext = createContext('');

export interface DeskFiles {
  /** Sends a file to the desk; resolves to the name to give to the request that uses it. Throws when it fails. */
  upload(file: File): Promise<string>;
  /** The address of a picture or video of the open contest. */
  media(file: string): string;
  /** Opens another window with the token of its role; only the technician's token is let through. */
  window(name: WindowName): string;
}

export function useFiles(): DeskFiles {
  const token = useContext(TokenContext);
  return useMemo(() => {
    const origin = window.location.origin;
    return {
      async upload(file) {
        const address = deskAddress(origin, '/files', token, { name: file.name });
        const answer = await fetch(address, { method: 'POST', body: file });
        if (!answer.ok) throw new Error(`the desk did not take the file (${answer.status})`);
        const stored: { file: string } = await answer.json();
        return stored.file;
      },
      media: (file) => deskAddress(origin, `/media/${encodeURIComponent(file)}`, token),
      window: (name) => deskAddress(origin, `/open/${name}`, token),
    };
  }, [token]);
}
