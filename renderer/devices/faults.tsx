// What is wrong with a line profile, each with its place.
import type { ProfileFault } from '#contract/device-profile.ts';
import { useLanguage } from '#renderer/link/locale.tsx';

export function Faults({ faults }: { faults: readonly ProfileFault[] }) {
  const { tell } = useLanguage();
  return (
    <ul className="mt-1 grid gap-1 text-sm">
      {faults.map(({ path, message }) => (
        <li key={`${path} ${message.key}`}>
          {path !== '' && <span className="mr-2 font-mono">{path}</span>}
          {tell(message.key, message.params)}
        </li>
      ))}
    </ul>
  );
}
