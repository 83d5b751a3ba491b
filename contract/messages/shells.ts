// What the shells say before there is a window: at the terminal, or in a box of the system; both languages, Chinese first.
import type { Text } from './text.ts';

export const shellMessages = {
  'shell.refused': { zh: '擂台无法启动', en: 'Leitai cannot start' },
  'shell.running': { zh: '擂台已启动：', en: 'Leitai is running:' },
  'shell.running.hidden': { zh: '擂台已启动（未打开窗口）：', en: 'Leitai is running, without windows:' },
  'shell.running.no-display': {
    zh: '没有找到显示器，未打开窗口。擂台已启动，请在浏览器中打开：',
    en: 'There is no display, so no window was opened. Leitai is running; open in a browser:',
  },
  'shell.running.no-browser': {
    zh: '没有找到 Chromium、Chrome 或 Edge，未打开窗口。擂台已启动；请安装其中之一，或在别的浏览器中打开：',
    en: 'Neither Chromium, Chrome nor Edge was found, so no window was opened. Leitai is running; install one, or open in another browser:',
  },
  'shell.end': { zh: '按 Ctrl-C 结束。', en: 'Ctrl-C ends it.' },
  'shell.back': { zh: '比赛台已恢复。', en: 'The desk is back.' },
  'shell.restarting': {
    zh: '比赛台意外退出（{cause}），{delay} 毫秒后重启。',
    en: 'The desk went down ({cause}); restarting in {delay} ms.',
  },
  'shell.window.closed': {
    zh: '{window}窗口已关闭，比赛仍在运行；可用上面的网址再打开。',
    en: 'The window "{window}" was closed; the contest goes on, the address above opens it again.',
  },
  'shell.window.reopened': {
    zh: '{window}窗口意外退出（{cause}），重新打开。',
    en: 'The window "{window}" went down ({cause}); opening it again.',
  },
  'shell.window.unable': {
    zh: '{window}窗口无法保持打开，请在其他浏览器中打开上面的网址。',
    en: 'The window "{window}" does not stay open; use another browser.',
  },
  'shell.usage': {
    zh: `启动参数有误（{detail}）。请用：npm start -- [--data 文件夹] [--demo | --example 名称] [--port 端口] [--forget-pins] [--no-window] [--projector-at X,Y,宽,高]
  --data 文件夹     比赛资料放在这个文件夹
  --demo            立即打开示例决赛（模拟设备）
  --example 名称    立即打开另一套规则的示例（examples/ 下的文件夹名）
  --port 端口       固定端口
  --forget-pins     忘记 PIN 时：清除所打开比赛的全部 PIN（记入比赛记录）
  --no-window       不打开窗口，只列出网址
  --projector-at …  大屏窗口的位置和大小（像素）`,
    en: `Wrong option ({detail}). Usage: npm start -- [--data DIR] [--demo | --example NAME] [--port N] [--forget-pins] [--no-window] [--projector-at X,Y,WIDTH,HEIGHT]
  --data DIR        keep the contests in this folder
  --demo            open the example final with simulated devices
  --example NAME    open the example of other rules (a folder of examples/)
  --port N          a fixed port
  --forget-pins     remove all PINs of the contest that opens (noted in its record)
  --no-window       open no window, list the addresses
  --projector-at …  where the projector window goes, in pixels`,
  },
} as const satisfies Record<string, Text>;
