// A device lost during a question: the turn waits and asks, keys or raised cards stand in, and the end is always in reach.
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { lossesNow } from '#engine/lost.ts';
import { lostViews } from '#engine/views/devices.ts';
import { type Devices, listed, lose, place, racked, ready, team } from './engine-rack.ts';
import { cued, facts, reading } from './engine-reading.ts';
import { MemoryStage, rules } from './engine-support.ts';
import { chosen, settleByOffers, take, VARIANTS } from './engine-walk.ts';

/** Two boxes: teams 1 to 3 press on the one, 4 and 5 on the other. */
function boxes(change: Parameters<typeof reading>[0] = () => {}): MemoryStage {
  const stage = reading(change);
  racked(stage, { left: ['buzzer', 3], right: ['buzzer', 5] });
  for (const seat of [1, 2, 3])
    stage.do({ type: 'seat.bind', place: place('left', seat), owner: team(seat) });
  return stage;
}

const OPEN = { type: 'buzz.open' as const };
const choose = (how: 'keys' | 'wait', device = 'left') => ({ type: 'lost.choose' as const, device, how });
const key = (number: number) => ({ type: 'press.key' as const, team: number });

const lostOf = (stage: MemoryStage) =>
  lostViews(stage.state, stage.live).map(({ device, teams, panel, back, chosen: how }) => ({
    ...{ device, teams, panel, back, how },
  }));

describe('a buzzer box lost while the buzz is open', () => {
  test('holds the buzz and names the teams that cannot press; everything that goes on waits for the choice', () => {
    const stage = boxes();
    cued(stage);
    lose(stage, 'left');
    expect(facts(stage).state).toBe('held');
    expect(lostOf(stage)).toEqual([{ device: 'left', teams: [1, 2, 3], panel: [], back: false, how: null }]);
    expect(stage.try(OPEN)).toMatchObject({ code: 'device.lost', params: { device: 'left' } });
    expect(stage.offered).toEqual(
      expect.arrayContaining(['lost.keys:left', 'lost.wait:left', 'void', 'close']),
    );
    expect(stage.offered).not.toContain('buzz.open');
  });

  test('lets whoever had pressed win it when the press is due', () => {
    const stage = boxes((buzz) => {
      buzz.settle = 500;
    });
    cued(stage);
    stage.press1(4, { device: 'right' });
    lose(stage, 'left');
    expect(facts(stage)).toMatchObject({ state: 'held', presses: ['4 waiting'] });
    stage.press1(5, { device: 'right' });
    stage.pass(1);
    expect(facts(stage)).toMatchObject({ state: 'claimed', presses: ['4 first', '5 ignored'] });
    expect(lossesNow(stage.state)).toEqual([]);
  });

  test('is opened anew when it is back, also where everybody waited for it', () => {
    const stage = boxes();
    cued(stage);
    lose(stage, 'left');
    stage.do(choose('wait'), 'host');
    expect(stage.refused(OPEN)).toBe('device.lost');
    ready(stage, 'left');
    expect(lostOf(stage)[0]).toMatchObject({ back: true });
    expect(stage.primary?.id).toBe('buzz.open');
    cued(stage);
    stage.press1(2, { device: 'left' });
    stage.pass(0.1);
    expect(facts(stage)).toMatchObject({ state: 'claimed', presses: ['2 first'] });
  });

  test('asks again when it goes again', () => {
    const stage = boxes();
    cued(stage);
    lose(stage, 'left');
    stage.do(choose('keys'));
    ready(stage, 'left');
    lose(stage, 'left');
    expect(lostOf(stage)[0]).toMatchObject({ back: false, how: null });
  });

  test('whose teams press on another box by now stands in nobody’s way', () => {
    const stage = boxes();
    cued(stage);
    lose(stage, 'left');
    for (const seat of [1, 2])
      stage.do({ type: 'seat.bind', place: place('right', seat), owner: team(seat) });
    expect(stage.refused(OPEN)).toBe('device.lost');
    stage.do({ type: 'seat.disable', place: place('left', 3), disabled: true, reason: '弃用' });
    cued(stage);
    stage.press1(1, { device: 'right' });
    expect(facts(stage).presses).toEqual(['1 first']);
  });

  test('and taken off the list stands in nobody’s way', () => {
    const stage = boxes();
    cued(stage);
    lose(stage, 'left');
    listed(stage, { right: ['buzzer', 5] });
    stage.do(OPEN);
  });

  test('whose teams are barred is not missed', () => {
    const stage = boxes((buzz) => {
      buzz.foul.review = 0;
    });
    for (const number of [1, 2, 3]) stage.press1(number, { device: 'left' });
    stage.pass(1);
    cued(stage);
    lose(stage, 'left');
    expect(facts(stage).state).toBe('armed');
    expect(lostOf(stage)).toEqual([]);
  });

  test('is not missed by a question that was won', () => {
    const stage = boxes();
    cued(stage);
    stage.press1(4, { device: 'right' });
    stage.pass(0.1);
    lose(stage, 'left');
    expect(lossesNow(stage.state)).toEqual([]);
    stage.do({ type: 'player.name', person: 't4-p1', waive: null });
    stage.do({ type: 'begin' });
    expect(stage.live.clock?.state).toBe('running');
  });

  test('while the question is read is asked for before the buzz is opened', () => {
    const stage = boxes();
    lose(stage, 'left');
    expect(facts(stage).state).toBe('reading');
    expect(stage.refused(OPEN)).toBe('device.lost');
    stage.do(choose('keys'));
    cued(stage);
  });

  test('between the call and the question is asked for before the question is shown', () => {
    const stage = boxes();
    stage.do({ type: 'turn.void', reason: '重来' });
    stage.do({ type: 'rundown.advance', entry: 'playoff.1' });
    lose(stage, 'left');
    expect(stage.refused({ type: 'item.present' })).toBe('device.lost');
    stage.do(choose('keys'));
    stage.do({ type: 'item.present' });
  });

  test('may always be answered by voiding the turn', () => {
    const stage = boxes();
    cued(stage);
    lose(stage, 'left');
    stage.do({ type: 'turn.void', reason: '抢答器故障' });
    expect(stage.state.turn?.state).toBe('voided');
  });
});

