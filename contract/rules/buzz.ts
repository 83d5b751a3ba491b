// Buzzing (抢答), fouls, and what follows a miss.
import { z } from 'zod';
import { secondsSchema } from './clause.ts';
import { scoredSchema } from './score.ts';

/** What the nth foul of a team costs. */
const foulStepSchema = z.strictObject({
  /** Points posted at once; null: none. */
  posts: scoredSchema.nullable().default(null),
  /** Is the team out of this question? */
  bars: z.boolean().default(true),
});

const foulSchema = z
  .strictObject({
    /** Presses up to this long before the cue go to the judge instead of being a foul, milliseconds. */
    review: z.number().min(0).max(5000).default(300),
    /** What a foul means for the question: the other teams go on, nobody answers it, or it goes to the audience. */
    question: z.enum(['continues', 'void', 'audience']).default('continues'),
    /** First, second … foul of a team; the last step stands for all further ones. Empty: `score.foul`, and out of the question. */
    steps: z.array(foulStepSchema).max(5).default([]),
    /** Over what the steps count: one question, the round, or the contest. */
    within: z.enum(['question', 'round', 'contest']).default('round'),
  })
  .prefault({});

export const buzzSchema = z.strictObject({
  /** `command`: after 抢答开始 only; `presented`: any time while the question is read, the press stops the reading. */
  opens: z.enum(['command', 'presented']).default('command'),
  /** Seconds counted down aloud between 抢答开始 and the cue (3-2-1); 0: none. */
  countdown: z.int().min(0).max(10).default(0),
  /** Seconds to press, from the cue or (`presented`) from the end of reading; null: until the host closes it. */
  window: secondsSchema.nullable().default(null),
  /** Nobody pressed: the question is over, or goes to the audience. */
  silence: z.enum(['ends', 'audience']).default('ends'),
  /** The presser must restate the question first (复述题目). */
  restate: z.boolean().default(false),
  foul: foulSchema,
  /**
   * The least time a claim waits for a press that happened earlier or at once: another box, or the next line of this one;
   * milliseconds. 0 with a box that locks out by itself. It waits longer by itself where another device in use, with a
   * team that may still press, can deliver an earlier press later than that.
   */
  settle: z.number().min(0).max(2000).default(0),
  /** Presses at most this far apart are a tie, milliseconds; presses that cannot be told apart always are. */
  tie: z.number().min(0).max(100).default(0),
  /** A tie is settled by the judges, by lot among those tied, or by pressing again among them. */
  tied: z.enum(['judge', 'draw', 'replay']).default('judge'),
});

/** After a wrong answer: any verdict but right, scored and passed. */
export const missSchema = z
  .strictObject({
    /**
     * `ends`: the item is over; `rebound`: the others may press; `next`: the team of the next number answers;
     * `audience`: the question goes to the audience (no points).
     */
    follow: z.enum(['ends', 'rebound', 'next', 'audience']).default('ends'),
    /** So many further teams may try. */
    times: z.int().min(1).max(50).default(1),
    /** Seconds of a further answer; null: as the first. */
    seconds: secondsSchema.nullable().default(null),
    /** After the last of them missed: the item is over, or goes to the audience. */
    finally: z.enum(['ends', 'audience']).default('ends'),
  })
  .prefault({});
