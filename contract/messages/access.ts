// Texts of signing in, PINs and rehearsals.
import type { Text } from './text.ts';

export const accessMessages = {
  'window.supervisor': { zh: '监督席', en: 'Supervisor' },

  // Journal
  'event.access.noted': { zh: '{what}：{role} {person}', en: '{what}: {role} {person}' },
  'event.rehearsal.begun': { zh: '彩排开始', en: 'Rehearsal begun' },
  'access.noted.signed-in': { zh: '登录', en: 'Signed in' },
  'access.noted.signed-out': { zh: '退出登录', en: 'Signed out' },
  'access.noted.pin-set': { zh: '设置 PIN', en: 'PIN set' },
  'access.noted.locked': { zh: '多次输错 PIN，暂停登录', en: 'Closed for a while: wrong PINs' },
  'access.noted.pins-forgotten': { zh: '启动时清除了全部 PIN', en: 'All PINs removed on starting' },
  'role.technician': { zh: '技术员', en: 'Technician' },
  'role.host': { zh: '主持人', en: 'Host' },
  'role.judge': { zh: '裁判', en: 'Judge' },
  'role.chief-judge': { zh: '裁判长', en: 'Chief judge' },
  'role.supervisor': { zh: '监督', en: 'Supervisor' },

  // Signing in
  'failure.access-off': {
    zh: '本场比赛未设 PIN，不用登录。请直接使用本窗口。',
    en: 'This contest is run without PINs: just use this window.',
  },
  'failure.access-unknown': {
    zh: '名单上已没有此人，请从列表中重新选择。',
    en: 'Nobody of that kind is on the roster any more. Choose again from the list.',
  },
  'failure.access-elsewhere': {
    zh: '此人不在本窗口登录，请到本人的窗口登录。',
    en: 'This person does not sign in at this window: use the window of that role.',
  },
  'failure.access-none': {
    zh: '还没有设 PIN，请技术员在控制台设置后再登录。',
    en: 'No PIN has been set yet. Ask the technician to set one at the console, then sign in.',
  },
  'failure.access-wrong': {
    zh: 'PIN 不对，还可再试 {left} 次。请核对后重新输入。',
    en: 'Wrong PIN; tries left: {left}. Check it and enter it again.',
  },
  'failure.access-closed': {
    zh: '多次输错，请等 {seconds} 秒后再试。',
    en: 'Too many wrong PINs: wait {seconds} seconds, then try again.',
  },
  'failure.access-pass': {
    zh: '登录已失效，请重新输入 PIN 登录。',
    en: 'No longer signed in: enter the PIN again.',
  },
  'failure.access-signed-out': {
    zh: '本窗口还没有人登录，请先用 PIN 登录。',
    en: 'Nobody has signed in at this window: sign in with a PIN first.',
  },
  'failure.access-first': {
    zh: '第一个 PIN 请在控制台设置。',
    en: 'The first PIN is set at the console.',
  },
  'failure.access-own': {
    zh: '已设的 PIN 只能由本人登录后更改。忘记时请技术员用 --forget-pins 重新启动擂台。',
    en: 'A PIN is changed by its owner, signed in. If it was forgotten, have the technician start Leitai with --forget-pins.',
  },
  'failure.access-current': {
    zh: '请同时输入现用的 PIN。',
    en: 'Enter the present PIN as well.',
  },
  'failure.access-unreadable': {
    zh: '这场比赛的 PIN 无法读取，未打开。请用 --forget-pins 重新启动擂台（会清除全部 PIN 并记入比赛记录）。',
    en: 'The PINs of this contest cannot be read; it was not opened. Start Leitai with --forget-pins (removes all PINs, noted in the record).',
  },
  'failure.pins-lost': {
    zh: 'PIN 校验中断，请再试一次。',
    en: 'Checking the PIN broke off. Try again.',
  },
  'refusal.role.signed-out': {
    zh: '还没有人用 PIN 登录，这次操作未生效。请先登录（大屏、答题台的按键须技术员在本机控制台登录）。',
    en: 'Nobody has signed in with a PIN, so nothing was done. Sign in first (keys at the projector or a station need the technician signed in at a console of this PC).',
  },
  'refusal.role.own-window': {
    zh: '本场比赛设有 PIN，这一步不能代录。请裁判长或监督在自己的窗口登录后操作。',
    en: 'This contest is run with PINs: nobody enters this for others. Have the chief judge or the supervisor do it at their own window.',
  },
  'notice.pins-forgotten': {
    zh: '本次启动清除了全部 PIN：现在任何人都能操作各窗口。请重新设置。',
    en: 'All PINs were removed on this start: anybody can use any window now. Set them again.',
  },
  'failure.totals-kept': {
    zh: '笔试成绩尚未公开，不能导出成绩。请裁判长或监督先在自己的窗口公开笔试成绩。',
    en: 'Written totals have not been released, so results cannot be exported. Have the chief judge or the supervisor release them at their own window first.',
  },

  // Rehearsals
  'rehearsal.text': {
    zh: '彩排占位文字，正式题目不在此处。',
    en: 'Rehearsal placeholder, not the real question. ',
  },
  'export.rehearsal': { zh: '彩排 {title}', en: 'Rehearsal {title}' },
  'failure.rehearsal-live': {
    zh: '正在答题或计时，不能开始彩排。请先结束本轮。',
    en: 'A turn is live or a clock runs: finish it before you start a rehearsal.',
  },
  'failure.rehearsal-already': {
    zh: '现在已是彩排。请先结束彩排再重新开始。',
    en: 'This is a rehearsal already: end it, then start another.',
  },
  'failure.rehearsal-none': {
    zh: '现在不是彩排，请直接操作比赛。',
    en: 'This is no rehearsal: just go on with the contest.',
  },
  'failure.rehearsal-home': {
    zh: '找不到这次彩排对应的正式比赛。请关闭彩排，在首页打开正式比赛。',
    en: 'The contest this is a rehearsal of cannot be found. Close the rehearsal and open the contest on the home page.',
  },
  'failure.rehearsal-import': {
    zh: '彩排中不能导入。请先结束彩排，再导入到正式比赛。',
    en: 'Nothing is imported into a rehearsal: end it, then import into the contest itself.',
  },
} as const satisfies Record<string, Text>;
