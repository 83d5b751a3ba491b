// The ready gate: every reason why a round cannot start, by-passed with a reason or mended.
import { describe, expect, test } from 'vitest';
import { message } from '#contract/messages/message.ts';
import { closedReasons, gateReasons } from '#engine/gate.ts';
import { mayCommand } from '#engine/permissions.ts';
import { gateView } from '#engine/views/devices.ts';
import { type Devices, listed, lose, place, racked, ready, team } from './engine-rack.ts';
import { MemoryStage, roundIn, rules } from './engine-support.ts';

/** Five teams; a round that is buzzed for comes next, then one with the panel. */
function buzzing(): MemoryStage {
  return new MemoryStage(
    rules((definition) => {
      const round = roundIn(definition, 'playoff');
      round.who = { by: 'buzz', among: 'all', extra: 1 };
      definition.rounds = [round, roundIn(definition, 'duel')];
      roundIn(definition, 'duel').player.exclude = [];
    }),
  );
}

const ALL: Devices = { box: ['buzzer', 5], lamps: ['lamp', 5], base: ['clicker', 18] };
const TURN = { type: 'rundown.advance' as const, entry: 'playoff.1' };

const reasons = (stage: MemoryStage, round = 'playoff') =>
  gateReasons(stage.state, round).map(({ key, params }) =>
    [key, ...Object.entries(params).flatMap(([name, value]) => (name === 'kind' ? [] : [value]))].join(' '),
  );

describe('a contest without devices', () => {
  test('has no gate, whether none were ever listed or the list is empty', () => {
    const stage = buzzing();
    expect(reasons(stage)).toEqual([]);
    listed(stage, {});
    expect(reasons(stage)).toEqual([]);
    stage.do(TURN);
  });
});

describe('a round that is buzzed for', () => {
  test('starts when everything it needs is well, and needs no clickers', () => {
    const stage = buzzing();
    racked(stage, ALL);
    lose(stage, 'base');
    expect(reasons(stage)).toEqual([]);
    stage.do(TURN);
  });

  test('waits for each device that is not well, and says so of all at once', () => {
    const stage = buzzing();
    listed(stage, ALL);
    expect(reasons(stage)).toEqual(['gate.device box', 'gate.device lamps']);
    expect(stage.try(TURN)).toMatchObject({ code: 'gate.closed', params: { count: 2 } });
    expect(stage.offered).not.toContain('advance:playoff.1');
    ready(stage, 'lamps');
    ready(stage, 'box');
    stage.do(TURN);
  });

  test('waits for every team: a button of its own, in use, and not held down', () => {
    const stage = buzzing();
    racked(stage, ALL);
    stage.do({ type: 'seat.bind', place: place('box', 1), owner: null });
    stage.do({ type: 'seat.disable', place: place('box', 2), disabled: true, reason: '坏' });
    stage.signal({ type: 'fault', device: 'box', seat: 3, fault: 'stuck' });
    stage.signal({ type: 'fault', device: 'box', seat: 4, fault: 'bouncing' });
    expect(reasons(stage)).toEqual(['gate.team.unseated 1', 'gate.team.disabled 2', 'gate.team.stuck 3']);
    stage.signal({ type: 'fault', device: 'box', seat: 3, fault: null });
    stage.do({ type: 'seat.disable', place: place('box', 2), disabled: false, reason: '好' });
    stage.do({ type: 'seat.bind', place: place('box', 1), owner: team(1) });
    expect(reasons(stage)).toEqual([]);
  });

  test('takes a button held at the opening for held until the device starts without it', () => {
    const stage = buzzing();
    listed(stage, ALL);
    ready(stage, 'lamps');
    ready(stage, 'box', [5]);
    expect(reasons(stage)).toEqual(['gate.team.stuck 5']);
    lose(stage, 'box');
    ready(stage, 'box');
    expect(reasons(stage)).toEqual([]);
  });

  test('lacks buzzers as a whole where none is listed', () => {
    const stage = buzzing();
    racked(stage, { base: ['clicker', 18] });
    expect(reasons(stage)).toEqual(['gate.no-buzzer']);
  });

  test('asks nothing of a team that is out', () => {
    const stage = buzzing();
    racked(stage, ALL);
    stage.do({ type: 'seat.bind', place: place('box', 1), owner: null });
    stage.do({ type: 'team.out', team: 1, person: null, kind: 'withdrawn', reason: '退赛' }, 'judge-1');
    expect(reasons(stage)).toEqual([]);
  });

  test('is not known to have its devices after a restart until they have spoken again', () => {
    const stage = buzzing();
    racked(stage, ALL);
    stage.restart();
    expect(reasons(stage)).toEqual(['gate.device box', 'gate.device lamps']);
  });
});

