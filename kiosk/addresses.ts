// The list of windows and their addresses, for a terminal.
import { inBoth, message } from '#contract/messages/message.ts';
import { WINDOWS, type WindowName } from '#contract/protocol.ts';

/** Chinese characters are two columns wide. */
const TITLE_COLUMNS = 8;
const NAME_COLUMNS = 10;

/** One line per window: its title in Chinese, its name as in the address, the address; how each team gets a station. */
export function addressList(windows: Record<WindowName, string>): string {
  const { zh, en } = inBoth('station.addresses');
  return WINDOWS.map((window) => {
    const title = message('zh-CN', `window.${window}`);
    const hint = window === 'station' ? `  ${zh}  ${en}` : '';
    return `  ${title}${' '.repeat(TITLE_COLUMNS - 2 * title.length)}  ${window.padEnd(NAME_COLUMNS)}  ${windows[window]}${hint}`;
  }).join('\n');
}