test('time to press stands still while a device is lost, and starts anew with the next cue', () => {
  const stage = boxes((buzz) => {
    buzz.window = 10;
  });
  cued(stage);
  stage.pass(4);
  const events = lose(stage, 'left');
  expect(events).toMatchObject([
    { type: 'device.seen' },
    { type: 'clock.held', remaining: 6000, why: 'device' },
  ]);
  stage.pass(60);
  expect(stage.left).toBe(6);
  for (const body of [
    { type: 'clock.resume' as const },
    { type: 'clock.restart' as const, reason: '掉线' },
    { type: 'clock.time-up' as const },
  ])
    expect(stage.refused(body)).toBe('device.lost');
  stage.do(choose('keys'));
  cued(stage);
  expect(stage.left).toBe(10);
});

describe('the question waits again', () => {
  test('when it is decided to wait after all, with the time that is left', () => {
    const stage = boxes((buzz) => {
      buzz.window = 10;
    });
    cued(stage);
    lose(stage, 'left');
    stage.do(choose('keys'));
    cued(stage);
    stage.pass(4);
    stage.do(choose('wait'));
    expect(facts(stage).state).toBe('held');
    expect(stage.live.clock).toMatchObject({ state: 'held', remaining: 6000, why: 'device' });
    expect(stage.refused(OPEN)).toBe('device.lost');
  });

  test('when a team is given a button of the lost box', () => {
    const stage = boxes();
    const disable = (seat: number, disabled: boolean) =>
      stage.do({ type: 'seat.disable', place: place('left', seat), disabled, reason: '备用' });
    for (const seat of [1, 2, 3]) disable(seat, true);
    lose(stage, 'left');
    ready(stage, 'left');
    disable(1, false);
    lose(stage, 'left');
    disable(1, true);
    cued(stage);
    disable(1, false);
    expect(facts(stage).state).toBe('held');
    expect(stage.refused(OPEN)).toBe('device.lost');
  });

  test('when what stopped its clock before is taken back', () => {
    const stage = boxes((buzz) => {
      buzz.window = 10;
    });
    cued(stage);
    stage.pass(3);
    stage.do({ type: 'clock.pause' });
    lose(stage, 'left');
    stage.pass(2);
    stage.do({ type: 'undo', confirm: false });
    expect(stage.live.clock).toMatchObject({ state: 'held', remaining: 7000 });
    expect(facts(stage).state).toBe('held');
    stage.pass(60);
    expect(stage.item.phase).toBe('presented');
  });

  test('before it is given anew to be pressed for', () => {
    const stage = boxes((buzz) => {
      buzz.window = 10;
    });
    cued(stage);
    stage.pass(11);
    expect(stage.item.phase).toBe('closed');
    lose(stage, 'left');
    const restart = { type: 'clock.restart' as const, reason: '计时有误' };
    expect(stage.refused(restart)).toBe('device.lost');
    stage.do(choose('keys'));
    stage.do(restart);
    expect(facts(stage).state).toBe('armed');
  });
});

