// A profile made from what a box was heard to print: every line it was made from, and the next one, are read rightly.
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { agrees, check, heardLines, propose, type Sample } from '#contract/device-learning.ts';
import { type DeviceProfile, readProfile } from '#contract/device-profile.ts';

const press = (seat: number, line: string, at = seat * 1000): Sample => ({ was: 'press', seat, line, at });
const lines = (patterns: readonly { line: string; seat?: number | undefined }[]) =>
  patterns.map(({ line, seat }) => (seat === undefined ? line : `${line} = ${seat}`));

function profileOf(
  samples: readonly Sample[],
  kind: DeviceProfile['kind'] = 'buzzer',
  seats = 26,
): DeviceProfile {
  const taken = readProfile({
    format: 'leitai-device-profile',
    version: 1,
    id: 'learnt',
    title: { zh: 'learnt', en: 'learnt' },
    kind,
    seats,
    says: propose(samples),
  });
  if ('faults' in taken) throw new Error(JSON.stringify(taken.faults));
  return taken.profile;
}

const readsAll = (profile: DeviceProfile, samples: readonly Sample[]) =>
  check(
    profile,
    samples.map(({ line }) => line),
  ).map(({ taken }, index) => agrees(taken, samples[index] as Sample));

describe('what is proposed', () => {
  test('for the READY / WINNER box is what its profile says', () => {
    const says = propose([
      { was: 'ready', line: 'READY', at: 0 },
      press(2, 'WINNER:2'),
      press(5, 'WINNER:5'),
      { was: 'remark', line: 'TIMING:T2:118', at: 5 },
      { was: 'remark', line: 'TIMING:T5:9004', at: 6 },
    ]);
    expect(lines(says.ready)).toEqual(['READY']);
    expect(lines(says.press)).toEqual(['WINNER:{seat}']);
    expect(lines(says.remark)).toEqual(['TIMING:T{any}:{any}']);
  });

  test.each([
    ['letters of their own', [press(1, 'buzz A'), press(3, 'buzz C')], ['buzz {letter}']],
    ['letters at the end of a word', [press(1, 'BTNA!'), press(2, 'BTNB!')], ['BTN{letter}!']],
    ['numbers with leading zeros', [press(7, 'K07 down'), press(11, 'K11 down')], ['K{seat} down']],
    ['one button alone', [press(4, 'in 4')], ['in {seat}']],
    ['names that say no number', [press(1, 'RED'), press(2, 'BLUE')], ['RED = 1', 'BLUE = 2']],
    ['braces of its own', [press(1, '{"b":1}'), press(2, '{"b":2}')], ['{{"b":{seat}}}']],
    ['a clock in ms', [press(1, '1@500', 0), press(2, '2@1720', 1240)], ['{seat}@{ms}']],
    ['a clock in us', [press(1, '1@500', 0), press(2, '2@1240600', 1240)], ['{seat}@{us}']],
    ['a number that is no clock', [press(1, '1@77'), press(2, '2@31')], ['{seat}@{any}']],
    [
      'names with a clock',
      [press(1, 'R 5', 0), press(1, 'R 2011', 2000), press(2, 'G 4000', 4000), press(2, 'G 9100', 9000)],
      ['R {ms} = 1', 'G {ms} = 2'],
    ],
  ])('for %s', (_, samples, patterns) => {
    expect(lines(propose(samples).press)).toEqual(patterns);
  });

  test('for clickers has the answer in it', () => {
    const said = (seat: number, answer: string, line: string): Sample => ({
      was: 'answer',
      seat,
      answer,
      line,
      at: 0,
    });
    const samples = [said(3, 'A', 'ANSWER 3 A'), said(12, 'BD', 'ANSWER 12 BD'), said(1, 'T', 'ANSWER 1 T')];
    expect(lines(propose(samples).answer)).toEqual(['ANSWER {seat} {answer}']);
    expect(readsAll(profileOf(samples, 'clicker'), samples)).toEqual([true, true, true]);
  });

  test('does not let the lines of one button swallow those of another', () => {
    const samples = [press(1, 'xa'), press(1, 'xb'), press(2, 'xc'), press(2, 'xd')];
    expect(readsAll(profileOf(samples), samples)).toEqual([true, true, true, true]);
  });

  test('leaves out what cannot be written as a pattern', () => {
    expect(propose([press(1, 'a\u0000\u00ff1'), press(2, 'P2'), press(3, '{'.repeat(60))]).press).toEqual([
      { line: 'P{seat}' },
    ]);
  });
});