describe('a round with the panel', () => {
  test('waits for the clickers’ base, and names all seats without a clicker together', () => {
    const stage = buzzing();
    racked(stage, { ...ALL, base: ['clicker', 16] });
    expect(reasons(stage, 'duel')).toEqual(['gate.panel.unseated 17、18']);
    stage.do({ type: 'seat.disable', place: place('base', 4), disabled: true, reason: '没电' });
    stage.do({ type: 'seat.bind', place: place('base', 5), owner: null });
    expect(reasons(stage, 'duel')).toEqual(['gate.panel.unseated 5、17、18']);
    lose(stage, 'base');
    expect(reasons(stage, 'duel')).toEqual(['gate.device base', 'gate.panel.unseated 5、17、18']);
    lose(stage, 'box');
    expect(reasons(stage, 'duel')).toHaveLength(2);
  });

  test('lacks clickers as a whole where no base is listed', () => {
    const stage = buzzing();
    racked(stage, { box: ['buzzer', 5] });
    expect(reasons(stage, 'duel')).toEqual(['gate.no-clicker']);
  });
});

describe('the gate by-passed', () => {
  test('is kept with its reasons and its reason, for this round, and never undone', () => {
    const stage = buzzing();
    racked(stage, ALL);
    lose(stage, 'lamps');
    expect(stage.offers.find(({ id }) => id === 'gate.pass')).toMatchObject({ needs: 'reason' });
    stage.do({ type: 'screen.show', scene: 'title' });
    stage.do({ type: 'gate.pass', round: 'playoff', reason: '灯已撤下' }, 'host');
    expect(gateView(stage.state)).toEqual([
      {
        reason: { key: 'gate.device', params: { device: 'lamps', kind: 'device.lamp' } },
        passed: '灯已撤下',
      },
    ]);
    expect(stage.offered).not.toContain('gate.pass');
    stage.do({ type: 'undo', confirm: true });
    expect(stage.refused({ type: 'gate.pass', round: 'playoff', reason: '再放行' })).toBe('gate.open');
  });

  test('for one of its reasons alone leaves the others in the way', () => {
    const stage = buzzing();
    racked(stage, ALL);
    for (const device of ['lamps', 'box']) lose(stage, device);
    const reasons = gateView(stage.state).map(({ reason }) => reason);
    expect(reasons).toHaveLength(2);
    for (const [index, only] of reasons.entries()) {
      expect(stage.try(TURN)).toMatchObject({ code: 'gate.closed', params: { count: 2 - index } });
      stage.do({ type: 'gate.pass', round: 'playoff', only, reason: `原因 ${index}` });
    }
    expect(gateView(stage.state).map(({ passed }) => passed)).toEqual(['原因 0', '原因 1']);
    const again = { type: 'gate.pass', round: 'playoff', only: reasons[0]!, reason: '再放行' } as const;
    expect(stage.refused(again)).toBe('gate.open');
    stage.do(TURN);
  });

  test('does not hold for what fails afterwards', () => {
    const stage = buzzing();
    racked(stage, ALL);
    lose(stage, 'lamps');
    stage.do({ type: 'gate.pass', round: 'playoff', reason: '灯已撤下' });
    lose(stage, 'box');
    expect(stage.try(TURN)).toMatchObject({ code: 'gate.closed', params: { count: 1 } });
    expect(closedReasons(stage.state, 'duel')).toEqual([]);
    stage.do({ type: 'gate.pass', round: 'playoff', reason: '代按' });
    expect(gateView(stage.state).map(({ passed }) => passed)).toEqual(['代按', '灯已撤下']);
    stage.do(TURN);
  });

  test('lets keys stand in from the call on for the buttons that are not there', () => {
    const stage = buzzing();
    racked(stage, ALL);
    lose(stage, 'box');
    stage.do({ type: 'gate.pass', round: 'playoff', reason: '代按' });
    stage.do(TURN);
    stage.do({ type: 'item.present' });
    expect(stage.offered.filter((id) => id.startsWith('key:'))).toEqual(
      [1, 2, 3, 4, 5].map((n) => `key:${n}`),
    );
  });

  test('is of a round there is, and for those who run and judge the contest', () => {
    const stage = buzzing();
    const roles = ['host', 'judge', 'chief-judge', 'supervisor', 'station'] as const;
    expect(roles.filter((role) => mayCommand(role, 'gate.pass'))).toEqual(['host', 'judge', 'chief-judge']);
    expect(stage.refused({ type: 'gate.pass', round: 'nowhere', reason: '…' })).toBe('rundown.unknown');
  });
});

test('the next entry shows the gate of its round, also from the page before it; a live turn shows none', () => {
  const stage = buzzing();
  racked(stage, ALL);
  lose(stage, 'box');
  expect(gateView(stage.state)).toHaveLength(1);
  stage.do({ type: 'rundown.insert', after: null, page: { title: '广告', body: '' } });
  expect(gateView(stage.state)).toHaveLength(1);
  ready(stage, 'box');
  stage.do(TURN);
  lose(stage, 'box');
  expect(gateView(stage.state)).toEqual([]);
});

test('every reason says what to do in both languages', () => {
  const stage = buzzing();
  listed(stage, ALL);
  const all = [...gateReasons(stage.state, 'playoff'), ...gateReasons(stage.state, 'duel')];
  const more = [
    'gate.no-buzzer',
    'gate.no-clicker',
    'gate.team.unseated',
    'gate.team.disabled',
    'gate.team.stuck',
  ];
  for (const { key, params } of [...all, ...more.map((each) => ({ key: each, params: { team: 1 } }))]) {
    expect(message('zh-CN', key, params)).toContain('请');
    expect(message('en', key, params)).not.toContain('{');
  }
});
