// The list of windows and their addresses, for a terminal.
import { WINDOWS, type WindowName } from '#contract/protocol.ts';
import { WINDOW_TITLES } from '#contract/shell.ts';

/** Chinese characters are two columns wide. */
const ZH_COLUMNS = 8;
const EN_COLUMNS = 9;

/** One line per window: 中文 English address. */
export function addressList(windows: Record<WindowName, string>): string {
  return WINDOWS.map((window) => {
    const { zh, en } = WINDOW_TITLES[window];
    return `  ${zh}${' '.repeat(ZH_COLUMNS - 2 * zh.length)}  ${en.padEnd(EN_COLUMNS)}  ${windows[window]}`;
  }).join('\n');
}
