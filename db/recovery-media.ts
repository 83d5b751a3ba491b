// Pictures and videos that questions name and the contest's folder no longer has, out of the backups.
import { existsSync, mkdirSync } from 'node:fs';
import { join } from 'node:path';
import type { Message } from '#contract/offer.ts';
import { MEDIA } from './contest-layout.ts';
import { writePacked } from './copy.ts';
import { unpack } from './copy-file.ts';
import { syncTree } from './durable-files.ts';
import type { Source } from './recovery-sources.ts';
import { guarded } from './refusals.ts';
import type { QuestionRow } from './salvage.ts';

/** Never writes over a file that is there. */
export function restoreMedia(
  folder: string,
  questions: readonly QuestionRow[],
  sources: readonly Source[],
): Message[] {
  const media = join(folder, MEDIA);
  const named = questions.flatMap(({ question }) => (question.media?.file ? [question.media.file] : []));
  const missing = new Set(named.filter((file) => !existsSync(join(media, file))));
  const all = missing.size;
  guarded(media, () => mkdirSync(media, { recursive: true }));
  for (const { copy } of sources) {
    if (copy === null || missing.size === 0) continue;
    unpack(copy, (packed) => {
      const file = packed.path.slice(MEDIA.length + 1);
      if (missing.delete(file)) guarded(media, () => writePacked(folder, packed));
    });
  }
  guarded(media, () => syncTree(media));
  const restored = all - missing.size;
  return [
    ...(restored > 0 ? [{ key: 'recovery.media.restored', params: { count: restored } }] : []),
    ...(missing.size > 0
      ? [{ key: 'recovery.media.missing', params: { count: missing.size, names: [...missing].join('、') } }]
      : []),
  ];
}
