// What is wrong with a line profile, and what to write instead; read beside the place in the file.
import type { Text } from './text.ts';

export const profileMessages = {
  'profile.json': {
    zh: '文件不是 JSON（{detail}）。请选“存成文件”存下的文件，或对照说明文件 docs/profiles.md 改正。',
    en: 'The file is no JSON ({detail}). Choose one saved by "Save as a file", or correct it as docs/profiles.md says.',
  },
  'profile.shape': {
    zh: '这一项写得不对（{detail}）。请对照说明文件 docs/profiles.md 改正。',
    en: 'This is not written as it must be ({detail}). Correct it as docs/profiles.md says.',
  },
  'profile.brace': {
    zh: '“{brace}”不成对。请写成完整的占位，例如 {open}；文字里的花括号请写两遍。',
    en: 'The "{brace}" has no partner. Write a whole place such as {open}; write a brace of the text itself twice.',
  },
  'profile.place-unknown': {
    zh: '没有“{place}”这种占位。请改用：{known}。',
    en: 'There is no place "{place}". Use one of these: {known}.',
  },
  'profile.place-here': {
    zh: '“{place}”在这里没有意义。请删去它；这里可用：{known}。',
    en: '"{place}" means nothing here. Remove it; here there may be: {known}.',
  },
  'profile.place-twice': {
    zh: '“{place}”写了两次（毫秒和微秒也只能有一个）。请留下一个，其余改为 {any}。',
    en: '"{place}" stands there twice (of milliseconds and microseconds, too, only one). Keep one and write {any} for the other.',
  },
  'profile.place-next': {
    zh: '“{place}”和紧跟着的内容分不开。请在两者之间写上原有的文字（如空格、冒号），或只留一个。',
    en: 'It cannot be told where "{place}" ends. Write the text that stands behind it (a space, a colon), or keep one of the two.',
  },
  'profile.seat-missing': {
    zh: '看不出是几号按钮。请写上 {place}，或另写 seat。',
    en: 'It does not say which button it is. Write {place} into it, or give "seat" beside it.',
  },
  'profile.seat-twice': {
    zh: '按钮号写了两次。{place}、{letter} 和 seat 三者请只留一个。',
    en: 'It says twice which button it is. Keep one of {place}, {letter} and "seat".',
  },
  'profile.seat-range': {
    zh: '座位 {seat} 超过了座位总数 {seats}。请改正其中一个。',
    en: 'There is no seat {seat} among {seats}. Correct one of the two.',
  },
  'profile.letter-range': {
    zh: '字母只够 26 个座位，这里有 {seats} 个。请改用数字的占位，或减少座位。',
    en: 'Letters are enough for 26 seats, not for {seats}. Use numbers, or fewer seats.',
  },
  'profile.answer-missing': {
    zh: '看不出答了什么。请写上 {place}。',
    en: 'It does not say what was answered. Write {place} into it.',
  },
  'profile.everything': {
    zh: '这样写任何一行都会算数。请写上这一行里固定不变的文字。',
    en: 'Every line at all would count as this. Write the text that always stands in it.',
  },
  'profile.says-other': {
    zh: '{kind}不会报告 {says}。请清空这一项，或改正设备种类。',
    en: 'A device of the kind "{kind}" does not tell "{says}". Leave this empty, or correct the kind.',
  },
  'profile.no-press': {
    zh: '抢答器没有写按下时的内容。请至少写一行 press。',
    en: 'A buzzer must say when it is pressed. Give at least one line under "press".',
  },
  'profile.no-answer': {
    zh: '答题器没有写作答时的内容。请至少写一行 answer。',
    en: 'A clicker must say what was answered. Give at least one line under "answer".',
  },
  'profile.no-lamp': {
    zh: '指示灯没有写点亮的命令。请写上 lampOn 和 lampOff。',
    en: 'A lamp box must be told to light a lamp. Give "lampOn" and "lampOff".',
  },
  'profile.lamp-pair': {
    zh: '点亮和熄灭的命令缺一个。请把 lampOn 和 lampOff 都写上，或都删去。',
    en: 'One of "lampOn" and "lampOff" is missing. Give both, or neither.',
  },
  'profile.lamp-seat': {
    zh: '看不出是几号灯。请在命令里写上 {place}。',
    en: 'It does not say which lamp is meant. Write {place} into it.',
  },
  'profile.reset-missing': {
    zh: '只报第一个的抢答器必须能复位。请写上 reset（或 arm）。',
    en: 'A box that tells only the first press must be reset before the next. Give "reset" (or "arm").',
  },
  'profile.silence-short': {
    zh: '时间太短，来不及询问和应答。请改为至少 {least} 毫秒。',
    en: 'This is too short for a question and its answer. Give at least {least} milliseconds.',
  },
  'profile.sent-bytes': {
    zh: '命令里有设备收不到的字符。请只用英文字母、数字和符号。',
    en: 'This contains characters that cannot be sent. Use plain letters, digits and signs.',
  },
} as const satisfies Record<string, Text>;
