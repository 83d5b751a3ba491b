// 媒体类型, 媒体文件 and 脚本 of a question row.
import type { z } from 'zod';
import type { Round } from '#contract/definition.ts';
import type { mediaSchema } from '#contract/question.ts';
import type { Row } from './table.ts';
import { folded } from './text.ts';
import type { QuestionColumn } from './vocabulary.ts';

export type Media = z.infer<typeof mediaSchema>;
type Kind = Media['kind'];

const LONGEST_SCRIPT = 4000;
const LONGEST_NAME = 120;

const KINDS = new Map<string, Kind>([
  ...['图片', '图', '照片', 'picture', 'image'].map((name) => [name, 'picture'] as const),
  ...['视频', '短片', '录像', 'video'].map((name) => [name, 'video'] as const),
]);

/** What the Chromium of the windows shows without further programs. */
const ENDINGS: Readonly<Record<Kind, readonly string[]>> = {
  picture: ['png', 'jpg', 'jpeg', 'webp', 'gif', 'bmp'],
  video: ['mp4', 'webm', 'm4v'],
};
const NAMES: Readonly<Record<Kind, string>> = { picture: '图片', video: '视频' };

function kindOfFile(file: string): Kind | undefined {
  const ending = /\.([^.]+)$/.exec(file)?.[1]?.toLowerCase() ?? '';
  return (Object.keys(ENDINGS) as Kind[]).find((kind) => ENDINGS[kind].includes(ending));
}

/** The kind as written; else what the file's ending says; else, of a script alone, what the round shows. */
function kindOf(written: string, file: string, round: Round | null): Kind | undefined {
  if (written !== '') return KINDS.get(folded(written));
  if (file !== '') return kindOfFile(file);
  return round === null || round.question.shown === 'video' ? 'video' : undefined;
}

/** Null when the question has no media, or when its cells have errors. */
export function readMedia(row: Row<QuestionColumn>, round: Round | null): Media | null {
  const file = row.limited('mediaFile', LONGEST_NAME);
  const script = row.limited('script', LONGEST_SCRIPT);
  const written = row.text('mediaKind');
  if (file === '' && script === '') {
    if (written !== '' && folded(written) !== '无') row.error('mediaKind', 'import.media-empty');
    else if (round?.question.shown === 'video')
      row.warning(row.has('script') ? 'script' : null, 'import.media-wanted', { round: round.title });
    return null;
  }
  if (/[/\\\n]/.test(file) || file.startsWith('.')) {
    row.error('mediaFile', 'import.media-path');
    return null;
  }
  const kind = kindOf(written, file, round);
  if (kind === undefined && (written !== '' || file === '')) {
    row.error(row.has('mediaKind') ? 'mediaKind' : null, 'import.media-kind');
    return null;
  }
  if (file !== '' && (kind === undefined || kindOfFile(file) !== kind)) {
    const kinds = kind === undefined ? (Object.keys(ENDINGS) as Kind[]) : [kind];
    const endings = kinds.flatMap((one) => ENDINGS[one]).join('、');
    row.error('mediaFile', 'import.media-extension', {
      kind: kinds.map((one) => NAMES[one]).join('、'),
      endings,
    });
    return null;
  }
  return kind === undefined ? null : { kind, file: file === '' ? null : file, script };
}
