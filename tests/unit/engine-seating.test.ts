// Seats of devices: whose a press or an answer is, seats bound, exchanged and disabled, and what was stays what it was.
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { isDisabled, isHostsButton, ownerOf, placesOf } from '#engine/seating.ts';
import { ledger, nextTurn, quiz } from './engine-formats-support.ts';
import { type Devices, listed, panel, place, racked, ready, team } from './engine-rack.ts';
import { cued, facts, reading } from './engine-reading.ts';
import { MemoryStage } from './engine-support.ts';

const BOX: Devices = { box: ['buzzer', 8] };
const BASE: Devices = { panel: ['clicker', 20] };

function box(devices = BOX): MemoryStage {
  const stage = reading((buzz) => {
    buzz.settle = 0;
  });
  racked(stage, devices);
  return stage;
}

const owner = (stage: MemoryStage, device: string, seat: number) => ownerOf(stage.state, device, seat);

describe('a seat of which nothing was said', () => {
  test('of a buzzer box or a lamp is the team of its number, as far as there is one', () => {
    const stage = box({ box: ['buzzer', 8], lamps: ['lamp', 8] });
    for (const device of ['box', 'lamps']) {
      expect(owner(stage, device, 5)).toEqual(team(5));
      expect(owner(stage, device, 6)).toBeNull();
    }
  });

  test('of a clicker base is the panel seat of its number, beyond them nobody’s', () => {
    const stage = new MemoryStage();
    listed(stage, BASE);
    expect([owner(stage, 'panel', 18), owner(stage, 'panel', 19)]).toEqual([panel(18), null]);
  });

  test('of a clicker base without a panel is the team of its number', () => {
    const stage = quiz({ who: { by: 'all' }, answer: { entry: 'desk' } });
    racked(stage, BASE);
    expect(owner(stage, 'panel', 3)).toEqual(team(3));
    nextTurn(stage);
    stage.do({ type: 'item.present' });
    if (stage.item.phase === 'presented') stage.do({ type: 'begin' });
    stage.seat(2, 'A');
    expect(stage.item.attempts.map(({ team: number, answer }) => [number, answer])).toEqual([
      [1, null],
      [2, 'A'],
      [3, null],
    ]);
  });
});

describe('a button that is bound', () => {
  test('is its new team’s, and the others of the box stay as they are', () => {
    const stage = box();
    stage.do({ type: 'seat.bind', place: place('box', 7), owner: team(2) });
    expect(owner(stage, 'box', 7)).toEqual(team(2));
    expect([1, 2, 3].map((seat) => owner(stage, 'box', seat))).toEqual([team(1), null, team(3)]);
    cued(stage);
    stage.press1(2);
    expect(facts(stage).presses).toEqual([]);
    stage.press1(7);
    expect(facts(stage)).toMatchObject({ state: 'claimed', presses: ['2 first'] });
  });

  test('is the only one its owner has, on whatever box the others are; lamps are apart', () => {
    const stage = box({ left: ['buzzer', 4], right: ['buzzer', 4], lamps: ['lamp', 4] });
    stage.do({ type: 'seat.bind', place: place('right', 4), owner: team(1) });
    expect([owner(stage, 'left', 1), owner(stage, 'right', 1), owner(stage, 'lamps', 1)]).toEqual([
      null,
      null,
      team(1),
    ]);
    stage.do({ type: 'seat.bind', place: place('left', 2), owner: { as: 'host' } });
    stage.do({ type: 'seat.bind', place: place('left', 3), owner: { as: 'host' } });
    expect([owner(stage, 'left', 2), owner(stage, 'left', 3)]).toEqual([null, { as: 'host' }]);
    expect(isHostsButton(stage.state, place('left', 3))).toBe(true);
  });

  test('for the host enters no buzz', () => {
    const stage = box();
    stage.do({ type: 'seat.bind', place: place('box', 3), owner: { as: 'host' } });
    cued(stage);
    const [observed] = stage.signal({ type: 'press', device: 'box', seat: 3, deviceTime: 1 });
    expect(observed?.type).toBe('press.observed');
    expect(facts(stage)).toMatchObject({ state: 'armed', presses: [] });
  });

  test('in the middle of a question changes nothing of what was pressed before', () => {
    const stage = box();
    cued(stage);
    stage.press1(4);
    const before = stage.item;
    stage.do({ type: 'seat.bind', place: place('box', 4), owner: team(5) });
    stage.do({ type: 'seat.disable', place: place('box', 5), disabled: true, reason: '接触不良' });
    expect(stage.item).toEqual(before);
    stage.restart();
    expect(facts(stage)).toMatchObject({ state: 'claimed', presses: ['4 first'] });
  });

  test('must be there, and for somebody there is', () => {
    const stage = box({ ...BOX, ...BASE, lamps: ['lamp', 8] });
    const refused = (device: string, whose: ReturnType<typeof team | typeof panel> | { as: 'host' }) =>
      stage.refused({ type: 'seat.bind', place: place(device, 1), owner: whose });
    expect(refused('nothing', team(1))).toBe('device.unknown');
    expect(refused('box', team(9))).toBe('team.unknown');
    expect(refused('box', panel(1))).toBe('seat.kind');
    expect(refused('lamps', { as: 'host' })).toBe('seat.kind');
    expect(refused('panel', { as: 'host' })).toBe('seat.kind');
    expect(refused('panel', panel(19))).toBe('seat.no-panel');
  });
});

