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
} as const satisfies Record<string, Text>;