describe('a restart of the desk in the middle of a question', () => {
  test('lets it be opened anew once the boxes have spoken', () => {
    const stage = boxes();
    cued(stage);
    stage.restart();
    expect(facts(stage).state).toBe('held');
    expect(lostOf(stage).map(({ device, back }) => ({ device, back }))).toEqual([
      { device: 'left', back: false },
      { device: 'right', back: false },
    ]);
    expect(stage.refused(OPEN)).toBe('device.lost');
    ready(stage, 'left');
    ready(stage, 'right');
    cued(stage);
    stage.press1(2, { device: 'left' });
    stage.pass(0.1);
    expect(facts(stage).presses).toEqual(['2 first']);
  });

  test('leaves keys where they stood in, and asks for the other box', () => {
    const stage = boxes();
    cued(stage);
    lose(stage, 'left');
    stage.do(choose('keys'));
    stage.restart();
    expect(lostOf(stage).map(({ device, how }) => `${device} ${how}`)).toEqual(['left keys', 'right null']);
    ready(stage, 'right');
    cued(stage);
    stage.do(key(2));
    stage.pass(0.1);
    expect(facts(stage).presses).toEqual(['2 first']);
  });

  test('asks for nothing where no list of devices was ever given', () => {
    const stage = reading();
    stage.signal({
      ...{ type: 'ready', device: 'box', kind: 'buzzer', name: 'box', seats: 5, boot: 'b1' },
    });
    cued(stage);
    stage.restart();
    stage.do(OPEN);
  });
});

