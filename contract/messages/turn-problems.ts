// What contradicts itself in how an item goes and what it is worth, and what to write instead.
import type { Text } from './text.ts';

export const turnProblemMessages = {
  // Clocks and answers
  'problem.starts-claim': {
    zh: '本环节无人抢答，这个计时永远不会开始。请改为 "starts": "begin"。',
    en: 'Nobody wins a buzz in this round, so nothing would start the clock. Set "starts" to "begin".',
  },
  'problem.starts-open': {
    zh: '抢到之前无人作答，不能在“{starts}”时开始计时。请改为 "starts": "claim" 或 "begin"；限制抢答时间用 buzz.window。',
    en: 'Before the buzz is won nobody answers, so "{starts}" cannot start the clock. Set "starts" to "claim" or "begin"; buzz.window limits the time to press.',
  },
  'problem.starts-read': {
    zh: '题目不是读出来的（{shown}），没有读完的时刻。请改为 "starts": "begin"，或把 shown 改为 read。',
    en: 'The question is not read aloud ("{shown}"), so reading never ends. Set "starts" to "begin", or "shown" to "read".',
  },
  'problem.starts-silent': {
    zh: '题目在“请答题”时才在答题台上显示。请改为 "starts": "begin"，或把 shown 改为 read。',
    en: 'The station shows the question only at the begin. Set "starts" to "begin", or "shown" to "read".',
  },
  'problem.begin-all': {
    zh: '各队同时作答，没有“开始作答”的时限。请删去 clock.begin，用 clock.limit 限时。',
    en: 'All teams answer at once, so there is no time to begin. Leave clock.begin out; clock.limit is their time.',
  },
  'problem.begin-starts': {
    zh: '计时在“{starts}”时已经开始，没有单独的开始时限。请改为 "starts": "begin"，或删去 clock.begin。',
    en: 'The clock runs from "{starts}" on, so there is no time to begin apart. Set "starts" to "begin", or leave clock.begin out.',
  },
  'problem.limit-missing': {
    zh: '分值 {values} 没有时限。请在 seconds 中为它写上秒数。',
    en: 'There is no time for the stake {values}. Add its seconds here.',
  },
  'problem.limit-foreign': {
    zh: '“{name}”不是本环节的分值（{known}）。请删去它，或改为其中之一。',
    en: '"{name}" is no stake of this round ({known}). Remove it, or change it into one of them.',
  },
  'problem.turn-clock-alone': {
    zh: '整轮一个计时只适合一个队单独作答。请改为 "scope": "item"，或把 who.by 改为 order。',
    en: 'One clock over all items is for one team alone. Set "scope" to "item", or who.by to "order".',
  },
  'problem.turn-clock-panel': {
    zh: '整轮一个计时的环节，挑战团无法逐题同时作答。请改为 "panel": false，或 "scope": "item"。',
    en: 'With one clock over all items the panel cannot answer along. Set "panel" to false, or clock.scope to "item".',
  },
  'problem.turn-clock-desk': {
    zh: '整轮一个计时要在答题台作答。请改为 "entry": "desk"，或 clock.scope 改为 item。',
    en: 'One clock over all items needs answers at a desk. Set "entry" to "desk", or clock.scope to "item".',
  },
  'problem.turn-clock-key': {
    zh: '整轮一个计时不能逐题由“{ruledBy}”判定。请改为 "ruledBy": "key"，或 clock.scope 改为 item。',
    en: 'One clock over all items leaves "{ruledBy}" no time to rule. Set "ruledBy" to "key", or clock.scope to "item".',
  },
  'problem.turn-clock-order': {
    zh: '各队轮着来时一轮只有一题，整轮一个计时没有意义。请改为 "order": "block"，或 clock.scope 改为 item。',
    en: 'In rotation a turn has one item only. Set "order" to "block", or clock.scope to "item".',
  },
  'problem.turn-clock-starts': {
    zh: '整轮一个计时由“请答题”开始，不能由“{starts}”开始。请改为 "starts": "begin"。',
    en: 'One clock over all items starts at the begin, not at "{starts}". Set "starts" to "begin".',
  },
  'problem.turn-clock-begin': {
    zh: '整轮一个计时没有单独的开始时限。请删去 clock.begin。',
    en: 'One clock over all items has no time to begin apart. Leave clock.begin out.',
  },
  'problem.turn-clock-stake': {
    zh: '整轮一个计时的题目要同一分值。请改为 "by": "fixed" 或 "by": "choice"。',
    en: 'Items under one clock are worth the same. Set "by" to "fixed" or "choice".',
  },
  'problem.turn-clock-miss': {
    zh: '整轮一个计时中答错一题后接着答下一题，不能转出（{follow}）。请改为 "follow": "ends"。',
    en: 'Under one clock the next item follows a miss, so it cannot go on ("{follow}"). Set "follow" to "ends".',
  },
  'problem.desk-open': {
    zh: '抢答后口头作答。请改为 "entry": "spoken"，或把 who.by 改为 order 或 all。',
    en: 'Whoever wins the buzz answers aloud. Set "entry" to "spoken", or who.by to "order" or "all".',
  },
  'problem.done-desk': {
    zh: '答题台逐题确认，不说“回答完毕”。请改为 "required": false，或把 answer.entry 改为 spoken。',
    en: 'At a desk answers are confirmed, nobody says that she is done. Set "required" to false, or answer.entry to "spoken".',
  },
  'problem.key-types': {
    zh: '题型 {types} 没有可以比对的答案。请改为 "ruledBy": "judges"，或从 question.types 中删去这些题型。',
    en: 'Answers to {types} cannot be compared with a key. Set "ruledBy" to "judges", or take these out of question.types.',
  },
  'problem.withdrawn-set': {
    zh: '本环节没有可以整组更换的题。请改为 "withdrawn": "replay-item"，或把 question.from 改为 sets。',
    en: 'This round has no set to replace as a whole. Set "withdrawn" to "replay-item", or question.from to "sets".',
  },

  // Buzzing and misses
  'problem.buzz-missing': {
    zh: '抢答环节没有写抢答规则。请加上 "buzz": {}（全用缺省值即可）。',
    en: 'A round decided by buzz needs its rules. Add "buzz": {} (every part has a default).',
  },
  'problem.rebound-buzz': {
    zh: '答错后由其他队抢答，但没有写抢答规则。请加上 "buzz": {}，或把 miss.follow 改为 next。',
    en: 'After a miss the others press, so the rules for it are needed. Add "buzz": {}, or set miss.follow to "next".',
  },
  'problem.buzz-unused': {
    zh: '本环节无人抢答，抢答规则不起作用。请删去 buzz，或改为 "who": {"by": "buzz"}。',
    en: 'Nobody presses in this round. Leave "buzz" out, or set "who" to {"by": "buzz"}.',
  },
  'problem.restate-command': {
    zh: '“抢答开始”之后才抢答，题目已经读完，不必复述。请改为 "opens": "presented"，或删去 restate。',
    en: 'After the command everybody has heard the question. Set "opens" to "presented", or leave "restate" out.',
  },
  'problem.countdown-presented': {
    zh: '读题时随时可抢，没有开始口令可倒数。请改为 "opens": "command"，或删去 countdown。',
    en: 'Where teams press while it is read there is no cue to count down to. Set "opens" to "command", or leave "countdown" out.',
  },
  'problem.window-read': {
    zh: '抢答时限从读完题算起，但题目不是读出来的（{shown}）。请把 question.shown 改为 read，或删去 window。',
    en: 'The window begins at the end of reading, but nothing is read ("{shown}"). Set question.shown to "read", or leave "window" out.',
  },
  'problem.miss-all': {
    zh: '各队同时作答，答错后没有可转的队（{follow}）。请改为 "follow": "ends"。',
    en: 'All teams have answered, so a miss goes to nobody ("{follow}"). Set "follow" to "ends".',
  },
  'problem.miss-next': {
    zh: '抢答环节答错后由其他队再抢，没有下一号。请改为 "follow": "rebound"。',
    en: 'In a round decided by buzz the others press again, no number comes next. Set "follow" to "rebound".',
  },
  'problem.miss-unused': {
    zh: '答错后没有其他队接着答，{key} 不起作用。请删去它，或把 miss.follow 改为 rebound 或 next。',
    en: 'No further team answers after a miss, so "{key}" means nothing. Leave it out, or set miss.follow to "rebound" or "next".',
  },
  'problem.miss-finally': {
    zh: '答错后没有其他队接着答，finally 不起作用。请删去它，要直接交给观众就写 "follow": "audience"。',
    en: 'No further team answers after a miss, so "finally" means nothing. Leave it out; for an audience question write "follow": "audience".',
  },

  // Points
  'problem.score-turn': {
    zh: '整轮计一次分要有整轮的计时。请在 clock 中写 "scope": "turn"，或改为 "per": "item"。',
    en: 'One score for the whole turn needs one clock for it. Set clock.scope to "turn", or "per" to "item".',
  },
  'problem.ledger-playoff': {
    zh: '加赛分只用于加赛环节。请改为 "ledger": "live"，或写 "who": {"by": "buzz", "among": "tied"}。',
    en: 'The ledger "playoff" is for play-offs only. Set "ledger" to "live", or "who" to {"by": "buzz", "among": "tied"}.',
  },
  'problem.ledger-tied': {
    zh: '加赛的得分不能计入总分。请改为 "ledger": "playoff"。',
    en: 'Points of a play-off never enter the total. Set "ledger" to "playoff".',
  },
  'problem.score-scored': {
    zh: '本环节不由评委打分，scored 不起作用。请加上 partial（例如 {"most": 20}），或删去 scored。',
    en: 'Judges give no points in this round. Add "partial" (such as {"most": 20}), or leave "scored" out.',
  },
  'problem.score-misrestated': {
    zh: '本环节不复述题目，misrestated 不起作用。请写 buzz.restate: true，或删去 misrestated。',
    en: 'Nobody restates the question in this round. Set buzz.restate to true, or leave "misrestated" out.',
  },
  'problem.score-passed': {
    zh: '没有可在本环节使用的免答权，passed 不起作用。请在 privileges 中加一个 does 为 pass 的特权，或删去 passed。',
    en: 'No team may pass in this round. Add a privilege that does "pass" to "privileges", or leave "passed" out.',
  },
  'problem.score-audience': {
    zh: '本环节的题不会转为观众题，audience 不起作用。请把 buzz.silence 或 miss.finally 设为 audience，或删去这一项。',
    en: 'No question of this round goes to the audience. Set buzz.silence or miss.finally to "audience", or leave this out.',
  },
  'problem.to-twice': {
    zh: '“{payee}”列了两次，会记两次分。请删去一个。',
    en: '"{payee}" is listed twice and would be paid twice. Remove one of them.',
  },
  'problem.to-naming': {
    zh: '没有指定方，无法给它记分。请删去 naming，或把 who.by 改为 designation。',
    en: 'There is no naming team to pay. Remove "naming", or set who.by to "designation".',
  },
  'problem.to-player': {
    zh: '本环节不指明由哪名选手作答，无法给选手记分。请把 player.by 改为 team，或删去 player。',
    en: 'No player is named in this round, so none can be paid. Set player.by to "team", or remove "player".',
  },
  'problem.partial-turn': {
    zh: '整轮一个计时的环节由答案判定，评委不打分。请删去 partial，或把 clock.scope 改为 item。',
    en: 'Under one clock the key rules and judges give no points. Leave "partial" out, or set clock.scope to "item".',
  },
  'problem.partial-key': {
    zh: '评委打分与按答案判定不能并用。请改为 "ruledBy": "judges"，或删去 partial。',
    en: 'Points of judges and a ruling by the key exclude each other. Set "ruledBy" to "judges", or leave "partial" out.',
  },
  'problem.partial-drop': {
    zh: '{judges} 个打分去掉 {drop} 个最高和 {drop} 个最低后一个也不剩。请把 drop 改为至多 {most}，或增加 judges。',
    en: 'Of {judges} scores none is left without the {drop} highest and lowest. Set "drop" to {most} at most, or raise "judges".',
  },
  'problem.partial-fine': {
    zh: '分数最细到千分之一。请把 step 改为 0.001 的倍数，例如 0.5。',
    en: 'Points go down to thousandths. Make "step" a multiple of 0.001, such as 0.5.',
  },
  'problem.partial-step': {
    zh: '满分 {most} 不是 {step} 的整倍数，打不到满分。请改小 step，例如 1，或改动 most。',
    en: 'In steps of {step} nobody can give the full {most}. Choose another "step", such as 1, or another "most".',
  },
} as const satisfies Record<string, Text>;
