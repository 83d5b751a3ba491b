// A disk that fails on demand: tells the recorder (recorder.c) which calls of the watched program are to fail.
import { closeSync, openSync, readSync, writeFileSync, writeSync } from 'node:fs';
import { constants } from 'node:os';

const BYTES = 256;
const FAILURES_AT = 16;
const ONLY_AT = 20;

export interface Fault {
  /** Error names of the system, e.g. `EIO`; absent: works. `create` is for new names of files. */
  sync?: keyof typeof constants.errno;
  write?: keyof typeof constants.errno;
  create?: keyof typeof constants.errno;
  /** So many calls that would fail are let through first; 0 when absent. */
  spare?: number;
  /** Only files whose path contains this; absent: all. */
  only?: string;
}

export class FailingDisk {
  readonly control: string;

  /** `control`: a file, made new; to be handed to {@link watching}. */
  constructor(control: string) {
    this.control = control;
    writeFileSync(control, Buffer.alloc(BYTES));
  }

  fail({ sync, write, create, spare = 0, only = '' }: Fault): void {
    const page = Buffer.alloc(BYTES);
    const errno = (name: Fault['sync']) => (name === undefined ? 0 : constants.errno[name]);
    for (const [index, value] of [errno(sync), errno(write), errno(create), spare].entries())
      page.writeInt32LE(value, index * 4);
    page.write(only, ONLY_AT);
    // In place: the watched program has this very file before its eyes.
    const descriptor = openSync(this.control, 'r+');
    writeSync(descriptor, page);
    closeSync(descriptor);
  }

  heal(): void {
    this.fail({});
  }

  /** How many calls have failed since the last {@link fail} or {@link heal}. */
  get failures(): number {
    const page = Buffer.alloc(BYTES);
    const descriptor = openSync(this.control, 'r');
    readSync(descriptor, page, 0, BYTES, 0);
    closeSync(descriptor);
    return page.readInt32LE(FAILURES_AT);
  }
}