describe('keys that stand in', () => {
  function standingIn(): MemoryStage {
    const stage = boxes((buzz) => {
      buzz.settle = 0;
    });
    cued(stage);
    lose(stage, 'left');
    stage.do(choose('keys'), 'host');
    return stage;
  }

  test('are offered for the teams of the lost device alone, one press each', () => {
    const stage = standingIn();
    expect(stage.refused(key(1))).toBe('key.not-open');
    cued(stage);
    const offered = stage.offers.filter(({ command }) => command.type === 'press.key');
    expect(offered.map(({ id, keys }) => `${id} ${keys.join(' ')}`)).toEqual([
      'key:1 Digit1',
      'key:2 Digit2',
      'key:3 Digit3',
    ]);
    expect(stage.refused(key(4))).toBe('key.no-stand-in');
    stage.do(key(2), 'host');
    stage.pass(0.1);
    expect(facts(stage)).toMatchObject({ state: 'claimed', presses: ['2 first'] });
    expect(stage.refused(key(2))).toBe('key.no-stand-in');
  });

  test('say that they may be late: half of what a key takes, give or take as much', () => {
    const stage = standingIn();
    cued(stage);
    stage.do(key(3));
    expect(stage.item.buzz?.presses).toMatchObject([
      { device: 'keys', team: 3, happened: { ms: stage.now.ms - 15, uncertainty: 15 } },
    ]);
  });

  test('press once', () => {
    const stage = standingIn();
    stage.do(OPEN);
    stage.do(key(1));
    expect(stage.refused(key(1))).toBe('key.pressed');
  });

  test('are no presses that an undo could take back', () => {
    const stage = standingIn();
    cued(stage);
    stage.do(key(2));
    stage.pass(0.1);
    stage.do({ type: 'player.name', person: 't2-p1', waive: null });
    stage.do({ type: 'undo', confirm: false });
    expect(facts(stage)).toMatchObject({ state: 'claimed', presses: ['2 first'] });
  });

  test('end when the device is back', () => {
    const stage = standingIn();
    ready(stage, 'left');
    cued(stage);
    expect(stage.refused(key(2))).toBe('key.no-stand-in');
    stage.press1(2, { device: 'left' });
    stage.pass(0.1);
    expect(facts(stage).presses).toEqual(['2 first']);
  });
});

describe('what may be chosen', () => {
  test('is for a device that is lost, and for once', () => {
    const stage = boxes();
    cued(stage);
    expect(stage.refused(choose('keys'))).toBe('lost.none');
    lose(stage, 'left');
    stage.do(choose('wait'));
    expect(stage.refused(choose('wait'))).toBe('lost.chosen');
    stage.do(choose('keys'));
    ready(stage, 'left');
    expect(stage.refused(choose('keys'))).toBe('lost.none');
  });

  test('a device nobody has heard of is noted, and nothing waits', () => {
    const stage = boxes();
    cued(stage);
    lose(stage, 'elsewhere');
    expect(facts(stage).state).toBe('armed');
  });
});

