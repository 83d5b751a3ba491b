// Texts of a damaged record: what was found, what it was put together from, what is lost; and of checking a file.
import type { Text } from './text.ts';

export const recoveryMessages = {
  // Why a contest or a backup was refused
  'failure.file.lost': {
    zh: '“{name}”已损坏，比赛记录从第 1 条起无法找回，也没有完好的备份。请保留该文件夹，改为打开U盘上的备份或 .leitai 副本。',
    en: '"{name}" is damaged: its record is lost from entry 1 on, and no whole backup was found. Keep the folder, and open the backup on the USB stick or a .leitai copy instead.',
  },
  'failure.file.fork': {
    zh: '“{name}”里的这场比赛走了另一条路，或比本机的更新，未作任何改动。请核对以哪一份为准。',
    en: 'In "{name}" this contest went another way, or further than here; it was left as it is. Check which of the two is the record.',
  },

  // What was found and done on opening, step by step
  'recovery.damaged': {
    zh: '“{name}”已损坏或缺失。',
    en: '"{name}" is damaged or missing.',
  },
  'recovery.kept': {
    zh: '损坏的文件原样保存在“{folder}”，请不要删除。',
    en: 'The damaged files are kept as they were in "{folder}"; do not delete them.',
  },
  'recovery.backup-damaged': {
    zh: '备份“{file}”本身已损坏，没有使用。',
    en: 'The backup "{file}" is damaged itself and was not used.',
  },
  'recovery.entries': {
    zh: '已重建记录，共 {count} 条，最后一条取自{from}。',
    en: 'The record was put together again: {count} entries, the last one from {from}.',
  },
  'recovery.lost': {
    zh: '第 {seq} 条起的记录可能缺失（前一条的时间：{wall}）。请对照大屏和裁判记录核对并补录。',
    en: 'From entry {seq} on the record is, or may be, lost (the entry before it: {wall}). Compare with the hall screen and the judges’ notes, and enter what is missing.',
  },
  'recovery.fork': {
    zh: '{from}从第 {seq} 条起另有一套不同的记录，没有采用。请核对以哪一份为准。',
    en: 'From entry {seq} on there is another line of the record in {from}; it was not taken. Check which one is the record.',
  },
  'recovery.contest.lost': {
    zh: '比赛的标识已丢失，暂以文件夹名“{title}”为标题；与其他副本的关系请人工核对。',
    en: 'What identifies the contest is lost; it is called "{title}" after its folder. Check by hand how it stands to other copies.',
  },
  'recovery.person.older': {
    zh: '姓名取自{from}，此后若有改动则不在其中。请核对名单。',
    en: 'Names are from {from}; later changes, if any, are missing. Check the lists.',
  },
  'recovery.person.unsure': {
    zh: '姓名共 {count} 个，取自损坏的文件，可能有误或不全。请核对名单。',
    en: '{count} names were read from the damaged file and may be wrong or incomplete. Check the lists.',
  },
  'recovery.person.lost': {
    zh: '姓名全部丢失。请重新导入名单。',
    en: 'All names are lost. Import the lists again.',
  },
  'recovery.setting.older': {
    zh: '设备和裁判等设置取自{from}，此后若有改动则不在其中。请核对设置。',
    en: 'Settings (devices, judges) are from {from}; later changes, if any, are missing. Check them.',
  },
  'recovery.setting.unsure': {
    zh: '设置共 {count} 项，取自损坏的文件，可能有误或不全。请核对设备和裁判等设置。',
    en: '{count} settings were read from the damaged file and may be wrong or incomplete. Check devices and judges.',
  },
  'recovery.setting.lost': {
    zh: '设备和裁判等设置全部丢失。请重新设置。',
    en: 'All settings (devices, judges) are lost. Set them again.',
  },
  'recovery.question.whole': {
    zh: '题库已重建，{count} 道题与原来完全一致。',
    en: 'The question bank was put together again: {count} questions, exactly as they were.',
  },
  'recovery.question.proven': {
    zh: '题库已重建，{count} 道题经核对都是试卷所用的原题。',
    en: 'The question bank was put together again: {count} questions, each proven to be the one on the papers.',
  },
  'recovery.question.older': {
    zh: '题库取自{from}，此后若有改动则不在其中。请核对题目。',
    en: 'The question bank is from {from}; later changes, if any, are missing. Check the questions.',
  },
  'recovery.question.unsure': {
    zh: '题库中有 {count} 道题取自损坏的文件，可能有误或不全。请核对题目。',
    en: '{count} questions were read from the damaged file; some may be missing or wrong. Check the questions.',
  },
  'recovery.question.lost': {
    zh: '题库全部丢失，也没有可用的备份。请从保存的副本恢复题目。',
    en: 'The whole question bank is lost, and no backup of it was found. Restore it from a saved copy.',
  },
  'recovery.question.missing': {
    zh: '试卷上有 {count} 道题找不到原题（{ids}）。请从保存的副本恢复，或改用备用题。',
    en: '{count} questions of the papers were not found ({ids}). Restore them from a saved copy, or use spares.',
  },
  'recovery.media.restored': {
    zh: '已从备份取回 {count} 个图片或视频文件。',
    en: '{count} pictures or videos were taken from a backup.',
  },
  'recovery.media.missing': {
    zh: '缺少 {count} 个图片或视频文件（{names}）。请把它们放回比赛的 media 文件夹。',
    en: '{count} pictures or videos are missing ({names}). Put them into the media folder of the contest.',
  },
  'recovery.from.database': { zh: '原数据库', en: 'the database itself' },
  'recovery.from.tail': { zh: '尾档', en: 'the tail file' },
  'recovery.from.kept': { zh: '以前保存的损坏文件（{file}）', en: 'damaged files kept earlier ({file})' },
  'recovery.from.backup': { zh: '备份“{file}”（止于 {wall}）', en: 'the backup "{file}" (up to {wall})' },
  'recovery.from.second': {
    zh: '第二处备份的“{file}”（止于 {wall}）',
    en: '"{file}" at the second place (up to {wall})',
  },
  'recovery.card': {
    zh: '“{name}”已损坏并重写；姓名、设置和题库是否为最新已无从核对，请检查一遍。',
    en: '"{name}" was damaged and was written anew: whether names, settings and questions are the newest cannot be told; look them through.',
  },
  'recovery.tail': {
    zh: '尾档与记录不符，已按记录重写；原来的一份保存在“{folder}”。比赛内容没有缺失。',
    en: 'The tail file did not agree with the record and was written anew; the old one is kept in "{folder}". Nothing of the contest is missing.',
  },

  // npm run verify
  'verify.contest': { zh: '比赛：{title}（{id}）', en: 'Contest: {title} ({id})' },
  'verify.entries': {
    zh: '记录：{count} 条，{first} 至 {last}',
    en: 'Record: {count} entries, from {first} to {last}',
  },
  'verify.empty': { zh: '记录：还没有任何一条', en: 'Record: no entry yet' },
  'verify.head': { zh: '末条哈希：{hash}', en: 'Hash of the last entry: {hash}' },
  'verify.chain.holds': { zh: '记录链完整。', en: 'The chain holds.' },
  'verify.chain.missing': {
    zh: '记录链在第 {seq} 条断开：这一条缺失。',
    en: 'The chain breaks at entry {seq}: it is missing.',
  },
  'verify.chain.unreadable': {
    zh: '记录链在第 {seq} 条断开：这一条无法读取。',
    en: 'The chain breaks at entry {seq}: it cannot be read.',
  },
  'verify.chain.link': {
    zh: '记录链在第 {seq} 条断开：这一条与前一条接不上。',
    en: 'The chain breaks at entry {seq}: it does not follow the one before it.',
  },
  'verify.chain.content': {
    zh: '记录链在第 {seq} 条断开：这一条的内容被改过。',
    en: 'The chain breaks at entry {seq}: its content was changed.',
  },
  'verify.damaged': { zh: '文件已损坏：{names}', en: 'Damaged files: {names}' },
  'verify.seals.hold': {
    zh: '姓名、设置和题库的封签完整。',
    en: 'The seals on names, settings and questions hold.',
  },
  'verify.seals.broken': {
    zh: '封签不符：{parts}（contest 比赛，person 姓名，setting 设置，question 题库）。',
    en: 'Seals that do not hold: {parts}.',
  },
  'verify.questions.hold': {
    zh: '试卷上的 {count} 道题与记录中的承诺一致。',
    en: 'All {count} questions of the papers are what the record commits to.',
  },
  'verify.questions.changed': {
    zh: '与承诺不符的题：{ids}',
    en: 'Questions that are not what the record commits to: {ids}',
  },
  'verify.questions.missing': {
    zh: '题库中没有的试卷题目：{ids}',
    en: 'Questions of the papers that are not in the bank: {ids}',
  },
  'verify.tail.whole': { zh: '尾档与记录一致。', en: 'The tail file agrees with the record.' },
  'verify.tail.behind': {
    zh: '尾档少末尾几条，打开比赛时会补上。',
    en: 'The tail file lacks the last entries; opening the contest completes it.',
  },
  'verify.tail.wrong': { zh: '尾档与记录不符。', en: 'The tail file does not agree with the record.' },
  'verify.tail.ahead': {
    zh: '尾档比记录多：记录有缺失，打开比赛时会修复。',
    en: 'The tail file knows of more than the record: entries are missing; opening the contest restores them.',
  },
  'verify.torn': {
    zh: '最后一行只写了一半，没有计入。',
    en: 'The last line is only half there and was not counted.',
  },
  'verify.printed.found': {
    zh: '打印的哈希就是本记录的第 {seq} 条（共 {count} 条）：到这一条为止，内容与打印时相同。',
    en: 'The printed hash is entry {seq} of this record ({count} in all): up to it nothing differs from what was printed.',
  },
  'verify.printed.absent': {
    zh: '打印的哈希不在本记录中：这不是打印时的那份记录，或者后来被改过。',
    en: 'The printed hash is not in this record: it is not the record that was printed, or it was changed since.',
  },
  'verify.other.same': { zh: '与“{other}”是同一份记录。', en: 'The same record as "{other}".' },
  'verify.other.older': {
    zh: '“{other}”更新：两份到第 {common} 条都相同。',
    en: '"{other}" is newer: both are the same up to entry {common}.',
  },
  'verify.other.newer': {
    zh: '“{other}”更旧：两份到第 {common} 条都相同。',
    en: '"{other}" is older: both are the same up to entry {common}.',
  },
  'verify.other.fork': {
    zh: '与“{other}”分叉：第 {common} 条之后各走各的，请核对以哪一份为准。',
    en: 'A fork of "{other}": they differ after entry {common}. Check which one is the record.',
  },
  'verify.other.none': {
    zh: '与“{other}”没有任何相同的记录：不是同一场比赛。',
    en: 'Nothing in common with "{other}": another contest.',
  },
} as const satisfies Record<string, Text>;
