// A folder name made from a contest's title that every file system accepts.
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { message } from '#contract/messages/message.ts';

/** In code points: 60 Chinese characters are 180 bytes, well inside the 255 a name may have. */
const LONGEST = 60;
const UNTITLED = message('zh-CN', 'contest.untitled');
/** Device names Windows reserves, with or without an ending. */
const RESERVED = /^(con|prn|aux|nul|com\d|lpt\d)(\..*)?$/i;

export function safeName(title: string): string {
  const clean = title
    .normalize('NFC')
    .replace(/[<>:"/\\|?*\p{Cc}\p{Cs}]/gu, ' ')
    .replace(/\s+/g, ' ')
    .replace(/^[. ]+/, '');
  const short = [...clean]
    .slice(0, LONGEST)
    .join('')
    .replace(/[. ]+$/, '');
  if (short === '') return UNTITLED;
  return RESERVED.test(short) ? `_${short}` : short;
}

/** A date as it stands in names, by the clock of the PC: `2026-05-16T09-48-12`. */
export function timeName(at: Date): string {
  const local = new Date(at.getTime() - at.getTimezoneOffset() * 60_000).toISOString();
  return local.slice(0, 19).replaceAll(':', '-');
}

/** A path in `root` that does not exist yet: the title, or the title with (2), (3) … */
export function freeFolder(root: string, title: string): string {
  const name = safeName(title);
  for (let number = 1; ; number += 1) {
    const folder = join(root, number === 1 ? name : `${name} (${number})`);
    if (!existsSync(folder)) return folder;
  }
}
