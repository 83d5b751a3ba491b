// Why a device of a certain make is not ready, and what could be better about it (advice): with what to do.
import { profileMessages } from './profiles.ts';
import type { Text } from './text.ts';

export const deviceTroubleMessages = {
  ...profileMessages,
  'trouble.modbus.silent': {
    zh: '控制板没有应答。请检查电源、接线（A、B 是否接反）、站号和波特率；接通后自动恢复。',
    en: 'The board does not answer. Check its power, its wires (A and B may be crossed), its unit address and its speed; it recovers by itself.',
  },
  'trouble.modbus.refused': {
    zh: '控制板拒绝了命令（异常码 {code}）。请核对设备设置中的灯数，不要超过控制板的路数。',
    en: 'The board refuses the command (exception {code}). Check the number of lamps in the device settings: not more than the board has.',
  },
  'trouble.hid.missing': {
    zh: '找不到这个 USB 设备。请插好，或在设备设置中另选；插好后自动连接。',
    en: 'This USB device is not there. Plug it in, or choose another in the device settings; it connects by itself.',
  },
  'trouble.hid.forbidden': {
    zh: '没有使用这个 USB 设备的权限。请按 docs/hardware.md 添加 udev 规则，再拔下重插。',
    en: 'This user may not use this USB device. Add the udev rule of docs/hardware.md, then plug it in again.',
  },
  'trouble.hid.gone': {
    zh: 'USB 设备已断开。请插好；插好后自动连接。',
    en: 'The USB device is disconnected. Plug it in; it connects by itself.',
  },
  'trouble.hid.other': {
    zh: '这个 USB 设备不能使用（{detail}）。请关闭正在用它的程序，再拔下重插。',
    en: 'This USB device cannot be used ({detail}). Close the program that uses it and plug it in again.',
  },
  'trouble.buttons.none': {
    zh: '还没有设定按键。请在设备设置中依次按一遍要用的按键。',
    en: 'No buttons are set. Press each button to be used, in turn, in the device settings.',
  },
  'advice.keyboards': {
    zh: '不同型号的键盘快慢不同，可差十几毫秒，放在一起不公平。请用同一型号，或改用抢答器。',
    en: 'Keyboards of different models differ by ten milliseconds and more: side by side they are not fair. Use one model, or a buzzer box.',
  },
  'advice.ftdi': {
    zh: '接口 {port} 的转接芯片（FTDI）攒 {ms} 毫秒才上送。请改为 1 毫秒：以管理员身份执行 echo 1 > /sys/bus/usb-serial/devices/{tty}/latency_timer，或 setserial {port} low_latency。',
    en: 'The adapter chip (FTDI) of {port} holds bytes back for {ms} ms. Set it to 1 ms: as root, echo 1 > /sys/bus/usb-serial/devices/{tty}/latency_timer, or setserial {port} low_latency.',
  },
  'advice.ftdi.check': {
    zh: '接口 {port} 的转接芯片（FTDI）可能攒 16 毫秒才上送。请核对，改为 1 毫秒：Windows 在设备管理器 → 端口 → 属性 → 端口设置 → 高级 → 延迟计时器。',
    en: 'The adapter chip (FTDI) of {port} may hold bytes back for 16 ms. Check it and set it to 1 ms: on Windows, device manager → Ports → properties → Port Settings → Advanced → Latency Timer.',
  },
  'advice.clickers.unreached': {
    zh: '题目没有送达席位 {seats} 的答题器。请检查电量、距离和遮挡；仍不行时换上备用答题器。',
    en: 'The question did not reach the clickers of seats {seats}. Check their batteries, their distance and what stands between; failing that, replace them by spares.',
  },
  'advice.clickers.new': {
    zh: '收到名单以外的答题器，暂编为席位 {seats}，重启后会重排。请在设备设置中存为名单；不是本场的，请先关机或拿远。',
    en: 'Clickers outside the list were heard and stand for now at seats {seats}, in another order after a restart. Keep them as the list in the device settings; those of another hall, switch off or take away first.',
  },
  'trouble.talks': {
    zh: '这个接口上的设备会发数据，不是继电器板。请核对型号和接口。',
    en: 'What is at this port sends data and is no relay board. Check the make and the port.',
  },
  'advice.clickers.rejected': {
    zh: '接收器的名单没有收下 {rejected} 个答题器（共 {listed} 个）。请核对编号，然后重新插拔接收器。',
    en: 'The receiver did not take {rejected} of {listed} clickers into its list. Check their identities, then plug the receiver in again.',
  },
  'advice.clickers.letters': {
    zh: '这种答题器只有 A–F 六个键，本题有 {options} 个选项。请改用举牌，或减少选项。',
    en: 'These clickers have six keys, A–F, and this question has {options} options. Use raised cards, or fewer options.',
  },
} as const satisfies Record<string, Text>;
