// Who may ask for what. The technician may everything that is not a contestant's; others what their seat needs.
import type { CommandBody, CommandType } from '#contract/command.ts';
import type { Role } from '#contract/record.ts';
import type { State } from './state.ts';

const JUDGING: readonly CommandType[] = [
  'rule',
  'overdue.rule',
  'press.rule',
  'claim.award',
  'correct',
  'answer.enter',
  'withdraw',
  'score.give',
  'audience.credit',
  'restate.rule',
  'foul.call',
  'points.give',
  'team.out',
  'definition.change',
  'appeal.file',
  'appeal.vote',
  // The chief judge's where the roster names one; the rules ask for that.
  'appeal.decide',
  'appeal.withdraw',
  'results.confirm',
  'results.reopen',
  'written.release',
  'tie.draw',
  'tie.replay',
  'gate.pass',
];

const HOSTING: readonly CommandType[] = [
  'rundown.advance',
  'order.draw',
  'stake.choose',
  'stake.decline',
  'team.name',
  'player.name',
  'board.pick',
  'board.roll',
  'board.stop',
  'item.present',
  'reading.mark',
  'reading.end',
  'begin',
  'buzz.open',
  'done',
  'answer.enter',
  'item.close',
  'overdue.rule',
  'rule',
  'restate.rule',
  'rebound',
  'audience.credit',
  'privilege.use',
  'game.start',
  'game.pause',
  'game.resume',
  'reveal',
  'settle',
  'clock.pause',
  'clock.resume',
  'slate.on',
  'slate.off',
  'tie.draw',
  'tie.replay',
  'gate.pass',
  'lost.choose',
  'press.key',
  'undo',
  'redo',
];

const ALLOWED: Record<Exclude<Role, 'technician'>, readonly CommandType[]> = {
  host: HOSTING,
  judge: JUDGING,
  'chief-judge': [...JUDGING, 'player.name', 'turn.void', 'announce'],
  supervisor: ['results.confirm', 'written.release', 'results.reopen', 'panel.confirm'],
  projector: [],
  station: ['answer.submit'],
};

export function mayCommand(role: Role, type: CommandType): boolean {
  return role === 'technician' ? type !== 'answer.submit' : ALLOWED[role].includes(type);
}

const OWN_WINDOW: readonly CommandType[] = [
  'results.confirm',
  'written.release',
  'results.reopen',
  'appeal.decide',
  'panel.confirm',
];

/** With PINs judges and supervisor say this themselves; nobody enters it for them. */
export function needsOwnWindow(body: CommandBody): boolean {
  return OWN_WINDOW.includes(body.type) || (body.type === 'announce' && typeof body.override === 'string');
}

/**
 * Whether written scores, and the totals, ranks and prizes made of them, are kept from this role: with PINs from
 * technician and host, until they are released or the results are announced.
 */
export function isKeptFrom(role: Role, { released, stage, written }: State, pins: boolean): boolean {
  // Where none have come in there is nothing to keep, and nothing that could ever be released.
  const secret = written.length > 0 && !released && stage !== 'announced';
  return pins && secret && (role === 'technician' || role === 'host');
}
