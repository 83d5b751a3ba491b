// Texts of appeals, evidence, confirmation and announcement, and of what is entered from paper.
import type { Text } from './text.ts';

export const resultsMessages = {
  'event.appeal.filed': { zh: '{team}号队提出异议：{ground}', en: 'Team {team} appealed: {ground}' },
  'event.appeal.voted': { zh: '合议：{person} {vote}', en: 'Review: {person} {vote}' },
  'event.appeal.closed': { zh: '异议处理：{outcome}（{reason}）', en: 'Appeal closed: {outcome} ({reason})' },
  'event.written.released': { zh: '公开笔试成绩', en: 'Written totals released' },
  'event.results.confirmed': { zh: '确认成绩：{side}', en: 'Results confirmed: {side}' },
  'event.reopening.asked': {
    zh: '申请重新打开成绩：{reason}',
    en: 'Asked to open the results again: {reason}',
  },
  'event.results.reopened': { zh: '重新打开成绩：{reason}', en: 'Results opened again: {reason}' },
  'event.turn.entered': { zh: '补录纸质裁定：{reason}', en: 'Entered from paper: {reason}' },
} as const satisfies Record<string, Text>;
