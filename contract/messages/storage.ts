// Texts of the record's keeping: backups, recovery, copies of one contest, the disk and the date of this PC.
import type { Text } from './text.ts';

export const storageMessages = {
  'event.record.continued': {
    zh: '从备份接续（{place}），备份止于第 {after} 条',
    en: 'Continued from a backup ({place}) that ends with entry {after}',
  },
  'event.record.chosen': {
    zh: '选定本副本为正式记录：{reason}',
    en: 'This copy chosen to be the record: {reason}',
  },
  'event.record.recovered': { zh: '记录损坏后已修复', en: 'A damaged record was put together again' },
  'event.date.set': { zh: '本机时间被调整 {by} 秒', en: 'The date of this PC was set by {by} s' },

  // Backups and their second place
  'trouble.backup.missing': {
    zh: '找不到第二处备份“{folder}”。请插好U盘或连上该文件夹；接回后自动补齐，比赛照常进行。',
    en: 'The second place "{folder}" is not there. Plug in the stick or connect the folder; it is brought up to date by itself, and the contest goes on.',
  },
  'trouble.backup.other': {
    zh: '“{folder}”不是选定的那只U盘或文件夹，没有写入。请插回原来的，或重新选择第二处备份。',
    en: '"{folder}" is not the stick or folder that was chosen; nothing was written. Plug in the right one, or choose the second place again.',
  },
  'trouble.backup.full': {
    zh: '“{folder}”已满，备份没有写入。请腾出空间或换一只U盘；有空间后自动补齐，比赛照常进行。',
    en: '"{folder}" is full: the backup was not written. Make room or take another stick; it is brought up to date by itself, and the contest goes on.',
  },
  'trouble.backup.read-only': {
    zh: '“{folder}”不能写入（只读）。请解除写保护或换一只U盘；比赛照常进行。',
    en: '"{folder}" is read-only. Take the write protection off or take another stick; the contest goes on.',
  },
  'trouble.backup.failing': {
    zh: '“{folder}”读写出错，备份没有写入。请拔下重插或换一只U盘；比赛照常进行。',
    en: '"{folder}" reports errors: the backup was not written. Pull it and plug it in again, or take another stick; the contest goes on.',
  },
  'trouble.backup.slow': {
    zh: '“{folder}”响应很慢，备份落后。请换一只快些的U盘或换一个接口；比赛照常进行。',
    en: '"{folder}" is slow and the backup lags behind. Take a faster stick or another socket; the contest goes on.',
  },
  'trouble.backup.fork': {
    zh: '“{folder}”上的这场比赛在第 {common} 条之后走了另一条路，没有覆盖。请核对以哪一份为准：关闭比赛后重新打开，并写明理由。',
    en: 'On "{folder}" this contest went a different way after entry {common}; it was not overwritten. Check which is the record: close the contest and open it again, giving a reason.',
  },
  'trouble.backup.damaged': {
    zh: '比赛记录本身有损坏，没有用它覆盖备份。请关闭比赛后重新打开，擂台会尝试修复。',
    en: 'The record itself is damaged; no backup was overwritten with it. Close the contest and open it again: it is put together from the backups.',
  },
  'trouble.backup.unknown': {
    zh: '备份没有完成（{detail}）。请检查“{folder}”后点“立即备份”；比赛照常进行。',
    en: 'The backup was not made ({detail}). Check "{folder}", then press "Back up now"; the contest goes on.',
  },
  'failure.backup-lost': {
    zh: '备份线程中断，这次备份没有完成。请稍候，擂台会自动重做；比赛不受影响。',
    en: 'The backup thread broke off and this backup was not made. Wait a moment: it is made again by itself; the contest is not affected.',
  },
  'failure.backup-place': {
    zh: '“{folder}”不能用作第二处备份（{detail}）。请选择一个存在且可写入的文件夹，例如U盘的根目录。',
    en: '"{folder}" cannot be the second place ({detail}). Choose a folder that exists and can be written, such as the root of a USB stick.',
  },
  'failure.backup-place-own': {
    zh: '第二处备份“{folder}”在本机的比赛文件夹里，起不到备份作用。请选择U盘或另一块磁盘上的文件夹。',
    en: 'The second place "{folder}" lies among the contests of this PC and would be lost with them. Choose a folder on a stick or another disk.',
  },
  'failure.backup-none': {
    zh: '“{folder}”里没有擂台的备份。请插好U盘，选择U盘或其中以 .running 结尾的文件夹。',
    en: 'There is no backup of Leitai in "{folder}". Plug in the stick and choose it, or the folder on it that ends with .running.',
  },
  'failure.backup-several': {
    zh: '“{folder}”里有几场比赛的备份：{names}。请选择其中一个文件夹。',
    en: 'There are backups of several contests in "{folder}": {names}. Choose one of these folders.',
  },

  // Another copy of the same contest
  'failure.fork-elsewhere': {
    zh: '这场比赛已在另一处（{place}）从第 {common} 条起继续，本机的这一份不是最新记录，未打开。请核对以哪一份为准：要接着最新的一份，请用“从备份U盘接续”；仍要以本机为准时，请写明理由再打开。',
    en: 'This contest went on elsewhere ({place}) after entry {common}; the copy here is not the newest record and was not opened. Check which one is the record: to go on with the newest, use "Go on from a backup stick"; to take this one all the same, open it with a reason.',
  },
  'failure.fork-here': {
    zh: '本机的另一个文件夹“{place}”里是同一场比赛，两份在第 {common} 条之后不同，未打开。请核对以哪一份为准；要以这一份为准时，请写明理由再打开。',
    en: 'Another folder of this PC, "{place}", holds the same contest; the two differ after entry {common}, and this one was not opened. Check which one is the record; to take this one, open it with a reason.',
  },
  'failure.older-copy': {
    zh: '同一场比赛在“{place}”有更新的记录（本份只到第 {common} 条），未打开。请打开那一份；要以这一份为准时，请写明理由再打开。',
    en: 'There is a newer record of the same contest at "{place}" (this one ends with entry {common}); it was not opened. Open that one; to take this one all the same, open it with a reason.',
  },

  // What people must know about this PC and its disk
  'notice.disk-low': {
    zh: '磁盘剩余空间不多（{free}）。请尽快删除不需要的文件。',
    en: 'Little space is left on the disk ({free}). Delete what is not needed soon.',
  },
  'notice.disk-nearly-full': {
    zh: '磁盘即将写满（剩余 {free}）！写满后判定会停止。请立即腾出空间。',
    en: 'The disk is nearly full ({free} left)! When it is, ruling stops. Make room at once.',
  },
  'notice.tail': {
    zh: '记录已写入，但它的第二份（journal.tail）没有写入。请检查磁盘空间；下一次操作会自动补上。',
    en: 'The record is written, but not its second copy (journal.tail). Check the space on the disk; the next action brings it up to date.',
  },
  'notice.date-set': {
    zh: '本机时间被调整了 {seconds} 秒，前后的时刻不能直接比较；计时不受影响。请核对本机时间。',
    en: 'The date of this PC was set by {seconds} s: times before and after do not compare; clocks are not affected. Check the date of this PC.',
  },
  'notice.place-missing': {
    zh: '第二处备份“{folder}”现在不在。请插好U盘，并核对比赛没有在别的电脑上继续。',
    en: 'The second place "{folder}" is not there now. Plug in the stick, and make sure that the contest was not continued on another PC.',
  },
  'notice.continued': {
    zh: '从备份接续：备份止于第 {after} 条（{time}，{what}）。此后最多一秒的内容不在这里；正在走的计时停在中断时刻，最多多出约一秒。请核对大屏和裁判记录，缺的补上。',
    en: 'Continued from a backup that ends with entry {after} ({time}, {what}). At most the last second after it is missing; a clock that was running is held where it stood, with about a second given back at most. Compare with the hall screen and the judges’ notes, and enter what is missing.',
  },
  'notice.continued-torn': {
    zh: '备份的最后一行只写了一半，已舍去：断电时正在写的那一条不在这里，请核对。',
    en: 'The last line of the backup was only half written and was left out: the entry being written when it ended is missing; check it.',
  },
  'notice.continued-broken': {
    zh: '备份中有 {broken} 行损坏，无法使用，其后的内容不在这里。请核对裁判记录，缺的补上。',
    en: '{broken} lines of the backup are damaged; what follows them is missing. Compare with the judges’ notes and enter what is missing.',
  },
  'notice.continued-unmarked': {
    zh: '备份不能写入，原来的电脑看不出比赛已在这里继续。请不要再用原来的电脑打开这场比赛。',
    en: 'The backup cannot be written, so the first PC cannot tell that the contest went on here. Do not open this contest there again.',
  },
  'notice.not-come-back': {
    zh: '上次打开的比赛没有自动打开。{why}',
    en: 'The contest that was open was not opened again. {why}',
  },
} as const satisfies Record<string, Text>;
