// Finds the second display, where the projector window goes, without a graphics library: by the system's own tools.
import { spawnSync } from 'node:child_process';

/** Top left corner and size of a display on the desktop, in pixels. */
export interface Display {
  x: number;
  y: number;
  width: number;
  height: number;
}

/** The first display that is not the main one; null when there is none or the system does not tell. */
export function secondDisplay(platform: NodeJS.Platform = process.platform): Display | null {
  if (platform === 'linux') return secondOf(parseXrandr(output('xrandr', ['--query'])));
  if (platform === 'win32')
    return secondOf(parseScreens(output('powershell', ['-NoProfile', '-Command', SCREENS])));
  return null;
}

/** A display that mirrors the main one lies at the same place and is no second one. */
function secondOf(displays: Display[]): Display | null {
  const [main, ...others] = displays;
  return others.find((other) => other.x !== main?.x || other.y !== main?.y) ?? null;
}

/** Connected and switched-on displays of `xrandr --query`, the primary one first. */
export function parseXrandr(text: string): Display[] {
  const found = [...text.matchAll(/^\S+ connected( primary)? (\d+)x(\d+)\+(\d+)\+(\d+)/gm)];
  const displays = found.map(([, primary, width, height, x, y]) => ({
    primary: primary !== undefined,
    display: { x: Number(x), y: Number(y), width: Number(width), height: Number(height) },
  }));
  return displays.sort((a, b) => Number(b.primary) - Number(a.primary)).map(({ display }) => display);
}

const SCREENS =
  'Add-Type -AssemblyName System.Windows.Forms; [System.Windows.Forms.Screen]::AllScreens | Sort-Object Primary -Descending | ' +
  "ForEach-Object { '{0} {1} {2} {3}' -f $_.Bounds.X, $_.Bounds.Y, $_.Bounds.Width, $_.Bounds.Height }";

/** One display a line: x, y, width, height; the main one first. */
export function parseScreens(text: string): Display[] {
  return [...text.matchAll(/^(-?\d+) (-?\d+) (\d+) (\d+)\s*$/gm)].map(([, x, y, width, height]) => ({
    x: Number(x),
    y: Number(y),
    width: Number(width),
    height: Number(height),
  }));
}

function output(command: string, args: string[]): string {
  return spawnSync(command, args, { encoding: 'utf8', timeout: 10_000 }).stdout ?? '';
}

/** Whether there is a desktop to open a window on. */
export function hasDesktop(
  platform: NodeJS.Platform = process.platform,
  env: NodeJS.ProcessEnv = process.env,
): boolean {
  return platform !== 'linux' || Boolean(env.DISPLAY) || Boolean(env.WAYLAND_DISPLAY);
}
