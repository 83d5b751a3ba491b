// An option to touch: a ring for one of several, a square for several; filled and ticked when chosen.

import { Fit } from '#renderer/design/fit.tsx';
import type { ShownOption } from '#renderer/design/options.ts';

interface OptionButtonProps {
  option: ShownOption;
  chosen: boolean;
  several: boolean;
  disabled: boolean;
  onTake: () => void;
}

export function OptionButton({ option, chosen, several, disabled, onTake }: OptionButtonProps) {
  return (
    <button
      type="button"
      data-option={option.value}
      aria-pressed={chosen}
      disabled={disabled}
      onClick={onTake}
      className={`flex min-h-0 min-w-0 items-center gap-5 rounded-lg border-4 px-6 text-start ${
        chosen ? 'border-accent bg-raised' : 'border-line bg-surface'
      }`}
    >
      <span
        aria-hidden="true"
        className={`flex size-10 shrink-0 items-center justify-center border-4 font-semibold text-xl leading-none ${
          several ? 'rounded-sm' : 'rounded-full'
        } ${chosen ? 'border-accent bg-accent text-ground' : 'border-ink-soft'}`}
      >
        {chosen ? '✓' : ''}
      </span>
      {option.letter !== '' && (
        <span className="shrink-0 font-semibold text-3xl text-accent leading-none">{option.letter}</span>
      )}
      <Fit className="grid h-full flex-1 content-center text-3xl">
        <span className="block text-balance [overflow-wrap:anywhere]">{option.text}</span>
      </Fit>
    </button>
  );
}
