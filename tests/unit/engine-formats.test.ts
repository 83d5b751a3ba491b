// The five formats and the play-off, scored as the rule text says, with its own worked numbers.
import { describe, expect, test } from 'vitest';
import { MemoryStage, other, roundIn, rules } from './engine-support.ts';

/** A sprint of team 1 in which the first `right` of `answered` answers are right and so many seconds are left. */
function sprint(
  stage: MemoryStage,
  { right, answered, left }: { right: number; answered: number; left: number },
) {
  stage.do({ type: 'rundown.advance', entry: 'sprint.1.1' });
  stage.do({ type: 'player.name', person: 't1-p4', waive: null });
  stage.do({ type: 'begin' });
  const pause = (120 - left) / answered;
  for (let item = 0; item < answered; item += 1) {
    stage.pass(pause);
    stage.submit(item < right ? stage.key() : other(stage.key()));
  }
  if (answered < 10) stage.pass(120);
  stage.finish();
  return stage.posted('sprint.1.1');
}

describe('初显身手', () => {
  test.each([
    ['right', '1:10 right'],
    ['wrong', '1:0 wrong'],
    ['incomplete', '1:0 incomplete'],
    ['prompted', '1:0 prompted'],
    ['unanswered', '1:0 unanswered'],
  ] as const)('%s posts %s', (verdict, posting) => {
    const stage = new MemoryStage();
    stage.begin('warmup.1.1');
    stage.do({ type: 'done', answer: null });
    stage.rule(verdict);
    stage.finish();
    expect(stage.posted('warmup.1.1')).toEqual([posting]);
  });

  test('player n plays cycle n', () => {
    const stage = new MemoryStage();
    for (const [cycle, person] of [
      [1, 't3-p1'],
      [2, 't3-p2'],
      [3, 't3-p3'],
    ] as const) {
      stage.begin(`warmup.${cycle}.3`);
      expect(stage.live.player).toBe(person);
      expect(stage.refused({ type: 'player.name', person: 't3-p6', waive: null })).toBe('player.by-cycle');
      stage.do({ type: 'turn.void', reason: 'test' });
    }
  });

  test('where a number is not taken, the team names someone', () => {
    const definition = rules((changed) => {
      roundIn(changed, 'warmup').who = { by: 'order', cycles: 3, sequence: 'number', equal: 'number' };
    });
    const stage = new MemoryStage(definition);
    stage.do({ type: 'undo', confirm: false });
    const teams = stage.state.teams.map((team) =>
      team.number === 1 ? { ...team, lineup: team.lineup.filter((place) => place.number !== 1) } : team,
    );
    stage.do({ type: 'setup.teams', teams });
    stage.do({ type: 'contest.start' });
    stage.do({ type: 'rundown.advance', entry: 'warmup.1.1' });
    expect(stage.refused({ type: 'item.present' })).toBe('player.needed');
    stage.do({ type: 'player.name', person: 't1-p2', waive: null });
    stage.do({ type: 'item.present' });
  });
});

describe('争分夺秒: right × 10 + remaining × accuracy, rounded half up once', () => {
  test.each([
    [{ right: 8, answered: 10, left: 20 }, '96'],
    [{ right: 7, answered: 10, left: 33 }, '93'],
    [{ right: 9, answered: 10, left: 15 }, '104'],
    [{ right: 10, answered: 10, left: 0.4 }, '100'],
    [{ right: 0, answered: 10, left: 90 }, '0'],
    [{ right: 10, answered: 10, left: 59.9 }, '159'],
    [{ right: 9, answered: 9, left: 60 }, '90'],
    [{ right: 0, answered: 0, left: 120 }, '0'],
  ])('%o posts %s', (course, amount) => {
    expect(sprint(new MemoryStage(), course)).toEqual([`1:${amount} turn`]);
  });

  test('an answer is final, there is no going back, and blanks cannot be confirmed', () => {
    const stage = new MemoryStage();
    stage.do({ type: 'rundown.advance', entry: 'sprint.1.1' });
    stage.do({ type: 'player.name', person: 't1-p4', waive: null });
    stage.do({ type: 'begin' });
    stage.submit(stage.key());
    const submit = (item: number, answer: string) =>
      stage.refused(
        {
          type: 'answer.submit',
          turn: 'sprint.1.1',
          item,
          question: `S1-${String(item + 1).padStart(2, '0')}`,
          answer,
        },
        'station',
      );
    expect(submit(0, 'A')).toBe('submit.final');
    expect(submit(5, 'A')).toBe('submit.not-open');
    expect(submit(1, '')).toBe('answer.invalid');
    expect(stage.refused({ type: 'reveal' })).toBe('reveal.running');
  });

  test('scored by item under one clock, every item gets its posting', () => {
    const definition = rules((changed) => {
      roundIn(changed, 'sprint').score = {
        per: 'item',
        ledger: 'live',
        right: { formula: 'stake', clause: 'sprint.score', to: ['team'], also: [] },
        wrong: { formula: '-stake / 2', clause: 'sprint.score', to: ['team'], also: [] },
      };
    });
    const posted = sprint(new MemoryStage(definition), { right: 2, answered: 3, left: 90 });
    expect(posted.slice(0, 4)).toEqual(['1:10 right', '1:10 right', '1:-5 wrong', '1:-5 unanswered']);
    expect(posted).toHaveLength(10);
  });
});

