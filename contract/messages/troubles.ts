// Why a device is not ready: read beside its name, so that the sentence need not say which device.
import type { Text } from './text.ts';

export const troubleMessages = {
  'trouble.port.missing': {
    zh: '找不到接口 {port}。请插好数据线，或在设备设置中另选接口；插好后自动连接。',
    en: 'There is no port {port}. Plug in the cable, or choose another port in the device settings; it connects by itself.',
  },
  'trouble.port.busy': {
    zh: '接口 {port} 正被另一个程序使用。请关闭那个程序（例如串口工具）；关闭后自动连接。',
    en: 'Port {port} is in use by another program. Close that program (a serial terminal, perhaps); it connects by itself.',
  },
  'trouble.port.forbidden': {
    zh: '没有使用接口 {port} 的权限。请把本机用户加入该接口所属的用户组（常为 dialout），然后重新登录。',
    en: 'This user may not use port {port}. Add the user to the group that owns it (often dialout) and log in again.',
  },
  'trouble.port.gone': {
    zh: '接口 {port} 已断开。请插好数据线；插好后自动连接。',
    en: 'Port {port} is disconnected. Plug in the cable; it connects by itself.',
  },
  'trouble.port.other': {
    zh: '接口 {port} 不能使用（{detail}）。请拔下数据线重插，或在设备设置中另选接口。',
    en: 'Port {port} cannot be used ({detail}). Pull the cable and plug it in again, or choose another port in the device settings.',
  },
  'trouble.port.none': {
    zh: '本机不能使用串口（{detail}）。请重新安装擂台；在此之前可用模拟设备。',
    en: 'This PC cannot use serial ports ({detail}). Install Leitai again; until then there are simulated devices.',
  },
  'trouble.port.list': {
    zh: '无法列出本机的接口（{detail}）。请稍后重新查找，或重新启动电脑。',
    en: 'The ports of this PC cannot be listed ({detail}). Look again in a moment, or restart the PC.',
  },
  'trouble.hid.none': {
    zh: '本机不能使用 HID 设备（缺少 libusb 或 udev：{detail}）。请安装后重新启动擂台；串口设备和键盘不受影响。',
    en: 'This PC has no HID (libusb or udev is missing: {detail}). Install it and restart Leitai; serial devices and keyboards are not affected.',
  },
  'trouble.fault': {
    zh: '设备不能使用（{detail}）。请拔下重插；仍不成功时重新启动擂台。',
    en: 'It cannot be used ({detail}). Pull it and plug it in again; if that does not help, restart Leitai.',
  },
  'trouble.silent': {
    zh: '没有应答。请检查设备电源和数据线，核对设备设置中的型号，再拔下重插。',
    en: 'It does not answer. Check its power, its cable and its make in the device settings, then plug it in again.',
  },
  'trouble.restarted': {
    zh: '设备重新启动，正在恢复。反复出现时请检查供电和数据线。',
    en: 'It restarted and is being set up again. If this happens repeatedly, check its power and its cable.',
  },
  'trouble.version': {
    zh: '固件的协议版本是 {version}，需要 {expected}。请刷入与本机擂台配套的固件。',
    en: 'Its firmware speaks protocol version {version}, not {expected}. Load the firmware that belongs to this Leitai.',
  },
  'trouble.kind': {
    zh: '这个接口上是{found}，设备设置中是{expected}。请对调接口，或修改设备设置。',
    en: 'This is a device of the kind "{found}", the device settings say "{expected}". Swap the ports or change the settings.',
  },
  'trouble.journal': {
    zh: '无法写入磁盘，已停止判定。请检查磁盘空间，再按任一操作键重试。',
    en: 'The disk cannot be written and ruling has stopped. Check its space, then try any key.',
  },
  'trouble.journal.full': {
    zh: '磁盘已满（剩余 {free}），已停止判定。请删除不需要的文件腾出空间，再按任一操作键继续。',
    en: 'The disk is full ({free} left) and ruling has stopped. Delete what is not needed, then press any key to go on.',
  },
  'trouble.journal.read-only': {
    zh: '磁盘变为只读（剩余 {free}），已停止判定。请解除写保护或写入限制，再按任一操作键继续；不行时改用另一台电脑，从备份接续。',
    en: 'The disk has become read-only ({free} left) and ruling has stopped. Take the write protection off and press any key; failing that, go on from the backup on another PC.',
  },
  'trouble.journal.failing': {
    zh: '磁盘读写出错（剩余 {free}），已停止判定。请再按任一操作键重试；反复出错时改用另一台电脑，从备份接续。',
    en: 'The disk reports errors ({free} left) and ruling has stopped. Press any key to try again; if it keeps failing, go on from the backup on another PC.',
  },
} as const satisfies Record<string, Text>;
