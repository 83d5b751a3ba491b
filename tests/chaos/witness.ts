// Keeps what the desk ever said at its windows, and holds the record on disk against it.
import { cpSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { DeskMessage } from '#contract/protocol.ts';
import type { Entry } from '#contract/record.ts';
import { openContest } from '#db/contest-folder.ts';
import { fromEntry } from '#desk/floor/entries.ts';
import { amountText } from '#engine/rational.ts';
import { ContestRecord } from '#engine/record.ts';
import { liveScore } from '#engine/standings.ts';

interface Shown {
  seq: number;
  /** Score by team number, as the window showed it. */
  scores: Record<string, string>;
}

/** Of a closed, killed or failing desk: the entries on its disk, read from a copy. Throws when it cannot be opened. */
export function entriesOnDisk(folder: string): Entry[] {
  const scratch = mkdtempSync(join(tmpdir(), 'leitai-look-'));
  try {
    const copy = join(scratch, 'contest');
    cpSync(folder, copy, { recursive: true });
    const contest = openContest(copy);
    try {
      const broken = contest.journal.verify();
      if (broken !== null) throw new Error(`entry ${broken.seq}: ${broken.reason}`);
      return contest.journal.entries();
    } finally {
      contest.close();
    }
  } finally {
    rmSync(scratch, { recursive: true });
  }
}

export class Witness {
  /** Command id → number of its last entry. */
  readonly #accepted = new Map<string, number>();
  /** Hash by entry number, where a window showed it. */
  readonly #heads = new Map<number, string>();
  readonly #shown = new Map<string, Shown>();
  #entries: Entry[] = [];
  #last = 0;

  /** Everything a window was sent. */
  hear(received: readonly string[]): void {
    for (const text of received) {
      const message: DeskMessage = JSON.parse(text);
      if (message.t === 'accepted') this.#accepted.set(message.id, message.seq);
      if (message.t !== 'view') continue;
      this.#last = Math.max(this.#last, message.seq);
      const { view } = message;
      if ('storage' in view && view.storage.head.hash !== '')
        this.#heads.set(view.storage.head.seq, view.storage.head.hash);
      if (!('teams' in view)) continue;
      const scores = Object.fromEntries(view.teams.map(({ number, score }) => [number, score]));
      this.#shown.set(`${message.seq} ${JSON.stringify(scores)}`, { seq: message.seq, scores });
    }
  }

  /** What is wrong with this record, in words; empty: nothing. Remembers it for the next time. */
  faults(entries: readonly Entry[]): string[] {
    const faults: string[] = [];
    const at = (seq: number) => entries[seq - 1];
    for (const entry of this.#entries)
      if (at(entry.seq)?.hash !== entry.hash) faults.push(`entry ${entry.seq} is gone or another`);
    for (const [id, seq] of this.#accepted)
      if (at(seq)?.cause !== id) faults.push(`${id} was accepted as ${seq}, which is ${at(seq)?.cause}`);
    for (const [seq, hash] of this.#heads)
      if (seq > 0 && at(seq)?.hash !== hash)
        faults.push(`the head of entry ${seq} was shown with another hash`);
    if (this.#last > entries.length)
      faults.push(`entry ${this.#last} was shown, ${entries.length} are on the disk`);
    faults.push(...interleaved(entries), ...this.#wrongScores(entries));
    this.#entries = [...entries];
    return faults;
  }

  #wrongScores(entries: readonly Entry[]): string[] {
    const faults: string[] = [];
    const record = new ContestRecord();
    const shown = [...this.#shown.values()].sort((one, other) => one.seq - other.seq);
    for (const { seq, scores } of shown) {
      record.append(entries.slice(record.seq, seq).map((entry) => fromEntry(entry).happened));
      for (const [team, score] of Object.entries(scores)) {
        const kept = amountText(liveScore(record.state, Number(team)));
        if (kept !== score)
          faults.push(`team ${team} was shown ${score} at entry ${seq}, the disk says ${kept}`);
      }
    }
    return faults;
  }
}

/** Entries of one cause go to the disk together: nothing else stands between them. */
function interleaved(entries: readonly Entry[]): string[] {
  const over = new Set<string>();
  const faults: string[] = [];
  for (const [index, { cause, seq }] of entries.entries()) {
    if (over.has(cause)) faults.push(`entry ${seq} belongs to ${cause}, which was over`);
    if (entries[index + 1]?.cause !== cause) over.add(cause);
  }
  return faults;
}