describe('勇往直前', () => {
  test.each([
    [20, 'right', '20', 100],
    [40, 'right', '40', 150],
    [20, 'wrong', '-20', 100],
    [40, 'incomplete', '-40', 150],
    [40, 'late', '-40', 150],
  ] as const)('stake %s ruled %s posts %s, with %s seconds', (stake, verdict, amount, seconds) => {
    const stage = new MemoryStage();
    stage.do({ type: 'rundown.advance', entry: 'risk-choice.1.2' });
    expect(stage.refused({ type: 'item.present' })).toBe('stake.needed');
    stage.do({ type: 'stake.choose', team: 2, value: stake });
    expect(stage.refused({ type: 'stake.choose', team: 2, value: 60 - stake })).toBe('stake.chosen');
    expect(stage.refused({ type: 'item.present' })).toBe('question.needed');
    stage.do({ type: 'board.pick', number: 2 });
    stage.do({ type: 'player.name', person: 't2-p5', waive: null });
    stage.show();
    expect(stage.left).toBe(seconds);
    stage.do({ type: 'done', answer: null });
    expect(stage.refused({ type: 'rule', verdict, confirm: false })).toBe('rule.needs-judge');
    stage.rule(verdict, 'for:judge-2');
    stage.finish();
    expect(stage.posted('risk-choice.1.2')).toEqual([`2:${amount} ${verdict}`]);
    stage.do({ type: 'rundown.advance', entry: 'risk-choice.1.3' });
    stage.do({ type: 'stake.choose', team: 3, value: stake });
    expect(stage.refused({ type: 'board.pick', number: 2 })).toBe('board.taken');
  });

  test('pairs 1 with 5 and 2 with 4; the middle team is named by team 1', () => {
    const turns = new MemoryStage().state.rundown.flatMap((entry) =>
      entry.kind === 'turn' && entry.round === 'risk-named' ? [`${entry.naming}→${entry.team}`] : [],
    );
    expect(turns).toEqual(['5→1', '1→5', '4→2', '2→4', '1→3']);
  });

  test('a list of pairs that leaves a team without a turn is refused at the start', () => {
    const definition = rules((changed) => {
      roundIn(changed, 'risk-named').who = { by: 'designation', pairs: [{ naming: 1, answering: 2 }] };
    });
    expect(() => new MemoryStage(definition)).toThrow(/setup\.designation/);
  });

  test('stakes declared before the round are asked for before its first turn, whatever is on the screen', () => {
    const stage = new MemoryStage(
      rules((changed) => {
        const round = roundIn(changed, 'risk-choice');
        changed.rounds = [round];
        round.player.exclude = [];
        round.stake = {
          by: 'choice',
          values: [20, 40],
          declared: 'before-round',
          chooser: 'own',
          repeat: true,
          unlike: [],
          decline: false,
        };
      }),
      { teams: 2 },
    );
    stage.do({ type: 'rundown.advance', entry: null });
    expect(stage.refused({ type: 'rundown.advance', entry: null })).toBe('stake.undeclared');
    stage.do({ type: 'rundown.insert', after: null, page: { title: '致辞', body: '' } });
    stage.do({ type: 'rundown.advance', entry: null });
    expect(stage.offered).toContain('stake:1-40');
    stage.do({ type: 'stake.choose', team: 1, value: 40 });
    stage.do({ type: 'stake.choose', team: 2, value: 20 });
    expect(stage.refused({ type: 'stake.choose', team: 2, value: 40 })).toBe('stake.chosen');
    stage.do({ type: 'rundown.advance', entry: null });
    expect(stage.live.stake).toBe(40);
  });
});
