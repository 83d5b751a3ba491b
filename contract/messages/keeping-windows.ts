// Texts of the windows about signing in, rehearsals, backups and recovery.
import type { Text } from './text.ts';

export const keepingWindowMessages = {
  // Signing in
  'signin.title': { zh: '请登录', en: 'Sign in' },
  'signin.who': { zh: '您是哪一位', en: 'Who are you' },
  'signin.pin': { zh: 'PIN', en: 'PIN' },
  'signin.pin.hint': { zh: '输入 4–12 位数字 PIN，按回车', en: 'Type your PIN of 4–12 digits, then Enter' },
  'signin.enter': { zh: '登录', en: 'Sign in' },
  'signin.back': { zh: '退格', en: 'Delete the last digit' },
  'signin.noPin': { zh: '还没有 PIN', en: 'no PIN yet' },
  'signin.noPin.hint': {
    zh: '这个席位还没有 PIN，不能登录。请技术员在控制台设置。',
    en: 'This seat has no PIN yet and cannot sign in. The technician sets one at the console.',
  },
  'signin.nobody': {
    zh: '没有人可以在这个窗口登录。请在控制台核对裁判和监督名单。',
    en: 'Nobody may sign in at this window. Check the officials at the console.',
  },

  // Who sits here
  'seat.out': { zh: '退出登录', en: 'Sign out' },
  'seat.own': { zh: '更改我的 PIN…', en: 'Change my PIN…' },
  'seat.pins': { zh: '设置 PIN…', en: 'Set PINs…' },
  'seat.open': { zh: '未设 PIN', en: 'No PINs' },
  'seat.open.hint': {
    zh: '未设 PIN：任何人都能以本窗口的身份操作。',
    en: 'No PINs are set: anybody can act in the name of this window.',
  },
  'seat.open.ask': {
    zh: '需要登录时，请技术员在控制台设置 PIN。',
    en: 'If people are to sign in, the technician sets PINs at the console.',
  },

  // Setting PINs
  'pins.title': { zh: '设置 PIN', en: 'PINs' },
  'pins.own': { zh: '更改我的 PIN', en: 'Change my PIN' },
  'pins.off': {
    zh: '现在不用登录。先给其他席位设 PIN，最后设技术员的：技术员的一设好，所有窗口就要登录。',
    en: "Nobody signs in now. Set the other PINs first and the technician's last: that one switches signing in on.",
  },
  'pins.on': {
    zh: '登录已启用。已有的 PIN 由本人在自己的窗口更改。',
    en: 'Signing in is on. Whoever has a PIN changes it at their own window.',
  },
  'pins.switch': {
    zh: '设好技术员 PIN 就启用登录。以下席位还没有 PIN，启用后要先设 PIN 才能登录：{names}',
    en: "The technician's PIN switches signing in on. Without a PIN so far, and unable to sign in until they have one: {names}",
  },
  'pins.switch.all': {
    zh: '设好技术员 PIN 就启用登录，其他席位都已有 PIN。',
    en: "The technician's PIN switches signing in on; all others have theirs.",
  },
  'pins.set': { zh: '已设', en: 'set' },
  'pins.none': { zh: '未设', en: 'none' },
  'pins.last': { zh: '最后设', en: 'last' },
  'pins.change': { zh: '更改', en: 'Change' },
  'pins.give': { zh: '设置', en: 'Set' },
  'pins.of': { zh: '{who} 的 PIN', en: 'PIN of {who}' },
  'pins.current': { zh: '现在的 PIN', en: 'Present PIN' },
  'pins.new': { zh: '新 PIN（4–12 位数字）', en: 'New PIN (4–12 digits)' },
  'pins.again': { zh: '再输一次', en: 'Once more' },
  'pins.differ': { zh: '两次输入不同，请重新输入。', en: 'The two differ: type them again.' },
  'pins.saved': { zh: '{who} 的 PIN 已设好', en: 'The PIN of {who} is set' },
  'pins.forgotten': {
    zh: '有人忘了 PIN：关闭擂台，启动时加 --forget-pins，本场全部 PIN 清除（写入记录），再重新设置。',
    en: 'A PIN is forgotten: close Leitai and start it with --forget-pins. All PINs of this contest are removed (which is recorded); then set them anew.',
  },

  // Rehearsals
  'rehearse.mark': { zh: '彩排', en: 'Rehearsal' },
  'rehearse.live': { zh: '正式', en: 'Live' },
  'rehearse.note': { zh: '不计入正式比赛', en: 'Nothing here counts' },
  'rehearse.begin': { zh: '开始彩排…', en: 'Rehearse…' },
  'rehearse.end': { zh: '结束彩排…', en: 'End the rehearsal…' },
  'rehearse.begin.title': { zh: '开始彩排？', en: 'Begin a rehearsal?' },
  'rehearse.begin.text': {
    zh: '正式比赛先关闭（不会丢失），打开一份彩排：同样的规则、队伍和人员，题目全部换成占位题。所有窗口都会标明“彩排”。',
    en: 'The contest is closed, not lost. In its stead a rehearsal opens: same rules, teams and people, with placeholders for all questions. Every window says so.',
  },
  'rehearse.begin.yes': { zh: '开始彩排', en: 'Begin the rehearsal' },
  'rehearse.end.title': { zh: '结束彩排？', en: 'End the rehearsal?' },
  'rehearse.end.text': {
    zh: '彩排关闭，回到正式比赛，从原来的地方继续。彩排的记录留在本机，不影响正式比赛。',
    en: 'The rehearsal closes and the contest opens where it stood. The record of the rehearsal stays on this PC.',
  },
  'rehearse.end.yes': { zh: '结束彩排，回到正式比赛', en: 'End it and open the contest' },

  // The record and its backups
  'storage.title': { zh: '记录与备份', en: 'Record and backups' },
  'storage.good': { zh: '备份正常', en: 'Backed up' },
  'storage.off': { zh: '只备份在本机', en: 'This PC only' },
  'storage.behind': { zh: '备份落后', en: 'Backup behind' },
  'storage.failing': { zh: '备份失败', en: 'Backup failing' },
  'storage.notice': { zh: '有提醒', en: 'Look here' },
  'storage.chip': { zh: '记录 {seq} · {state}', en: 'Entry {seq} · {state}' },
  'storage.backup': { zh: '备份', en: 'Backup' },
  'storage.record': { zh: '记录', en: 'Record' },
  'storage.head': { zh: '共 {seq} 条', en: '{seq} entries' },
  'storage.hash': { zh: '指纹', en: 'Fingerprint' },
  'storage.hash.hint': {
    zh: '与成绩单上印的指纹相同，就是同一份记录。',
    en: 'The same as on the printed results: the same record.',
  },
  'storage.free': { zh: '磁盘剩余', en: 'Free space' },
  'storage.free.unknown': { zh: '未知', en: 'not known' },
  'storage.own': { zh: '本机备份', en: 'On this PC' },
  'storage.second': { zh: '第二处备份（U盘或另一块盘）', en: 'Second place (USB stick or another disk)' },
  'storage.state.good': { zh: '正常', en: 'Well' },
  'storage.state.behind': {
    zh: '落后：最新记录还没有写到',
    en: 'Behind: the last entries are not there yet',
  },
  'storage.state.failing': { zh: '失败：没有写入', en: 'Failing: nothing is written' },
  'storage.state.off': { zh: '未启用', en: 'Not in use' },
  'storage.seq': { zh: '写到第 {seq} 条', en: 'up to entry {seq}' },
  'storage.generations': { zh: '{count} 份完整备份', en: '{count} whole backups' },
  'storage.verified': { zh: '最近核验 {when}', en: 'last verified {when}' },
  'storage.unverified': { zh: '还没有核验过的完整备份', en: 'no whole backup verified yet' },
  'storage.off.hint': {
    zh: '请插上U盘，选择一个文件夹：每条记录一秒内写到那里，本机坏了可换一台电脑从U盘接续。',
    en: 'Plug in a stick and choose a folder: each entry is there within a second, and another PC can go on from it.',
  },
  'storage.folder': { zh: '文件夹', en: 'Folder' },
  'storage.use': { zh: '备份到这里', en: 'Back up here' },
  'storage.using': { zh: '第二处备份：{folder}', en: 'Second place: {folder}' },
  'storage.stop': { zh: '停用第二处', en: 'Stop using it' },
  'storage.now': { zh: '立即备份', en: 'Back up now' },
  'storage.done': { zh: '已备份并核验', en: 'Backed up and verified' },
  'storage.notices': { zh: '提醒', en: 'Notices' },
  'storage.seen': { zh: '知道了', en: 'Dismiss' },
  'storage.recovery': {
    zh: '打开时发现记录损坏，已处理',
    en: 'The record was damaged and has been put together',
  },
  'storage.recovery.at': { zh: '处理时间 {when}', en: 'done {when}' },
  'storage.recovery.whole': { zh: '没有丢失。', en: 'Nothing is lost.' },
  'storage.recovery.lost': {
    zh: '从第 {seq} 条起可能丢失。请核对最后几步（判定、得分），缺的补录。',
    en: 'Entries from {seq} on may be lost. Check the last steps (rulings, scores) and enter what is missing.',
  },
  'storage.recovery.read': { zh: '已阅', en: 'I have read this' },

  // Home
  'home.rehearsal': { zh: '彩排', en: 'Rehearsal' },
  'home.backup': { zh: '从备份U盘接续', en: 'Go on from a backup stick' },
  'home.backup.text': {
    zh: '原来的电脑不能用了，就在这台电脑上从备份接着比：回到同一轮，时钟停住等您决定。请勿在两台电脑上同时进行。',
    en: 'When the other PC has failed the contest goes on here: same turn, clocks held for you to decide. Never run both.',
  },
  'home.backup.folder': {
    zh: 'U盘，或其中以 .running 结尾的文件夹',
    en: 'The stick, or the folder on it that ends in .running',
  },
  'home.backup.open': { zh: '接续比赛', en: 'Go on here' },
  'home.kin.fork': {
    zh: '同一场比赛的另一份记录：第 {common} 条之后分叉（{folder}）',
    en: 'Another record of the same contest went a different way after entry {common} ({folder})',
  },
  'home.kin.older': {
    zh: '这一份较旧，止于第 {common} 条；另一份更新（{folder}）',
    en: 'This record is older and ends with entry {common}; another goes further ({folder})',
  },
  'home.kin.newer': {
    zh: '这一份较新；另一份只到第 {common} 条（{folder}）',
    en: 'This record is the newer one; another ends with entry {common} ({folder})',
  },
  'home.accept': { zh: '以这一份为准打开…', en: 'Open as the record…' },
  'home.accept.title': { zh: '以这一份为准？', en: 'Take this one for the record?' },
  'home.accept.text': {
    zh: '“{title}”不止一份记录。以这一份为准打开后，理由写入记录；另一份原样保留。',
    en: 'There is more than one record of "{title}". The reason is recorded; the other one is kept as it is.',
  },
  'home.accept.reason': { zh: '理由（由谁决定、为什么）', en: 'Reason (who decided, and why)' },
  'home.accept.yes': { zh: '以这一份为准', en: 'Take this one' },

  // After an interruption
  'held.interrupted': { zh: '比赛曾中断', en: 'The contest was interrupted' },
  'held.stands': { zh: '计时停住，请决定', en: 'The clock stands: decide' },
  'held.seconds': { zh: '{seconds} 秒', en: '{seconds} s' },
  'held.remaining': { zh: '剩 {time}', en: '{time} left' },
  'held.resume': { zh: '从此刻继续', en: 'Go on from here' },
  'held.resume.hint': { zh: '接着用剩下的 {time}', en: 'with the {time} that are left' },
  'held.game.hint': { zh: '比赛时钟接着走，剩 {time}', en: 'the game clock runs on, {time} left' },
  'held.restart': { zh: '重来本题', en: 'This question again' },
  'held.restart.hint': {
    zh: '恢复全部 {time}，写明理由，再按空格开始',
    en: 'the full {time}; give a reason, then Space starts it',
  },
  'held.void': { zh: '本轮作废', en: 'Void this turn' },
  'held.void.hint': { zh: '不计分，写明理由', en: 'no points; give a reason' },
  'held.withdraw.hint': { zh: '换题重答，写明理由', en: 'asked something else; give a reason' },
  'held.buzz': { zh: '重新开抢', en: 'Open the buzz again' },
  'held.buzz.hint': { zh: '中断前的按键不算', en: 'presses before it do not count' },
  'held.host': {
    zh: '比赛停住（剩 {time}），请稍候：由控制台和裁判决定继续、重来还是作废',
    en: 'Everything stands ({time} left). Please wait: console and judges decide to go on, repeat or void',
  },
} as const satisfies Record<string, Text>;
