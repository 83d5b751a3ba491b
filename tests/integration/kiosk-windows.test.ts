// What the launcher finds on a PC and how it opens the windows there.
import path from 'node:path';
import { describe, expect, test } from 'vitest';
import { addressList } from '#kiosk/addresses.ts';
import { browserArguments } from '#kiosk/browser-window.ts';
import { findBrowser } from '#kiosk/browsers.ts';
import { hasDesktop, parseScreens, parseXrandr } from '#kiosk/displays.ts';
import { readOptions, UsageError } from '#kiosk/options.ts';

describe('finding a browser', () => {
  const cases: [
    sentence: string,
    platform: NodeJS.Platform,
    env: Record<string, string>,
    there: string,
    name: string,
  ][] = [
    ['Chromium on Linux', 'linux', { PATH: '/usr/local/bin:/usr/bin' }, '/usr/bin/chromium', 'Chromium'],
    ['Chrome on Linux', 'linux', { PATH: '/opt/bin' }, '/opt/bin/google-chrome', 'Chrome'],
    ['a Chromium snap off the path', 'linux', {}, '/snap/bin/chromium', 'Chromium'],
    [
      'Edge on Windows',
      'win32',
      { 'ProgramFiles(x86)': 'C:\\Program Files (x86)' },
      'C:\\Program Files (x86)\\Microsoft\\Edge\\Application\\msedge.exe',
      'Edge',
    ],
    [
      "Chrome in the user's own folder on Windows",
      'win32',
      { LOCALAPPDATA: 'C:\\Users\\a\\AppData\\Local' },
      'C:\\Users\\a\\AppData\\Local\\Google\\Chrome\\Application\\chrome.exe',
      'Chrome',
    ],
    [
      'Chrome on macOS',
      'darwin',
      { HOME: '/Users/a' },
      '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
      'Chrome',
    ],
  ];

  test.each(cases)('%s is found', (_, platform, env, there, name) => {
    const browser = findBrowser({ platform, env, exists: (file) => file === there });
    expect(browser).toEqual({ name, path: there });
  });

  test('a PC without a browser has none', () => {
    expect(findBrowser({ platform: 'linux', env: { PATH: '/usr/bin' }, exists: () => false })).toBeNull();
  });
});

describe('finding the second display', () => {
  test('xrandr: the primary display comes first, an unplugged one not at all', () => {
    const text = [
      'Screen 0: minimum 320 x 200, current 3840 x 1080, maximum 16384 x 16384',
      'HDMI-1 connected 1920x1080+1920+0 (normal left inverted right x axis y axis) 600mm x 340mm',
      'eDP-1 connected primary 1920x1080+0+0 (normal left inverted right x axis y axis) 309mm x 174mm',
      'DP-1 disconnected (normal left inverted right x axis y axis)',
    ].join('\n');
    expect(parseXrandr(text)).toEqual([
      { x: 0, y: 0, width: 1920, height: 1080 },
      { x: 1920, y: 0, width: 1920, height: 1080 },
    ]);
  });

  test('Windows: a display to the left has a negative place', () => {
    expect(parseScreens('0 0 1920 1080\r\n-1280 0 1280 720\r\n')).toEqual([
      { x: 0, y: 0, width: 1920, height: 1080 },
      { x: -1280, y: 0, width: 1280, height: 720 },
    ]);
  });

  test('a Linux PC without X or Wayland has no desktop; a Windows PC always has one', () => {
    expect(hasDesktop('linux', {})).toBe(false);
    expect(hasDesktop('linux', { WAYLAND_DISPLAY: 'wayland-0' })).toBe(true);
    expect(hasDesktop('win32', {})).toBe(true);
  });
});

describe('opening a window', () => {
  const order = { address: 'http://127.0.0.1:1/x', profiles: '/tmp/p', root: false };

  test('its clocks are never throttled and its sounds need no click', () => {
    const flags = browserArguments({ ...order, window: 'home', fills: null });
    expect(flags).toContain('--app=http://127.0.0.1:1/x');
    expect(flags).toContain(`--user-data-dir=${path.join('/tmp/p', 'home')}`);
    expect(flags).toContain('--disable-background-timer-throttling');
    expect(flags).toContain('--disable-backgrounding-occluded-windows');
    expect(flags).toContain('--autoplay-policy=no-user-gesture-required');
    expect(flags).not.toContain('--kiosk');
    expect(flags).not.toContain('--no-sandbox');
  });

  test('the projector fills the display it is given', () => {
    const fills = { x: 1920, y: 0, width: 1280, height: 720 };
    const flags = browserArguments({ ...order, window: 'projector', fills });
    expect(flags).toContain('--window-position=1920,0');
    expect(flags).toContain('--window-size=1280,720');
    expect(flags).toContain('--kiosk');
  });

  test('root starts the browser without its sandbox, which it would refuse', () => {
    expect(browserArguments({ ...order, window: 'home', fills: null, root: true })).toContain('--no-sandbox');
  });
});

describe('the command line', () => {
  test('what is for the desk is passed on, a folder taken from where the person stands', () => {
    const standing = path.resolve('/home/a');
    const options = readOptions(['--data', 'final', '--demo', '--no-window'], standing);
    expect(options).toEqual({
      noWindow: true,
      projectorAt: null,
      desk: ['--data', path.join(standing, 'final'), '--demo'],
    });
  });

  test('a place for the projector is read', () => {
    const { projectorAt } = readOptions(['--projector-at', '1920,0,1280,720'], '/');
    expect(projectorAt).toEqual({ x: 1920, y: 0, width: 1280, height: 720 });
  });

  test.each([[['--full']], [['--projector-at', 'left']]])(
    '%j is refused with the options there are',
    (args) => {
      expect(() => readOptions(args, '/')).toThrow(UsageError);
      expect(() => readOptions(args, '/')).toThrow('--no-window');
    },
  );
});

test('the list of addresses names every window in Chinese and English, in columns', () => {
  const address = 'http://127.0.0.1:1/';
  const windows = {
    home: address,
    console: address,
    projector: address,
    host: address,
    station: address,
    judge: address,
    supervisor: address,
  };
  const lines = addressList(windows).split('\n');
  expect(lines).toHaveLength(7);
  expect(lines[1]).toBe('  控制台    console     http://127.0.0.1:1/');
  expect(lines[3]).toBe('  主持提词  host        http://127.0.0.1:1/');
});