describe('the base of the panel lost while the panel answers', () => {
  const BASE: Devices = { panel: ['clicker', 18] };
  const CARDS = { type: 'panel.enter' as const, right: 11, wrong: 7, reason: '基站掉线，举牌' };

  function answering(): MemoryStage {
    const stage = new MemoryStage(rules());
    racked(stage, BASE);
    stage.begin('duel.1.1', 't1-p6');
    stage.pass(4);
    stage.seat(1, 'A');
    lose(stage, 'panel');
    return stage;
  }

  test('holds the clock and names the seats that have not answered; keys cannot stand in', () => {
    const stage = answering();
    expect(stage.live.clock).toMatchObject({ state: 'held', remaining: 6000, why: 'device' });
    expect(lostOf(stage)[0]?.panel).toEqual(Array.from({ length: 17 }, (_, index) => index + 2));
    expect(stage.refused({ type: 'clock.resume' })).toBe('device.lost');
    expect(stage.refused(choose('keys', 'panel'))).toBe('lost.no-keys');
    expect(stage.offered).toEqual(expect.arrayContaining(['lost.wait:panel', 'panel', 'void']));
  });

  test('before the question is begun stops the clock as it starts', () => {
    const stage = new MemoryStage(rules());
    racked(stage, BASE);
    stage.do({ type: 'rundown.advance', entry: 'duel.1.1' });
    stage.do({ type: 'player.name', person: 't1-p6', waive: null });
    lose(stage, 'panel');
    stage.show();
    expect(stage.live.clock).toMatchObject({ state: 'held', remaining: 10_000, why: 'device' });
    stage.pass(60);
    ready(stage, 'panel');
    stage.do({ type: 'clock.resume' });
    expect(stage.left).toBe(10);
  });

  test('goes on with raised cards, counted while the question is open', () => {
    const stage = answering();
    stage.do(CARDS);
    stage.do({ type: 'clock.resume' });
    stage.submit(stage.key());
    stage.pass(6);
    stage.finish();
    expect(stage.posted('duel.1.1')).toEqual(['1:17 right']);
  });

  test('waits again when the count is taken back', () => {
    const stage = answering();
    stage.do(CARDS);
    stage.do({ type: 'undo', confirm: false });
    expect(stage.refused({ type: 'clock.resume' })).toBe('device.lost');
  });

  test('goes on when it is back, with the answers given before', () => {
    const stage = answering();
    stage.do(choose('wait', 'panel'));
    ready(stage, 'panel');
    stage.do({ type: 'clock.resume' });
    stage.seat(2, 'B');
    expect(stage.item.panel?.answers).toEqual({ 1: 'A', 2: 'B' });
  });

  test('takes no answer from another base, whatever is still under way', () => {
    const stage = new MemoryStage(rules());
    racked(stage, { panel: ['clicker', 9], spare: ['clicker', 18] });
    for (const seat of [10, 11])
      stage.do({ type: 'seat.bind', place: place('spare', seat), owner: { as: 'panel', number: seat } });
    stage.begin('duel.1.1', 't1-p6');
    stage.pass(4);
    lose(stage, 'panel');
    stage.pass(1);
    stage.signal({ type: 'answer', device: 'spare', seat: 11, answer: 'B', deviceTime: null });
    ready(stage, 'panel');
    stage.seat(3, 'A');
    expect(stage.item.panel?.answers).toEqual({ 3: 'A', 11: 'B' });
    stage.do({ type: 'clock.resume' });
    stage.do({ type: 'clock.pause' });
    stage.seat(4, 'A');
    expect(stage.item.panel?.answers).toEqual({ 3: 'A', 11: 'B' });
  });

  test('is not missed once every seat has answered', () => {
    const stage = new MemoryStage(rules());
    racked(stage, BASE);
    stage.begin('duel.1.1', 't1-p6');
    stage.seats(10, 8);
    lose(stage, 'panel');
    expect(stage.live.clock?.state).toBe('running');
  });

  test('no cards are counted before the question closes while the base is there', () => {
    const stage = new MemoryStage(rules());
    racked(stage, BASE);
    stage.begin('duel.1.1', 't1-p6');
    expect(stage.refused(CARDS)).toBe('panel.not-closed');
  });
});

describe('whatever is lost, and whenever', { timeout: 120_000 }, () => {
  const DEVICES: Devices = { left: ['buzzer', 5], right: ['buzzer', 5], panel: ['clicker', 18] };
  const course = fc.record({
    variant: fc.constantFrom(...Object.keys(VARIANTS)),
    start: fc.constantFrom('duel.1.1', 'playoff.1'),
    steps: fc.array(fc.tuple(fc.nat(99), fc.nat(9999), fc.nat(9)), { minLength: 2, maxLength: 16 }),
    last: fc.constantFrom('left', 'right'),
  });

  test('the turn can be settled by what is offered, without undo or void', () => {
    const waiting: Record<string, number> = { 'duel.1.1': 0, 'playoff.1': 0 };
    fc.assert(
      fc.property(course, ({ variant, start, steps, last }) => {
        const stage = new MemoryStage(VARIANTS[variant]);
        racked(stage, DEVICES);
        stage.do({ type: 'rundown.advance', entry: start });
        for (const [kind, pick, device] of steps) {
          const id = Object.keys(DEVICES)[pick % 3] ?? 'left';
          if (device < 2) lose(stage, id);
          else if (device === 2) ready(stage, id);
          else take(stage, chosen(stage, [kind, pick]));
        }
        lose(stage, start === 'playoff.1' ? last : 'panel');
        if (lossesNow(stage.state).length > 0) waiting[start] = (waiting[start] ?? 0) + 1;
        expect(settleByOffers(stage)).toBeNull();
      }),
      { seed: 20261122, endOnFailure: true, numRuns: 250 },
    );
    for (const start of Object.keys(waiting)) expect(waiting[start], start).toBeGreaterThan(15);
  });
});
