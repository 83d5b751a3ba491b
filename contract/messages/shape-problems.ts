// What is wrong with the writing of a rules file: its JSON, keys, types, sizes and formulas; and what to write instead.
import type { Text } from './text.ts';

export const shapeProblemMessages = {
  // Keys and values
  'problem.missing': {
    zh: '缺少必填的“{key}”。请补上它（{expected}）。',
    en: '"{key}" is missing. Add it ({expected}).',
  },
  'problem.key-unknown': {
    zh: '这里没有“{name}”这一项。请改为这里可用的项（{known}），或删去它。',
    en: 'There is no "{name}" here. Use one of these ({known}), or remove it.',
  },
  'problem.key-elsewhere': {
    zh: '这里没有“{key}”这一项，它属于“{place}”。请把它移到“{place}”中。',
    en: '"{key}" does not belong here but into "{place}". Move it there.',
  },
  'problem.key-twice': {
    zh: '“{key}”在同一处写了两次（第 {first} 行和第 {line} 行），只有后一个算数。请删去一个。',
    en: '"{key}" is written twice in one place (lines {first} and {line}); only the last would count. Remove one.',
  },
  'problem.key-form': {
    zh: '名称“{key}”不合要求。请以小写英文字母开头，只用小写字母、数字、“-”和“.”，至多 60 个字符。',
    en: 'The name "{key}" cannot be used. Begin with a small letter and use small letters, digits, "-" and ".", 60 at most.',
  },
  'problem.choice': {
    zh: '“{name}”不是这里的选项。请改为其中之一：{known}。',
    en: '"{name}" is no choice here. Use one of these: {known}.',
  },
  'problem.type': {
    zh: '这里应是{expected}，写的却是{found}。请改正。',
    en: 'This must be {expected}, but it is {found}. Correct it.',
  },
  'problem.small': {
    zh: '{number} 太小了。请改为至少 {least}。',
    en: '{number} is too small. Give at least {least}.',
  },
  'problem.above': {
    zh: '{number} 太小了。请改为大于 {least} 的数。',
    en: '{number} is too small. Give more than {least}.',
  },
  'problem.large': {
    zh: '{number} 太大了。请改为至多 {most}。',
    en: '{number} is too large. Give at most {most}.',
  },
  'problem.short': {
    zh: '这里不能少于 {least} 个字。请补充内容。',
    en: 'This may not be shorter than {least} characters. Write something here.',
  },
  'problem.long': {
    zh: '这里超过了 {most} 个字。请缩短到 {most} 个字以内。',
    en: 'This is longer than {most} characters. Shorten it.',
  },
  'problem.few': {
    zh: '这里不能少于 {least} 项。请补足。',
    en: 'This may not have fewer than {least} entries. Add some.',
  },
  'problem.many': {
    zh: '这里超过了 {most} 项。请删到 {most} 项以内。',
    en: 'This has more than {most} entries. Remove some.',
  },
  'problem.id-form': {
    zh: '“{id}”不能作 id。请以小写英文字母开头，只用小写字母、数字和“-”，至多 40 个字符，例如“round-1”。',
    en: '"{id}" cannot be an id. Begin with a small letter and use small letters, digits and "-", 40 at most, such as "round-1".',
  },
  'problem.fraction-form': {
    zh: '“{weight}”不是权重。请写成带引号的整数或分数，例如“1”或“1/2”。',
    en: '"{weight}" is no weight. Write a whole number or a fraction in quotes, such as "1" or "1/2".',
  },
  'problem.other': {
    zh: '这里有误（{detail}）。请对照规则说明改正。',
    en: 'This is wrong ({detail}). Correct it as the description of the rules says.',
  },

  // Kinds of values
  'kind.string': { zh: '带引号的文字', en: 'text in quotes' },
  'kind.number': { zh: '数', en: 'a number' },
  'kind.int': { zh: '整数', en: 'a whole number' },
  'kind.fractional': { zh: '小数', en: 'a fractional number' },
  'kind.boolean': { zh: 'true 或 false', en: 'true or false' },
  'kind.array': { zh: '方括号中的列表', en: 'a list in brackets' },
  'kind.object': { zh: '花括号中的一组项', en: 'a group in braces' },
  'kind.null': { zh: 'null', en: 'null' },
  'kind.choice': { zh: '可用：{known}', en: 'one of {known}' },

  // Formulas
  'problem.formula-breaks-off': {
    zh: '算式“{formula}”没有写完。请补上末尾的数、变量或括号。',
    en: 'The formula "{formula}" breaks off. Complete it with a number, a variable or a bracket.',
  },
  'problem.formula-syntax': {
    zh: '算式“{formula}”从第 {place} 个字符“{rest}”起读不懂。请用英文半角符号，检查括号是否成对、两数之间是否有运算符（+ - * /）。',
    en: 'The formula "{formula}" cannot be read from character {place} on ("{rest}"). Check that brackets come in pairs and that + - * or / stands between two values.',
  },
  'problem.formula-function': {
    zh: '没有函数“{name}”。请改用 {known}。',
    en: 'There is no function "{name}". Use one of these: {known}.',
  },
  'problem.formula-argument': {
    zh: '“{function}”只取一个值。请删去多余的值，或改用 min、max。',
    en: '"{function}" takes one value. Remove the others, or use min or max.',
  },
  'problem.formula-number': {
    zh: '数“{number}”太长。请改为至多 {digits} 位。',
    en: 'The number "{number}" is too long. Use {digits} digits at most.',
  },
  'problem.formula-deep': {
    zh: '算式“{formula}”的括号套得太深。请减到 {depth} 层以内。',
    en: 'The formula "{formula}" is nested too deeply. Use at most {depth} levels of brackets.',
  },
  'problem.formula-variable': {
    zh: '这里没有变量“{name}”。请改用这里有的变量：{known}。',
    en: 'There is no variable "{name}" here. Use one of these: {known}.',
  },
  'problem.formula-elsewhere': {
    zh: '变量“{variable}”在这里没有值，它只用于{where}。请改用：{known}。',
    en: 'The variable "{variable}" has no value here: it is for {where}. Use one of these: {known}.',
  },
  'problem.formula-zero': {
    zh: '算式“{formula}”中的除数可能为 0。请改写除数，例如 max(1, {divisor})。',
    en: 'The formula "{formula}" may divide by zero. Rewrite the divisor, such as max(1, {divisor}).',
  },
  'problem.formula-large': {
    zh: '算式“{formula}”一次可能超过 {most} 分。请改小其中的数。',
    en: 'The formula "{formula}" may be worth more than {most} points. Use smaller numbers.',
  },
  'formula.where.panel': { zh: '有挑战团的环节，揭晓之后', en: 'rounds with a panel, after the reveal' },
  'formula.where.teams': {
    zh: '各队同时作答的环节，揭晓之后',
    en: 'rounds that all teams answer at once, after the reveal',
  },
  'formula.where.turn': {
    zh: '整轮计一次分（score.per 为 turn）的环节',
    en: 'rounds scored once for the whole turn (score.per "turn")',
  },
  'formula.where.item': {
    zh: '每题计分（score.per 为 item）的环节',
    en: 'rounds scored for each item (score.per "item")',
  },
  'formula.where.presented': {
    zh: '读题时即可抢答（buzz.opens 为 presented）的环节',
    en: 'rounds where teams press while it is read (buzz.opens "presented")',
  },
  'formula.where.points': {
    zh: '评委打分（partial）的环节',
    en: 'rounds where judges give points (partial)',
  },

  // What stands around a problem
  'explain.at': { zh: '{path}：{text}', en: '{path}: {text}' },
  'explain.line': { zh: '第 {line} 行 {text}', en: 'line {line}, {text}' },
  'explain.then': { zh: '{text}；{next}', en: '{text}; {next}' },
  'explain.whole': { zh: '整个文件', en: 'the whole file' },
  'explain.meant': { zh: '{text}是否应为“{name}”？', en: '{text} Did you mean "{name}"?' },
  'explain.more': { zh: '另有 {count} 处', en: '{count} more' },
  'explain.count': { zh: '“{file}”有 {count} 处问题：', en: '"{file}" has {count} problem(s):' },
  'failure.rules-json': {
    zh: '规则文件“{file}”不是有效的 JSON：第 {line} 行第 {column} 个字符处（{found}）读不下去。请检查此处的引号、逗号、冒号和括号（都用英文半角），改正后重试。',
    en: 'The definition "{file}" is not valid JSON: it cannot be read at line {line}, character {column} ({found}). Check quotes, commas, colons and brackets there and try again.',
  },
} as const satisfies Record<string, Text>;
