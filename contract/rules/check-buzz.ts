// Buzzing where somebody can press, and what may follow a miss.
import type { RoundCheck, RuleProblem } from './problem.ts';
import { isReadOut, turnKind } from './turns.ts';

export function* checkBuzz({ round, at }: RoundCheck): Generator<RuleProblem> {
  const { buzz, miss } = round;
  const open = turnKind(round) === 'open';
  const rebound = turnKind(round) === 'single' && miss.follow === 'rebound';
  if (buzz === null) {
    if (open) yield at(['buzz'], 'buzz-missing');
    else if (rebound) yield at(['buzz'], 'rebound-buzz');
    return;
  }
  // Steps of fouls are for the judges too, who may call one in any round.
  if (!open && !rebound && buzz.foul.steps.length === 0) yield at(['buzz'], 'buzz-unused');
  if (buzz.opens === 'command') {
    if (buzz.restate) yield at(['buzz', 'restate'], 'restate-command');
    return;
  }
  if (buzz.countdown > 0) yield at(['buzz', 'countdown'], 'countdown-presented');
  if (buzz.window !== null && !isReadOut(round))
    yield at(['buzz', 'window'], 'window-read', { shown: round.question.shown });
}

export function* checkMiss({ round, at }: RoundCheck): Generator<RuleProblem> {
  const { miss } = round;
  const kind = turnKind(round);
  const further = miss.follow === 'rebound' || miss.follow === 'next';
  if (miss.follow !== 'ends' && kind === 'all')
    yield at(['miss', 'follow'], 'miss-all', { follow: miss.follow });
  else if (miss.follow === 'next' && kind === 'open') yield at(['miss', 'follow'], 'miss-next');
  if (further) return;
  if (miss.times > 1) yield at(['miss', 'times'], 'miss-unused', { key: 'times' });
  if (miss.seconds !== null) yield at(['miss', 'seconds'], 'miss-unused', { key: 'seconds' });
  if (miss.finally !== 'ends') yield at(['miss', 'finally'], 'miss-finally');
}
