// A disk made of a recorder's log: what is surely on it at any moment, and what a power cut may have left of the rest.
//
// A file's content is safe by its fsync; a name by the fsync of its folder or, as file systems with a journal have it,
// of the file itself. Everything else may be there, be missing, be there in part, or in another order. What a failed
// fsync was to make safe never becomes safe by a later one, as on Linux: it is marked clean all the same.
import { constants, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';
import type { Chance } from '#desk/dry-run/chance.ts';
import type { Act } from './log.ts';

/** What is written back as a whole, and what a drive writes as a whole. */
const PAGE = 4096;
const SECTOR = 512;

/** How the names of new files become safe: in their order, all with any file's fsync; or each by itself. */
export type Names = 'in order' | 'each';
/** What is left of the pieces that are not safe. */
export type Rest = 'nothing' | 'everything' | 'a beginning' | 'pages' | 'sectors' | 'torn';
export const RESTS: readonly Rest[] = ['nothing', 'everything', 'a beginning', 'pages', 'sectors', 'torn'];

/** A part of a write inside one page, or a truncation. */
interface Piece {
  at: number;
  /** Null: the file is cut or lengthened to `at` bytes. */
  data: Buffer | null;
  state: 'dirty' | 'safe' | 'doomed';
}

/** Bytes that grow without being copied each time. */
class Bytes {
  #room: Buffer;
  #length: number;

  constructor(content: Buffer = Buffer.alloc(0)) {
    this.#room = Buffer.from(content);
    this.#length = content.length;
  }

  get content(): Buffer {
    return this.#room.subarray(0, this.#length);
  }

  take({ at, data }: Pick<Piece, 'at' | 'data'>): void {
    const end = data === null ? at : Math.max(this.#length, at + data.length);
    if (end > this.#room.length) this.#room = Buffer.concat([this.content], end * 2);
    // What was cut off comes back as zeros.
    else if (end > this.#length) this.#room.fill(0, this.#length, end);
    this.#length = end;
    data?.copy(this.#room, at);
  }
}

class File {
  readonly #safe = new Bytes();
  #pieces: Piece[] = [];
  #size = 0;
  /** Created or of another size since its last fsync: then that also makes names safe. */
  changedSize = true;

  get size(): number {
    return this.#size;
  }

  write(at: number, data: Buffer): void {
    for (const part of divided(at, data, PAGE)) this.#pieces.push({ ...part, state: 'dirty' });
    if (at + data.length > this.#size) {
      this.#size = at + data.length;
      this.changedSize = true;
    }
  }

  truncate(size: number): void {
    this.#pieces.push({ at: size, data: null, state: 'dirty' });
    this.#size = size;
    this.changedSize = true;
  }

  synchronise(): void {
    const written = new Set(this.#pieces.filter(({ state }) => state === 'dirty').map(pageOf));
    for (const piece of this.#pieces)
      if (piece.state === 'dirty' || written.has(pageOf(piece))) piece.state = 'safe';
    const open = this.#pieces.findIndex(({ state }) => state !== 'safe');
    for (const piece of this.#pieces.splice(0, open < 0 ? this.#pieces.length : open)) this.#safe.take(piece);
    this.changedSize = false;
  }

  failToSynchronise(): void {
    for (const piece of this.#pieces) if (piece.state === 'dirty') piece.state = 'doomed';
  }

  after(rest: Rest, chance: Chance): Buffer {
    const left = new Bytes(this.#safe.content);
    const unsafe = this.#pieces.filter(({ state }) => state !== 'safe');
    // Where the beginning ends that was written back.
    const last = unsafe[chance.below(unsafe.length + 1)];
    let reached = true;
    for (const piece of this.#pieces) {
      if (piece === last) reached = false;
      if (piece.state === 'safe' || (rest === 'a beginning' && reached)) left.take(piece);
      else if (rest !== 'a beginning') partly(left, piece, rest, chance);
      else if (piece === last) partly(left, piece, 'torn', chance);
    }
    return left.content;
  }
}

function pageOf({ at, data }: Piece): number {
  return data === null ? -1 : Math.floor(at / PAGE);
}

/** Cut where a page or a sector of the file ends. */
function* divided(at: number, data: Buffer, block: number): Generator<{ at: number; data: Buffer }> {
  for (let from = 0; from < data.length; ) {
    const to = Math.min(data.length, from + block - ((at + from) % block));
    yield { at: at + from, data: data.subarray(from, to) };
    from = to;
  }
}

function partly(left: Bytes, piece: Piece, rest: Exclude<Rest, 'a beginning'>, chance: Chance): void {
  const { at, data } = piece;
  if (rest === 'nothing') return;
  if (rest === 'everything') left.take(piece);
  else if (rest === 'pages' || data === null) {
    if (chance.happens(0.5)) left.take(piece);
  } else if (rest === 'sectors') {
    for (const sector of divided(at, data, SECTOR)) if (chance.happens(0.5)) left.take(sector);
  } else {
    const bytes = chance.below(data.length + 1);
    if (bytes > 0) left.take({ at, data: data.subarray(0, bytes) });
  }
}

class Folder {
  readonly names = new Map<string, File | Folder>();
  readonly safeNames = new Map<string, File | Folder>();
}

interface NameChange {
  folder: Folder;
  name: string;
  /** Null: the name goes. */
  to: File | Folder | null;
  /** Counts the changes of the disk. */
  at: number;
}

/** Names that change together: of a rename the old goes when the new comes. */
interface Renaming {
  changes: NameChange[];
}

/** What a disk holds: content by absolute path, null for a folder; folders before what is in them. */
export type Content = Map<string, Buffer | null>;

/** A real folder with all that is in it. */
export function readContent(folder: string): Content {
  const content: Content = new Map([[folder, null]]);
  for (const child of readdirSync(folder, { withFileTypes: true })) {
    const path = join(folder, child.name);
    if (child.isDirectory()) for (const [below, bytes] of readContent(path)) content.set(below, bytes);
    else if (child.isFile()) content.set(path, readFileSync(path));
  }
  return content;
}

/** Writes what was below `root` into `target`. */
export function layDown(root: string, content: Content, target: string): void {
  for (const [path, bytes] of content) {
    const place = join(target, path.slice(root.length));
    if (bytes === null) mkdirSync(place, { recursive: true });
    else writeFileSync(place, bytes);
  }
}

export class Disk {
  readonly #root: string;
  readonly #names: Names;
  readonly #top = new Folder();
  readonly #open = new Map<number, File | Folder>();
  #renamings: Renaming[] = [];
  #changed = 0;

  /** `already`: what was safely below `root` before. */
  constructor(root: string, names: Names, already: Content = new Map()) {
    this.#root = root;
    this.#names = names;
    for (const [path, bytes] of already) {
      if (path === root) continue;
      const there = bytes === null ? new Folder() : new File();
      if (bytes !== null && there instanceof File) {
        there.write(0, bytes);
        there.synchronise();
      }
      const folder = this.#folderOf(path);
      put(folder.names, basename(path), there);
      put(folder.safeNames, basename(path), there);
    }
  }

  do(act: Act): void {
    const { what, descriptor, path, data } = act;
    if (what === 'open') this.#opened(descriptor, path, act.number);
    else if (what === 'write') this.#fileOf(descriptor)?.write(act.number, data);
    else if (what === 'truncate') this.#fileOf(descriptor)?.truncate(act.number);
    else if (what === 'sync') this.#synchronised(descriptor, act.failed);
    else if (what === 'close') this.#open.delete(descriptor);
    else if (what === 'mkdir') this.#change([[path, new Folder()]]);
    else if (what === 'unlink' || what === 'rmdir') this.#change([[path, null]]);
    else if (what === 'rename')
      this.#change([
        [path, null],
        [String(data), this.#at(path)],
      ]);
    else if (what === 'link') this.#change([[String(data), this.#at(path)]]);
  }

  /** What a power cut now might leave. */
  after(rest: Rest, chance: Chance): Content {
    const kept = new Map<Folder, Map<string, File | Folder>>();
    const namesOf = (folder: Folder) => {
      const names = kept.get(folder) ?? new Map(folder.safeNames);
      kept.set(folder, names);
      return names;
    };
    for (const { changes } of this.#survivors(rest, chance))
      for (const { folder, name, to } of changes) put(namesOf(folder), name, to);
    const content: Content = new Map();
    const walk = (folder: Folder, path: string) => {
      content.set(path, null);
      for (const [name, child] of namesOf(folder)) {
        if (child instanceof Folder) walk(child, `${path}/${name}`);
        else content.set(`${path}/${name}`, child.after(rest, chance));
      }
    };
    walk(this.#top, this.#root);
    return content;
  }

  #survivors(rest: Rest, chance: Chance): readonly Renaming[] {
    if (rest === 'nothing') return [];
    if (rest === 'everything') return this.#renamings;
    if (this.#names === 'in order') return this.#renamings.slice(0, chance.below(this.#renamings.length + 1));
    return this.#renamings.filter(() => chance.happens(0.5));
  }

  #opened(descriptor: number, path: string, flags: number): void {
    const there = this.#at(path) ?? ((flags & constants.O_CREAT) === 0 ? null : new File());
    if (there === null) throw new Error(`the recorder did not see ${path} come to be`);
    if (this.#at(path) === null) this.#change([[path, there]]);
    if (there instanceof File && (flags & constants.O_TRUNC) !== 0 && there.size > 0) there.truncate(0);
    this.#open.set(descriptor, there);
  }

  #synchronised(descriptor: number, failed: boolean): void {
    const target = this.#open.get(descriptor);
    if (target === undefined) return;
    if (target instanceof Folder) {
      if (!failed) this.#settle(({ changes }) => changes.some(({ folder }) => folder === target));
    } else if (failed) target.failToSynchronise();
    else {
      const changed = target.changedSize;
      target.synchronise();
      if (changed) this.#settle(({ changes }) => changes.some(({ to }) => to === target));
    }
  }

  /** Makes these names safe; with a journal also all before them. Folders on the way to a safe name are safe. */
  #settle(which: (renaming: Renaming) => boolean): void {
    const last = this.#renamings.findLastIndex(which);
    const isSettled = (renaming: Renaming, index: number) =>
      this.#names === 'in order' ? index <= last : which(renaming);
    const settled = this.#renamings.filter(isSettled);
    this.#renamings = this.#renamings.filter((renaming, index) => !isSettled(renaming, index));
    for (const change of settled.flatMap(({ changes }) => changes)) {
      put(change.folder.safeNames, change.name, change.to);
      this.#forgetOlder(change);
      const isWay = ({ changes }: Renaming) => changes.some(({ to }) => to === change.folder);
      if (this.#renamings.some(isWay)) this.#settle(isWay);
    }
  }

  /** What the same name stood for before is past. */
  #forgetOlder({ folder, name, at }: NameChange): void {
    for (const renaming of this.#renamings)
      renaming.changes = renaming.changes.filter(
        (change) => change.folder !== folder || change.name !== name || change.at > at,
      );
  }

  #change(changes: [path: string, to: File | Folder | null][]): void {
    this.#changed += 1;
    const at = this.#changed;
    const named = changes.map(([path, to]) => ({
      folder: this.#folderOf(path),
      name: basename(path),
      to,
      at,
    }));
    for (const { folder, name, to } of named) put(folder.names, name, to);
    this.#renamings.push({ changes: named });
  }

  #fileOf(descriptor: number): File | null {
    const open = this.#open.get(descriptor);
    return open instanceof File ? open : null;
  }

  #folderOf(path: string): Folder {
    const folder = this.#at(dirname(path));
    if (folder instanceof Folder) return folder;
    throw new Error(`the recorder did not see the folder of ${path} come to be`);
  }

  #at(path: string): File | Folder | null {
    let found: File | Folder | null = this.#top;
    for (const name of path.slice(this.#root.length).split('/').filter(Boolean))
      found = (found instanceof Folder ? found.names.get(name) : null) ?? null;
    return found;
  }
}

function put(names: Map<string, File | Folder>, name: string, to: File | Folder | null): void {
  if (to === null) names.delete(name);
  else names.set(name, to);
}
