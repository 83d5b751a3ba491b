// Texts of corrections: what was put right, why it is refused, what depends on it.
import type { Text } from './text.ts';

export const correctionMessages = {
  'event.stake.corrected': {
    zh: '更正分值为 {value} 分：{reason}',
    en: 'Stake corrected to {value}: {reason}',
  },
  'event.player.corrected': {
    zh: '更正{team}号队选手为{person}：{reason}',
    en: 'Player of team {team} corrected to {person}: {reason}',
  },
  'event.panel.corrected': {
    zh: '更正挑战团：对 {right}，错 {wrong}（{reason}）',
    en: 'Panel corrected: {right} right, {wrong} wrong ({reason})',
  },
  'event.posting.corrected': { zh: '更正一笔计分：{reason}', en: 'Posting corrected: {reason}' },
  'event.key.corrected': {
    zh: '更正答案（{question}）：{reason}',
    en: 'Key corrected ({question}): {reason}',
  },
  'event.question.withdrawn': {
    zh: '赛后撤题（{question}）：{reason}',
    en: 'Question withdrawn afterwards ({question}): {reason}',
  },
} as const satisfies Record<string, Text>;
