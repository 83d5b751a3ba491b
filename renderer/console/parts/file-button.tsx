// A button that asks for a file of this PC.
import { type ReactNode, useRef } from 'react';
import { Button, type Look } from './button.tsx';

interface FileButtonProps {
  children: ReactNode;
  /** What the file is for. */
  label: string;
  /** Ends of names, e.g. `.json`. */
  accept: string;
  onFile: (file: File) => void;
  small?: boolean;
  look?: Look;
}

export function FileButton({ children, label, accept, onFile, ...button }: FileButtonProps) {
  const input = useRef<HTMLInputElement>(null);
  return (
    <>
      <Button {...button} onClick={() => input.current?.click()}>
        {children}
      </Button>
      <input
        ref={input}
        type="file"
        accept={accept}
        className="hidden"
        aria-label={label}
        onChange={(event) => {
          const file = event.target.files?.[0];
          // Emptied, so that the same file mended and chosen again counts as a change.
          event.target.value = '';
          if (file !== undefined) onFile(file);
        }}
      />
    </>
  );
}
