// A floor with the example contest on it, whose disk, clock and devices a test moves by hand.
import type { Command, CommandBody } from '#contract/command.ts';
import type { Happened } from '#contract/event.ts';
import { type Entry, type EntryDraft, GENESIS, type Role } from '#contract/record.ts';
import { type ExampleContest, readExample } from '#desk/contests/example.ts';
import { Floor } from '#desk/floor/floor.ts';
import type { Outcome } from '#desk/floor/outcome.ts';

/** A disk that keeps, holds back, or loses what it is given, as told. */
export class FakeDisk {
  readonly kept: EntryDraft[] = [];
  #held: (() => void)[] | null = null;
  broken = false;
  /** A failed commit may have reached the disk all the same. */
  keepsWhenBroken = false;
  appends = 0;

  append = async (drafts: EntryDraft[]): Promise<void> => {
    this.appends += 1;
    const held = this.#held;
    if (held) await new Promise<void>((resolve) => held.push(resolve));
    if (!this.broken || this.keepsWhenBroken) this.kept.push(...drafts);
    if (this.broken) throw Object.assign(new Error('no space left'), { code: 'disk' });
  };

  reopen = async (): Promise<Entry[]> => {
    if (this.broken) throw new Error('no space left');
    return this.entries();
  };

  entries(): Entry[] {
    return this.kept.map((draft) => ({ ...draft, prev: GENESIS, hash: GENESIS }));
  }

  hold(): void {
    this.#held = [];
  }

  /** Lets go of what is held so far; further commits are held again. */
  async release(): Promise<void> {
    const held = this.#held ?? [];
    this.#held = [];
    for (const resolve of held) resolve();
    await settled();
  }

  flow(): void {
    this.#held = null;
  }
}

/** All promises that can settle without the outside world have settled. */
export async function settled(): Promise<void> {
  await new Promise((resolve) => setImmediate(resolve));
}

export interface Stage {
  floor: Floor;
  disk: FakeDisk;
  shown: Happened[][];
  /** Milliseconds of the run's clock. */
  time: { ms: number };
  give(body: CommandBody, how?: { id?: string; seen?: number | null; role?: Role }): Promise<Outcome>;
}

let commands = 0;
export const example: ExampleContest = readExample();

const knowledge = {
  question: (id: string) =>
    example.questions.map((placed) => placed.question).find((question) => question.id === id),
  name: (person: string) => person,
  officials: () => ({ judges: [], supervisors: [] }),
};

const silent = { info() {}, warn() {}, error() {} };

export function stageOn(disk: FakeDisk, run = 1): Stage {
  const time = { ms: 1000 };
  const now = () => ({ run, ms: time.ms });
  const floor = new Floor(disk.entries(), {
    journal: disk,
    knowledge,
    now,
    wall: () => '2026-05-01T09:00:00.000+08:00',
    free: () => null,
    log: silent,
  });
  const shown: Happened[][] = [];
  floor.listen({ decided() {}, shown: (happened) => shown.push([...happened]) });
  const give: Stage['give'] = (body, { id, seen = null, role = 'technician' } = {}) => {
    commands += 1;
    const command: Command = {
      id: id ?? `c${commands}`,
      seen,
      actor: { role, person: null, onBehalfOf: null },
      at: now(),
      body,
    };
    return floor.command(command);
  };
  return { floor, disk, shown, time, give };
}

/** The example contest, started, at its title page. */
export async function startedStage(): Promise<Stage> {
  const stage = stageOn(new FakeDisk());
  const papers = example.definition.rounds.map(({ id }) => ({ round: id, ...paperOf(id) }));
  await accepted(stage.give({ type: 'setup.definition', definition: example.definition }));
  await accepted(stage.give({ type: 'setup.teams', teams: example.teams }));
  await accepted(stage.give({ type: 'setup.papers', papers }));
  await accepted(stage.give({ type: 'setup.written', scores: example.written }));
  await accepted(stage.give({ type: 'contest.start' }));
  return stage;
}

function paperOf(round: string) {
  const placed = example.questions.filter(({ placement }) => placement.round === round);
  const listed = (spare: boolean) =>
    placed
      .filter(({ placement }) => placement.spare === spare)
      .map(({ question, placement }) => ({
        id: question.id,
        type: question.type,
        value: placement.value,
        commitment: GENESIS,
      }));
  return { questions: listed(false), spares: listed(true) };
}

export async function accepted(outcome: Promise<Outcome>): Promise<number> {
  const result = await outcome;
  if (!result.ok) throw new Error(`refused: ${result.refusal.code} ${JSON.stringify(result.refusal.params)}`);
  return result.seq;
}

export const next: CommandBody = { type: 'rundown.advance', entry: null };

/** The first warm-up question is open and its clock runs. */
export async function answering(stage: Stage): Promise<void> {
  await accepted(stage.give(next));
  await accepted(stage.give(next));
  await accepted(stage.give({ type: 'item.present' }));
  await accepted(stage.give({ type: 'begin' }));
}
