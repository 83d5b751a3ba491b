// Whether the rules being written may be applied now, and if not why not and what to do.
import type { MessageKey } from '#contract/messages/message.ts';
import type { ConsoleView } from '#contract/view.ts';

/** How rules are applied in this stage of the contest. */
export type Standing = 'setup' | 'between-turns' | 'live' | 'over';

export function standingOf({ stage, turn }: Pick<ConsoleView, 'stage' | 'turn'>): Standing {
  if (stage === 'setup') return 'setup';
  if (stage === 'announced') return 'over';
  const live = turn !== null && (turn.state === 'called' || turn.state === 'running');
  return live ? 'live' : 'between-turns';
}

interface State {
  standing: Standing;
  dirty: boolean;
  problems: number;
  connected: boolean;
}

/** Null: they may be applied. */
export function whyNot({ standing, dirty, problems, connected }: State): MessageKey | null {
  if (!connected) return 'editor.apply.lost';
  if (standing === 'over') return 'editor.apply.over';
  if (standing === 'live') return 'editor.apply.live';
  if (problems > 0) return 'editor.apply.problems';
  return dirty ? null : 'editor.apply.unchanged';
}
