// Why a request, a start or a device failed: what happened and what to do. `detail` is what the program underneath said.
import type { Text } from './text.ts';

export const failureMessages = {
  // Contest files and copies
  'failure.file.not-ours': {
    zh: '“{name}”不是擂台的比赛文件，未作任何改动。请选择擂台建立的比赛或 .leitai 副本。',
    en: '"{name}" is not a Leitai file and was left as it is. Choose a contest made by Leitai or a .leitai copy.',
  },
  'failure.file.damaged': {
    zh: '“{name}”已损坏。请保留原文件，改为打开最近保存的 .leitai 副本。',
    en: '"{name}" is damaged. Keep the file and open the most recent .leitai copy instead.',
  },
  'failure.file.locked': {
    zh: '“{name}”正被另一个程序使用。请关闭另一个擂台（或正在查看它的程序）后重试。',
    en: '"{name}" is in use by another program. Close the other Leitai (or whatever is viewing it) and try again.',
  },
  'failure.file.newer': {
    zh: '“{name}”由更新版本的擂台建立，未作任何改动。请更新本机的擂台后再打开。',
    en: '"{name}" was made by a newer Leitai and was left as it is. Update Leitai on this PC, then open it.',
  },
  'failure.file.missing': {
    zh: '找不到“{name}”。请检查文件夹是否完整、移动存储是否已插好。',
    en: '"{name}" cannot be found. Check that the folder is complete and the drive is plugged in.',
  },
  'failure.file.exists': {
    zh: '“{name}”已经存在，未覆盖。请换一个名称。',
    en: '"{name}" already exists and was not overwritten. Choose another name.',
  },
  'failure.file.disk': {
    zh: '无法读写“{name}”。请检查磁盘空间、写入权限和存储设备后重试。',
    en: '"{name}" cannot be read or written. Check free space, permissions and the drive, then try again.',
  },

  'failure.preview-buzzing': {
    zh: '正在抢答：此刻计算会拖慢按键的计时。请等有队抢到或本题结束后再预览。',
    en: 'Teams may press now, and working this out would hold up their time stamps. Ask again once the question is claimed or over.',
  },
  'failure.disk-full': {
    zh: '“{name}”所在的磁盘已满，没有写入。请删除不需要的文件，腾出空间后重试。',
    en: 'The disk that holds "{name}" is full: nothing was written. Delete what is not needed, then try again.',
  },
  'failure.disk-read-only': {
    zh: '“{name}”所在的磁盘或文件夹不能写入（只读）。请解除写保护或写入限制，或把比赛文件夹复制到可写的磁盘后打开。',
    en: 'The disk or folder of "{name}" is read-only. Take the write protection off, or copy the contest folder to a disk that can be written and open it there.',
  },
  'failure.disk-failing': {
    zh: '“{name}”所在的磁盘出错（读写失败）。请保留原文件，换一块磁盘，从第二处的备份接续。',
    en: 'The disk that holds "{name}" reports errors. Keep its files as they are, take another disk, and go on from the backup at the second place.',
  },

  // The record and the rules of a contest
  'failure.contest-none': {
    zh: '没有打开的比赛，请先打开或新建比赛。',
    en: 'No contest is open: open one or make a new one first.',
  },
  'failure.contest-left': {
    zh: '这场比赛已经关闭，操作没有完成。请重新打开该场比赛后再试。',
    en: 'This contest was closed before that was done. Open it again, then try once more.',
  },
  'failure.contest-started': {
    zh: '比赛已经开始，不能再导入。换题请用备用题，换人请用替补。',
    en: 'The contest has started: nothing can be imported now. Use a spare question or a substitute instead.',
  },
  'failure.entry-unknown': {
    zh: '第 {seq} 条记录（{type}）无法识别。请用建立该比赛的擂台版本打开，或打开最近保存的 .leitai 副本。',
    en: 'Entry {seq} ({type}) is not understood. Open the contest with the Leitai version that made it, or open the most recent .leitai copy.',
  },
  'failure.rules-none': {
    zh: '比赛还没有规则，请先选择规则再导入。',
    en: 'The contest has no definition yet: choose one first, then import.',
  },
  'failure.rules-missing': {
    zh: '找不到规则“{file}”。请选择内置规则，或给出规则文件的完整路径。',
    en: 'The definition "{file}" was not found. Choose a built-in one, or give the full path of a file.',
  },
  'failure.rules-wrong': {
    zh: '规则文件“{file}”有误（{detail}）。请改正后重试。',
    en: 'The definition "{file}" is wrong ({detail}). Correct it and try again.',
  },
  'failure.copy-place': {
    zh: '请写明完整路径，例如 U 盘上的“E:\\{name}”。',
    en: 'Give the whole path, e.g. on the USB stick "E:\\{name}".',
  },

  // The desk itself
  'failure.fault': {
    zh: '操作没有完成（{detail}）。请重试；仍不成功时，请保存副本并重新启动擂台。',
    en: 'That did not work ({detail}). Try again; if it fails again, save a copy and restart Leitai.',
  },
  'failure.jobs-lost': {
    zh: '后台任务中断，没有完成。请重试；比赛不受影响。',
    en: 'The job broke off and was not finished. Try again; the contest is not affected.',
  },
  'failure.journal-lost': {
    zh: '比赛记录线程中断，刚才的操作未保存。请重试；擂台会重新打开比赛记录。',
    en: 'The journal thread broke off; the last action was not saved. Try again: Leitai reopens the record.',
  },
  'failure.desk-lost': {
    zh: '与控制核心失去联系，请求没有完成。请稍后再试。',
    en: 'The desk went away before this was done. Try again.',
  },
  'failure.answer-unread': {
    zh: '控制核心的回答无法读懂。请重新载入本窗口后再试。',
    en: 'The answer of the desk was not understood. Reload this window and try again.',
  },
  'failure.technician-only': {
    zh: '只有技术员可以这样做，请在控制台操作。',
    en: 'Only the technician may do this: use the console.',
  },

  // Starting the desk
  'failure.example-unknown': {
    zh: '没有名为“{id}”的示例。请用其中之一：{known}。',
    en: 'There is no example called "{id}". Use one of these: {known}.',
  },
  'failure.options': {
    zh: '启动参数有误（{detail}）。请只用：--data 文件夹、--demo、--example 名称、--port 端口、--windows 文件夹、--forget-pins、--supervised。',
    en: 'Wrong option ({detail}). Known: --data DIR, --demo, --example NAME, --port N, --windows DIR, --forget-pins, --supervised.',
  },
  'failure.port-wrong': {
    zh: '端口“{text}”无效，请给 0 到 65535 的整数（0：任一空闲端口）。',
    en: '"{text}" is no port: give a whole number from 0 to 65535 (0: any free one).',
  },
  'failure.port-taken': {
    zh: '端口 {port} 已被占用。请换一个端口，或不写 --port。',
    en: 'Port {port} is taken. Give another one, or leave --port out.',
  },
  'failure.data-folder': {
    zh: '无法使用数据文件夹“{folder}”。请检查磁盘空间和写入权限，或用 --data 指定另一个文件夹。',
    en: 'The data folder "{folder}" cannot be used. Check free space and permissions, or give another one with --data.',
  },
  'failure.running': {
    zh: '擂台已经在运行（同一数据文件夹）。请使用已打开的窗口，或在浏览器打开 {address} ；要另开一场，请用 --data 指定另一个文件夹。',
    en: 'Leitai is already running on this data folder. Use its windows, or open {address} in a browser; for another one give a folder with --data.',
  },

  // The list of devices, and hands for simulated ones
  'failure.device-id': {
    zh: '设备编号“{device}”不能使用，设备设置未改动。请用 1 至 32 个字母、数字、- 或 _。',
    en: 'The device id "{device}" cannot be used; the settings stay as they were. Use 1 to 32 letters, digits, - or _.',
  },
  'failure.device-twice': {
    zh: '设备编号“{device}”出现两次，设备设置未改动。请删去其中一个。',
    en: 'The device id "{device}" is listed twice; the settings stay as they were. Remove one of them.',
  },
  'failure.device-port': {
    zh: '设备“{device}”的接口 {port} 已分给另一个设备，设备设置未改动。请为它另选接口。',
    en: 'Port {port} of the device "{device}" is given to another device; the settings stay as they were. Choose another port for it.',
  },
  'failure.device-driver': {
    zh: '设备“{device}”的驱动与种类或接口不符，设备设置未改动。请重新选择这台设备的种类和接口。',
    en: 'The driver of the device "{device}" does not fit its kind or its port; the settings stay as they were. Choose its kind and port again.',
  },
  'failure.device-id-taken': {
    zh: '设备编号“{device}”是擂台自用的，设备设置未改动。请换一个编号。',
    en: 'The device id "{device}" has a meaning of its own here; the settings stay as they were. Choose another one.',
  },
  'failure.device-key': {
    zh: '设备“{device}”的按键 {key} 是操作键，不能当抢答键，设备设置未改动。请换用字母、数字或小键盘数字键。',
    en: 'The key {key} of the device "{device}" runs the show and cannot be a button; the settings stay as they were. Use letters, digits or the keypad instead.',
  },
  'failure.device-key-twice': {
    zh: '设备“{device}”的按键 {key} 已分给另一个座位，设备设置未改动。请为其中一个换一个键。',
    en: 'The key {key} of the device "{device}" has another seat already; the settings stay as they were. Choose another key for one of them.',
  },
  'failure.device-unknown': {
    zh: '设备列表里没有“{device}”。请重新打开设备页面。',
    en: 'There is no device "{device}" in the list. Open the devices window again.',
  },
  'failure.trial-live': {
    zh: '轮次进行中，不能试答。请在本轮结束后再试。',
    en: 'A turn is live: no trial question now. Try again when it is over.',
  },
  'failure.bytes-lost': {
    zh: '设备字节的保存中断了，比赛不受影响。请重试；仍不行请重启擂台。',
    en: 'Keeping the bytes of devices was interrupted; the contest is not affected. Try again; if it fails again, restart Leitai.',
  },
  'failure.device-none': {
    zh: '没有编号为“{device}”的模拟设备，请先在设备设置中添加。',
    en: 'There is no simulated device "{device}"; add it in the device settings first.',
  },
  'failure.device-cannot': {
    zh: '模拟设备“{device}”做不到（{detail}）。请检查席位号、答案和是否已插上。',
    en: 'The simulated device "{device}" cannot do that ({detail}). Check the seat, the answer and whether it is plugged in.',
  },
} as const satisfies Record<string, Text>;
