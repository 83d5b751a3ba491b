// The small parts of the link: token, desk's clock, remaining time, hotkeys, codes.
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { ClockView } from '#contract/view.ts';
import { type Page, socketAddress, takeToken } from '#renderer/link/address.ts';
import { isButton } from '#renderer/link/buttons.ts';
import { clockText, remainingAt } from '#renderer/link/clock.ts';
import { keyUnder } from '#renderer/link/codes.ts';
import { createDeskClock } from '#renderer/link/desk-clock.ts';
import { hotkey, type Keystroke } from '#renderer/link/keys.ts';

function page(href: string) {
  const stored = new Map<string, string>();
  const shown: string[] = [];
  const browser: Page = {
    location: { href, origin: new URL(href).origin },
    history: { replaceState: (_data, _unused, url) => void shown.push(url) },
    sessionStorage: {
      getItem: (key) => stored.get(key) ?? null,
      setItem: (key, value) => void stored.set(key, value),
    },
  };
  return { browser, shown };
}

describe('the token', () => {
  test('leaves the address bar and survives a reload', () => {
    const { browser, shown } = page('http://127.0.0.1:4000/console.html?token=secret&big=1');
    expect(takeToken(browser)).toBe('secret');
    expect(shown).toEqual(['http://127.0.0.1:4000/console.html?big=1']);
    const reloaded = { ...browser, location: { ...browser.location, href: shown[0]! } };
    expect(takeToken(reloaded)).toBe('secret');
  });

  test('is empty for a page opened without one', () => {
    expect(takeToken(page('http://127.0.0.1:4000/home.html').browser)).toBe('');
  });

  test('goes with the connection to the same host', () => {
    expect(socketAddress('http://127.0.0.1:4000', 'judge', 's/1')).toBe(
      'ws://127.0.0.1:4000/ws?window=judge&token=s%2F1',
    );
  });
});

describe("the desk's clock", () => {
  test('is the local one before the first message', () => {
    expect(createDeskClock().at(12)).toBe(12);
  });

  test('never runs ahead of the truth and follows the fastest of the recent messages', () => {
    const delays = fc.array(fc.double({ min: 0, max: 500, noNaN: true }), { minLength: 1, maxLength: 40 });
    fc.assert(
      fc.property(delays, fc.integer({ min: -1_000_000, max: 1_000_000 }), (waits, zero) => {
        const clock = createDeskClock();
        waits.forEach((delay, index) => {
          clock.sample(index * 1000 + zero, index * 1000 + delay);
        });
        const error = clock.at(50_000) - (50_000 + zero);
        expect(error).toBeCloseTo(-Math.min(...waits.slice(-16)), 6);
      }),
    );
  });
});

describe('remaining time', () => {
  const clock = (part: Partial<ClockView>): ClockView => ({
    state: 'running',
    limit: 10_000,
    remaining: 10_000,
    deadline: 15_000,
    ...part,
  });

  test('of a running clock is deadline minus now, and never below zero', () => {
    expect(remainingAt(clock({}), 9000)).toBe(6000);
    expect(remainingAt(clock({}), 16_000)).toBe(0);
  });

  test('of a paused clock stands still', () => {
    expect(remainingAt(clock({ state: 'paused', remaining: 4200, deadline: null }), 99_000)).toBe(4200);
  });

  test('is shown in whole seconds rounded down, as the rules count them', () => {
    expect(clockText(20_999, false)).toBe('20');
    expect(clockText(9_990, true)).toBe('9.9');
    expect(clockText(65_000, true)).toBe('1:05');
    expect(clockText(0, true)).toBe('0.0');
  });
});

describe('a hotkey', () => {
  const stroke = (code: string, part: Partial<Keystroke> = {}): Keystroke => ({
    code,
    ctrlKey: false,
    altKey: false,
    metaKey: false,
    shiftKey: false,
    repeat: false,
    isComposing: false,
    ...part,
  });

  test('is forwarded by its place on the keyboard', () => {
    for (const code of ['Space', 'Enter', 'PageDown', 'ArrowRight', 'KeyR', 'Digit3']) {
      expect(hotkey(stroke(code))).toBe(code);
    }
    expect(hotkey(stroke('KeyZ', { ctrlKey: true }))).toBe('Ctrl+KeyZ');
  });

  test('held down counts once, and an input method keeps its keys', () => {
    expect(hotkey(stroke('Space', { repeat: true }))).toBeNull();
    expect(hotkey(stroke('KeyR', { isComposing: true }))).toBeNull();
  });

  test("leaves the browser's own keys alone", () => {
    expect(hotkey(stroke('KeyR', { ctrlKey: true }))).toBeNull();
    expect(hotkey(stroke('Tab'))).toBeNull();
    expect(hotkey(stroke('F11'))).toBeNull();
    expect(hotkey(stroke('KeyA', { altKey: true }))).toBeNull();
    expect(hotkey(stroke('Slash', { shiftKey: true }))).toBeNull();
  });
});

test('a code is found in the catalogue with or without its prefix', () => {
  expect(keyUnder('import', 'key-empty')).toBe('import.key-empty');
  expect(keyUnder('import', 'import.key-empty')).toBe('import.key-empty');
  expect(keyUnder('setup', 'nothing-like-it')).toBe('nothing-like-it');
});

describe('a key that serves as a button', () => {
  const stroke = { code: 'KeyZ', ctrlKey: false, altKey: false, metaKey: false };

  test('is one by its place on the keyboard, whatever letter it types', () => {
    expect(isButton(stroke, ['KeyZ'])).toBe(true);
    expect(isButton(stroke, ['KeyA'])).toBe(false);
  });

  test('stays a hotkey with Ctrl, Alt or Meta', () => {
    for (const held of ['ctrlKey', 'altKey', 'metaKey'])
      expect(isButton({ ...stroke, [held]: true }, ['KeyZ'])).toBe(false);
  });
});
