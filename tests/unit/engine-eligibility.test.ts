// Who may play: restrictions across rounds, their clause in the refusal, and the chief judge's waiver.
import { describe, expect, test } from 'vitest';
import type { CommandBody } from '#contract/command.ts';
import { knowledgeOf, MemoryStage, QUESTIONS, roundIn, rules } from './engine-support.ts';

const name = (person: string, waive: string | null = null): CommandBody => ({
  type: 'player.name',
  person,
  waive,
});

function played(...turns: [turn: string, person: string][]): MemoryStage {
  const stage = new MemoryStage();
  for (const [turn, person] of turns) {
    stage.do({ type: 'rundown.advance', entry: turn });
    if (turn.startsWith('risk-choice')) {
      stage.do({ type: 'stake.choose', team: 1, value: 20 });
      stage.do({ type: 'board.pick', number: 1 });
    }
    stage.do(name(person));
    stage.show();
    stage.pass(200);
    if (turn.startsWith('risk')) stage.do({ type: 'overdue.rule', verdict: 'late' }, 'judge-1');
    stage.finish();
  }
  return stage;
}

describe('a player', () => {
  test('of the sprint may not play the risk question; the refusal names the clause', () => {
    const stage = played(['sprint.1.1', 't1-p4']);
    stage.do({ type: 'rundown.advance', entry: 'risk-choice.1.1' });
    const refusal = stage.try(name('t1-p4'));
    expect(refusal).toMatchObject({
      code: 'player.excluded',
      params: { number: 4, round: '争分夺秒', ref: '三(三)3' },
    });
    expect(String(refusal?.params.clause)).toContain('不得与闯关环节答题选手相同');
    expect(refusal?.allowed).toContain('player:t1-p5');
    stage.do(name('t1-p5'));
  });

  test('of the sprint or the chosen risk question may not play the duel; one of the named risk question may', () => {
    const stage = played(['sprint.1.1', 't1-p4'], ['risk-choice.1.1', 't1-p5'], ['risk-named.1.1', 't1-p1']);
    stage.do({ type: 'rundown.advance', entry: 'duel.1.1' });
    expect(stage.refused(name('t1-p4'))).toBe('player.excluded');
    expect(stage.refused(name('t1-p5'))).toBe('player.excluded');
    expect(stage.refused(name('t2-p1'))).toBe('player.unknown');
    stage.do(name('t1-p1'));
  });

  test('named but replaced before 请答题 has not played', () => {
    const stage = new MemoryStage();
    stage.do({ type: 'rundown.advance', entry: 'sprint.1.1' });
    stage.do(name('t1-p4'));
    stage.do(name('t1-p6'));
    stage.do({ type: 'begin' });
    expect(stage.refused(name('t1-p4'))).toBe('player.fixed');
    stage.pass(200);
    stage.finish();
    stage.do({ type: 'rundown.advance', entry: 'risk-choice.1.1' });
    expect(stage.refused(name('t1-p6'))).toBe('player.excluded');
    stage.do(name('t1-p4'));
  });

  test('of a voided turn has not played', () => {
    const stage = new MemoryStage();
    stage.begin('sprint.1.1', 't1-p4');
    stage.do({ type: 'turn.void', reason: '停电' });
    stage.do({ type: 'rundown.advance', entry: 'risk-choice.1.1' });
    stage.do(name('t1-p4'));
  });
});

/** Team 1 has one player, who may not play the duel it is at. */
function nobodyLeft(knowledge = knowledgeOf(QUESTIONS, '严明')): MemoryStage {
  const stage = new MemoryStage(
    rules((definition) => {
      definition.teams.players.min = 1;
      const duel = roundIn(definition, 'duel');
      duel.player.exclude = [{ round: 'warmup', clause: 'duel.player' }];
    }),
    { knowledge },
  );
  stage.do({ type: 'undo', confirm: false });
  const teams = stage.state.teams.map((team) => ({ ...team, lineup: team.lineup.slice(0, 1) }));
  stage.do({ type: 'setup.teams', teams });
  stage.do({ type: 'contest.start' });
  stage.begin('warmup.1.1');
  stage.do({ type: 'done', answer: null });
  stage.rule('right');
  stage.finish();
  stage.do({ type: 'rundown.advance', entry: 'duel.1.1' });
  return stage;
}

describe('when nobody is left who may play', () => {
  test('the chief judge waives the exclusion with a reason', () => {
    const stage = nobodyLeft();
    expect(stage.refused(name('t1-p1'))).toBe('player.excluded');
    expect(stage.refused(name('t1-p1', '仅一人'))).toBe('waive.chief-judge');
    expect(stage.refused(name('t1-p1', '仅一人'), 'judge-1')).toBe('waive.chief-judge');
    stage.do(name('t1-p1', '仅一人'), 'chief-judge');
    stage.do({ type: 'item.present' });
  });

  test('a waiver entered for a judge counts only when that judge acts as the chief', () => {
    const stage = nobodyLeft();
    expect(stage.try(name('t1-p1', '仅一人'), 'for:judge-2')).toMatchObject({
      code: 'waive.chief-judge',
      params: { name: '严明' },
    });
    stage.do(name('t1-p1', '仅一人'), 'for-chief:judge-1');
    stage.do({ type: 'item.present' });
  });

  test('and the roster names no chief judge, the technician is sent to a judge', () => {
    const stage = nobodyLeft(knowledgeOf(QUESTIONS));
    expect(stage.refused(name('t1-p1', '仅一人'))).toBe('waive.judge');
  });
});

test('a waiver is refused while somebody else may play', () => {
  const stage = played(['sprint.1.1', 't1-p4']);
  stage.do({ type: 'rundown.advance', entry: 'risk-choice.1.1' });
  expect(stage.refused(name('t1-p4', '主力'), 'chief-judge')).toBe('waive.not-needed');
});
