// Right answers and fouls of teams, for ties. A play-off counts by its own points only.
import { roundOf, turnsHeld } from '../select.ts';
import type { Item, State, Turn } from '../state.ts';

type Counts = ReadonlyMap<number, number>;

function counted(state: State, teamsOf: (turn: Turn, item: Item) => (number | null)[]): Counts {
  const counts = new Map<number, number>();
  for (const turn of turnsHeld(state)) {
    if (roundOf(state, turn.round).score.ledger === 'playoff') continue;
    for (const item of turn.items)
      for (const team of teamsOf(turn, item))
        if (team !== null) counts.set(team, (counts.get(team) ?? 0) + 1);
  }
  return counts;
}

/** Attempts ruled right in settled items; a credited item counts as right for whoever had it. */
export function rightAnswers(state: State): Counts {
  return counted(state, (turn, { phase, attempts, credited, annulled }) => {
    if (annulled || (phase !== 'settled' && turn.state !== 'settled')) return [];
    const ruled = attempts.filter(({ verdict }) => verdict !== null);
    if (ruled.length === 0 && credited) return [turn.team];
    return ruled.filter(({ verdict }) => verdict === 'right').map(({ team }) => team);
  });
}

/** Presses before the cue, called fouls, answers ruled a foul; what is all three is still one. */
export function fouls(state: State): Counts {
  const recorded = Map.groupBy(state.fouls, ({ turn, item }) => `${turn} ${item}`);
  return counted(state, (turn, { index, buzz, attempts }) => {
    const seen = [
      (buzz?.presses ?? []).filter(({ status }) => status === 'foul'),
      attempts.filter(({ verdict }) => verdict === 'foul'),
      recorded.get(`${turn.id} ${index}`) ?? [],
    ].map((found) => found.map(({ team }) => team));
    const most = (team: number) =>
      Math.max(...seen.map((teams) => teams.filter((each) => each === team).length));
    return [...new Set(seen.flat())].flatMap((team) => Array.from({ length: most(team) }, () => team));
  });
}
