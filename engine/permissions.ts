// Who may ask for what. The technician may everything that is not a contestant's; others what their seat needs.
import type { CommandType } from '#contract/command.ts';
import type { Role } from '#contract/record.ts';

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
  'appeal.withdraw',
  'results.confirm',
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
  'undo',
  'redo',
];

const ALLOWED: Record<Exclude<Role, 'technician'>, readonly CommandType[]> = {
  host: HOSTING,
  judge: JUDGING,
  'chief-judge': [
    ...JUDGING,
    'player.name',
    'turn.void',
    'appeal.decide',
    'written.release',
    'announce',
    'results.reopen',
  ],
  supervisor: ['results.confirm', 'written.release', 'results.reopen'],
  projector: [],
  station: ['answer.submit'],
};

export function mayCommand(role: Role, type: CommandType): boolean {
  return role === 'technician' ? type !== 'answer.submit' : ALLOWED[role].includes(type);
}
