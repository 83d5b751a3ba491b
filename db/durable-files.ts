// Files and folders that must be whole after a power cut: synchronised before they get their name.
import { randomBytes } from 'node:crypto';
import { closeSync, fsyncSync, openSync, readdirSync, renameSync, rmSync, writeSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';

/** A name beside `path` that nobody else uses and that listings skip. */
export function temporaryName(path: string): string {
  return join(dirname(path), `.${basename(path)}.${randomBytes(6).toString('hex')}.part`);
}

export function syncFile(file: string): void {
  const descriptor = openSync(file, 'r+');
  try {
    fsyncSync(descriptor);
  } finally {
    closeSync(descriptor);
  }
}

/** Writes all of it at this position of an open file; a disk may take less than it is given. */
export function writeWhole(descriptor: number, bytes: Buffer, position: number): void {
  for (let done = 0; done < bytes.length; ) {
    done += writeSync(descriptor, bytes, done, bytes.length - done, position + done);
  }
}

/** Makes names in a folder durable. Windows keeps no descriptor for a folder; NTFS logs names by itself. */
export function syncFolder(folder: string): void {
  if (process.platform === 'win32') return;
  const descriptor = openSync(folder, 'r');
  try {
    fsyncSync(descriptor);
  } finally {
    closeSync(descriptor);
  }
}

/**
 * Lets `build` make a file or folder under a temporary name, then gives it its real one in a single step.
 * When `build` throws, nothing is left behind.
 */
export function putInPlace(path: string, build: (temporary: string) => void): void {
  const temporary = temporaryName(path);
  try {
    build(temporary);
    renameSync(temporary, path);
  } catch (error) {
    rmSync(temporary, { recursive: true, force: true });
    throw error;
  }
  syncFolder(dirname(path));
}

/** Synchronises every file and folder below `folder`, and the folder itself. */
export function syncTree(folder: string): void {
  for (const child of readdirSync(folder, { withFileTypes: true })) {
    const path = join(folder, child.name);
    if (child.isDirectory()) syncTree(path);
    else if (child.isFile()) syncFile(path);
  }
  syncFolder(folder);
}