test('what comes from a disabled seat counts for nobody until it is in use again', () => {
  const stage = box();
  stage.do({ type: 'seat.disable', place: place('box', 3), disabled: true, reason: '卡键' });
  cued(stage);
  stage.press1(3);
  expect(facts(stage).presses).toEqual([]);
  expect(owner(stage, 'box', 3)).toEqual(team(3));
  stage.do({ type: 'seat.disable', place: place('box', 3), disabled: false, reason: '修好' });
  stage.press1(3);
  expect(facts(stage).presses).toEqual(['3 first']);
});

describe('seats that change owners', () => {
  test('a spare takes the place of a dead clicker in the middle of the item, and its answer stands', () => {
    const stage = new MemoryStage();
    racked(stage, BASE);
    stage.begin('duel.1.1', 't1-p6');
    stage.seat(4, 'A');
    stage.do({ type: 'seat.disable', place: place('panel', 3), disabled: true, reason: '没电' });
    stage.do({ type: 'seat.swap', a: place('panel', 3), b: place('panel', 19) });
    expect([owner(stage, 'panel', 3), owner(stage, 'panel', 19)]).toEqual([null, panel(3)]);
    expect(isDisabled(stage.state, place('panel', 3))).toBe(true);
    stage.seat(3, 'B');
    stage.seat(19, 'B');
    expect(stage.item.panel?.answers).toEqual({ 3: 'B', 4: 'A' });
    stage.do({ type: 'seat.swap', a: place('panel', 4), b: place('panel', 20) });
    expect(stage.item.panel?.answers).toEqual({ 3: 'B', 4: 'A' });
  });

  test('must be of the same sort', () => {
    const stage = box({ ...BOX, ...BASE, second: ['buzzer', 4] });
    const swap = (a: string, b: string) => ({
      ...{ type: 'seat.swap' as const, a: place(a, 1), b: place(b, 2) },
    });
    expect(stage.refused(swap('box', 'panel'))).toBe('seat.swap');
    expect(stage.refused(swap('box', 'nothing'))).toBe('device.unknown');
    stage.do(swap('box', 'second'));
    expect([owner(stage, 'box', 1), owner(stage, 'second', 2)]).toEqual([team(2), team(1)]);
  });

  test('are the technician’s alone, and are never undone', () => {
    const stage = box();
    const bind = { type: 'seat.bind' as const, place: place('box', 8), owner: team(1) };
    const before = stage.offered;
    stage.do(bind);
    expect(stage.offered).toEqual(before);
    stage.do({ type: 'undo', confirm: true });
    expect(owner(stage, 'box', 8)).toEqual(team(1));
  });
});

test('whatever is bound, exchanged and disabled: no two buttons are one team’s after a bind', () => {
  const step = fc.oneof(
    fc.record({ do: fc.constant('bind' as const), at: fc.nat(11), to: fc.nat(5) }),
    fc.record({ do: fc.constant('swap' as const), at: fc.nat(11), to: fc.nat(11) }),
    fc.record({ do: fc.constant('disable' as const), at: fc.nat(11), to: fc.nat(1) }),
  );
  const at = (index: number) => place(index < 6 ? 'left' : 'right', (index % 6) + 1);
  fc.assert(
    fc.property(
      fc.array(step, { maxLength: 20 }),
      fc.nat(11),
      fc.integer({ min: 1, max: 5 }),
      (steps, last, to) => {
        const stage = new MemoryStage();
        racked(stage, { left: ['buzzer', 6], right: ['buzzer', 6] });
        for (const each of steps)
          if (each.do === 'bind')
            stage.do({ type: 'seat.bind', place: at(each.at), owner: each.to === 0 ? null : team(each.to) });
          else if (each.do === 'swap') stage.do({ type: 'seat.swap', a: at(each.at), b: at(each.to) });
          else
            stage.do({ type: 'seat.disable', place: at(each.at), disabled: each.to === 1, reason: '检查' });
        stage.do({ type: 'seat.bind', place: at(last), owner: team(to) });
        const owned = Object.values(stage.state.devices)
          .flatMap((device) => placesOf(stage.state, device))
          .filter((seat) => seat.owner?.as === 'team' && seat.owner.number === to);
        expect(owned.map((seat) => seat.place)).toEqual([at(last)]);
      },
    ),
    { numRuns: 60 },
  );
});

test('a device that is listed anew keeps its seats, and one taken off the list keeps them for when it comes back', () => {
  const stage = box();
  stage.do({ type: 'seat.bind', place: place('box', 7), owner: team(2) });
  listed(stage, {});
  expect([stage.state.listed, stage.state.devices.box?.well]).toEqual([[], false]);
  listed(stage, { box: ['buzzer', 0] });
  ready(stage, 'box');
  expect(stage.state.devices.box).toMatchObject({ seats: 8, well: true, late: 20 });
  expect(owner(stage, 'box', 7)).toEqual(team(2));
});

test('a contest without devices is played as ever: seat n is team n', () => {
  const stage = reading();
  cued(stage);
  stage.press1(4, { device: 'unheard-of' });
  expect(facts(stage)).toMatchObject({ presses: ['4 first'] });
  expect(ledger(stage)).toEqual([]);
});