const word = fc.stringMatching(/^[a-z:=# ]{0,8}$/);
const seats = fc.uniqueArray(fc.integer({ min: 1, max: 26 }), { minLength: 2, maxLength: 6 });

describe('for any box that prints its seat', () => {
  const box = fc.record({
    before: fc.stringMatching(/^[a-z{}:=]{1,8}$/),
    after: fc.stringMatching(/^[ :;=}][a-z{}]{0,6}$/),
    letters: fc.boolean(),
    clock: fc.boolean(),
  });

  test('buttons that were never pressed are read rightly, too', () => {
    fc.assert(
      fc.property(
        box,
        seats,
        fc.integer({ min: 1, max: 26 }),
        ({ before, after, letters, clock }, pressed, next) => {
          const name = (seat: number) => (letters ? String.fromCharCode(64 + seat) : String(seat));
          const told = (seat: number, at: number) =>
            press(seat, `${before}${name(seat)}${after}${clock ? ` ${at + 31}` : ''}`, at);
          const samples = pressed.map((seat, index) => told(seat, index * 700));
          const profile = profileOf(samples);
          expect(profile.says.press).toHaveLength(1);
          const all = [...samples, told(next, 90_000)];
          expect(readsAll(profile, all)).toEqual(all.map(() => true));
        },
      ),
    );
  });

  test('press and release stay apart', () => {
    fc.assert(
      fc.property(word, seats, (text, pressed) => {
        const samples = pressed.flatMap((seat): Sample[] => [
          press(seat, `${text}+${seat}`),
          { was: 'release', seat, line: `${text}-${seat}`, at: seat * 1000 + 80 },
        ]);
        expect(readsAll(profileOf(samples), samples)).not.toContain(false);
      }),
    );
  });
});

test('whatever was heard and whatever it was said to be, the proposal can be used, and reads text as it was told', () => {
  const line = fc.string({ minLength: 1, maxLength: 30 });
  const sample = fc.record({ line, seat: fc.integer({ min: 1, max: 26 }), at: fc.nat() });
  fc.assert(
    fc.property(fc.array(sample, { minLength: 1, maxLength: 8 }), (heard) => {
      const unlike = heard.filter(
        ({ line }, index) => heard.findIndex((other) => other.line === line) === index,
      );
      const samples = unlike.map((each): Sample => ({ ...each, was: 'press' }));
      const readable = samples.filter(({ line }) => line.trim() !== '');
      fc.pre(readable.length > 0);
      expect(readsAll(profileOf(readable), readable)).toEqual(readable.map(() => true));
    }),
  );
});

test('lines are found in the bytes of a ring, with when they ended, and without what was sent', () => {
  const hex = (text: string) => Buffer.from(text).toString('hex');
  const chunks = [
    { ms: 10, direction: 'in' as const, hex: hex('READY\r') },
    { ms: 11, direction: 'out' as const, hex: hex('RESET\n') },
    { ms: 12, direction: 'in' as const, hex: hex('\nWINN') },
    { ms: 19, direction: 'in' as const, hex: hex('ER:3\nREA') },
  ];
  expect(heardLines(chunks)).toEqual([
    { line: 'READY', at: 10 },
    { line: 'WINNER:3', at: 19 },
  ]);
});
