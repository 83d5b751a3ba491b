// What a team may still claim: the first character of each privilege and a pip for each use that is left.
import type { TeamScore } from '#contract/view.ts';
import { Fit } from '#renderer/design/fit.tsx';

/** More uses than this are a number, not pips. */
const MOST_PIPS = 4;

export function Privileges({ team, teams }: { team: TeamScore; teams: TeamScore[] }) {
  return (
    <Fit line className="grid h-9 shrink-0 content-center text-xl">
      <span className="flex gap-[0.8em]">
        {team.privileges.map(({ id, title, left }) => (
          <span
            key={id}
            data-privilege={id}
            data-left={left}
            className={`flex items-center gap-[0.2em] ${left === 0 ? 'opacity-60' : ''}`}
          >
            <span>{[...title][0]}</span>
            {left > MOST_PIPS ? (
              <span className="font-semibold">×{left}</span>
            ) : (
              <Pips left={left} of={greatest(teams, id)} />
            )}
          </span>
        ))}
      </span>
    </Fit>
  );
}

/** What the team with most uses has left, so that the others see what they have used up. */
function greatest(teams: TeamScore[], id: string): number {
  const left = teams.flatMap(({ privileges }) => privileges.filter((each) => each.id === id));
  return Math.min(MOST_PIPS, Math.max(1, ...left.map((each) => each.left)));
}

/** Filled while left, hollow once used. */
function Pips({ left, of }: { left: number; of: number }) {
  return Array.from({ length: of }, (_, pip) => pip).map((pip) => (
    <svg key={pip} viewBox="0 0 10 10" aria-hidden="true" className="size-[0.75em]">
      <circle
        cx="5"
        cy="5"
        r="4"
        strokeWidth="1.4"
        className={pip < left ? 'fill-current stroke-current' : 'fill-none stroke-current'}
      />
    </svg>
  ));
}
