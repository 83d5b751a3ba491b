// Clocks that somebody starts and that have a limit; how answers come in and who rules them.
import { OBJECTIVE_TYPES } from '../question.ts';
import { listed, type RoundCheck, type RuleProblem } from './problem.ts';
import { isReadOut, stakeValues, turnKind } from './turns.ts';

export function* checkClock({ round, at }: RoundCheck): Generator<RuleProblem> {
  const { starts, begin } = round.clock;
  const { shown } = round.question;
  const kind = turnKind(round);
  if (starts === 'claim' && kind !== 'open') yield at(['clock', 'starts'], 'starts-claim');
  if ((starts === 'presented' || starts === 'read') && kind === 'open')
    yield at(['clock', 'starts'], 'starts-open', { starts });
  else if (starts === 'read' && !isReadOut(round)) yield at(['clock', 'starts'], 'starts-read', { shown });
  else if (starts === 'presented' && shown === 'silent') yield at(['clock', 'starts'], 'starts-silent');
  if (begin === null) return;
  if (kind === 'all') yield at(['clock', 'begin'], 'begin-all');
  else if (starts !== 'begin') yield at(['clock', 'begin'], 'begin-starts', { starts });
}

/** Every stake has its time, and every time its stake. */
export function* checkLimit({ round, at }: RoundCheck): Generator<RuleProblem> {
  const { limit } = round.clock;
  if (limit.by !== 'stake') return;
  const values = stakeValues(round).map(String);
  const timed = Object.keys(limit.seconds);
  const missing = values.filter((value) => !timed.includes(value));
  if (missing.length > 0)
    yield at(['clock', 'limit', 'seconds'], 'limit-missing', { values: listed(missing) });
  for (const name of timed)
    if (!values.includes(name))
      yield at(['clock', 'limit', 'seconds', name], 'limit-foreign', { name, known: listed(values) });
}

/** One clock over many items: one team alone at a desk, ruled by the key. */
export function* checkTurnClock({ round, at }: RoundCheck): Generator<RuleProblem> {
  const { clock, answer, ruledBy, stake } = round;
  if (clock.scope !== 'turn') return;
  if (turnKind(round) !== 'single') yield at(['clock', 'scope'], 'turn-clock-alone');
  if (round.panel) yield at(['panel'], 'turn-clock-panel');
  if (answer.entry !== 'desk') yield at(['answer', 'entry'], 'turn-clock-desk');
  if (ruledBy !== 'key') yield at(['ruledBy'], 'turn-clock-key', { ruledBy });
  if (round.order === 'interleaved' && round.items > 1) yield at(['order'], 'turn-clock-order');
  if (clock.starts !== 'begin') yield at(['clock', 'starts'], 'turn-clock-starts', { starts: clock.starts });
  if (clock.begin !== null) yield at(['clock', 'begin'], 'turn-clock-begin');
  if (stake.by === 'question') yield at(['stake', 'by'], 'turn-clock-stake');
  if (round.miss.follow !== 'ends')
    yield at(['miss', 'follow'], 'turn-clock-miss', { follow: round.miss.follow });
}

export function* checkAnswer({ round, at }: RoundCheck): Generator<RuleProblem> {
  const { answer, question, ruledBy } = round;
  if (answer.entry === 'desk') {
    if (turnKind(round) === 'open') yield at(['answer', 'entry'], 'desk-open');
    if (round.done.required) yield at(['done', 'required'], 'done-desk');
  }
  const subjective = question.types.filter((type) => !OBJECTIVE_TYPES.includes(type));
  if (ruledBy === 'key' && subjective.length > 0)
    yield at(['ruledBy'], 'key-types', { types: listed(subjective) });
  if (round.withdrawn === 'replay-set' && round.clock.scope !== 'turn' && question.from !== 'sets')
    yield at(['withdrawn'], 'withdrawn-set');
}
