// A program that works on a contest as a desk does, to be run under the recorder. After each act it says on a line of
// the file "stands" what the contest holds; whoever reads that line may rely on all of it.
// Arguments: a folder to work in; seed; number of acts; what PRAGMA synchronous is to be (FULL is the real thing);
// "failing": now and then the disk fails, and the contest is opened again as the desk does.
import { appendFileSync, mkdirSync } from 'node:fs';
import { join } from 'node:path';
import Database from 'better-sqlite3';
import type { PlacedQuestion } from '#contract/question.ts';
import { millis } from '#contract/units.ts';
import { type Contest, createContest, openContest, openHere } from '#db/contest-folder.ts';
import { ContestFileError } from '#db/refusals.ts';
import { Chance } from '#desk/dry-run/chance.ts';
import { draft } from '#tests/fixtures/db-drafts.ts';
import { FailingDisk } from './failing.ts';
import { SETTINGS, standOf, type Told } from './stand.ts';

const [root = '', seed = '1', acts = '100', synchronous = 'FULL', failing] = process.argv.slice(2);
const chance = new Chance(Number(seed));

/** Behind the back of db/, which refuses to work without FULL. */
function weaken(to: string): void {
  const pragma = Database.prototype.pragma;
  Database.prototype.pragma = function (source, options) {
    if (source === 'synchronous') return 2;
    return pragma.call(this, source === 'synchronous = FULL' ? `synchronous = ${to}` : source, options);
  };
}

function question(number: number, stem: string): PlacedQuestion {
  return {
    question: { id: `q${number}`, field: '', stem, media: null, explanation: '', type: 'judge', key: 'T' },
    placement: { round: 'required', value: null, spare: false },
  };
}

function entries(contest: Contest): void {
  const { seq } = contest.journal.head();
  const size = chance.pick([20, 200, 2000, 12_000]) ?? 0;
  const count = 1 + chance.below(4);
  const text = String.fromCharCode(97 + chance.below(26)).repeat(size);
  contest.journal.append(
    Array.from({ length: count }, (_, index) => ({
      ...draft(seq + 1 + index, { text, index }),
      cause: `command-${seq + 1}`,
    })),
  );
}

function work(contest: Contest): Contest {
  const { journal, notes, bank } = contest;
  const act = chance.below(100);
  const number = chance.below(8);
  if (act < 60) entries(contest);
  else if (act < 75)
    notes.putMarks([{ run: 1, clock: 'turn', remaining: millis(250 * number), wall: '12:00' }]);
  else if (act < 80) notes.putSetting(SETTINGS[number % SETTINGS.length]!, number % 2 ? null : { number });
  else if (act < 84) notes.putPeople([{ id: `p${number}`, name: `选手${act}` }]);
  else if (act < 86) notes.erasePerson(`p${number}`);
  else if (act < 92)
    bank.putQuestions([question(number, `第${act}题`), question(number + 1, '是'.repeat(1500))]);
  else if (act < 94) bank.removeQuestions([`q${number}`]);
  else if (act < 97) run = journal.startRun();
  else {
    contest.close();
    return openContest(contest.folder);
  }
  return contest;
}

/**
 * Whoever fails to write opens anew and takes what is there for the truth, whether or not it was acknowledged. The disk
 * heals before that or in the middle of it.
 */
function openAnew(contest: Contest, heal: () => void): Contest {
  if (chance.happens(0.5)) heal();
  try {
    openHere(contest.folder)?.close();
  } catch (error) {
    needDisk(error);
  }
  heal();
  return openContest(contest.folder);
}

function needDisk(error: unknown): void {
  if (!(error instanceof ContestFileError) || error.code !== 'disk') throw error;
}

/** How often an act meets a failing disk, and after how many good calls at most. */
const FAILING = 0.3;
const MOST_SPARED = 6;

if (synchronous !== 'FULL') weaken(synchronous);
let run = 0;
const disk = join(root, 'disk');
mkdirSync(disk);
let contest = createContest(disk, { id: 'contest-1', title: '断电' });
const tell = (failed: boolean) => {
  const stand: Told = { ...standOf(contest, run), failed };
  appendFileSync(join(root, 'stands'), `${JSON.stringify(stand)}\n`);
};
tell(false);
const faults = failing === undefined ? null : new FailingDisk(process.env.RECORDER_CONTROL ?? '');
for (let done = 0; done < Number(acts); done += 1) {
  const fails = faults !== null && chance.happens(FAILING);
  if (fails) faults.fail({ sync: 'EIO', spare: chance.below(MOST_SPARED), only: '/disk/' });
  let failed = false;
  try {
    contest = work(contest);
    faults?.heal();
  } catch (error) {
    needDisk(error);
    failed = true;
    contest = openAnew(contest, () => faults?.heal());
  }
  tell(failed);
}
