// How long things take on a real stage: where the length of a contest comes from.

/** Seconds, unless said otherwise. Clocks of the rules run as they are played. */
export const PACE = {
  /** A round's title page, with what the host says about it. */
  roundTitle: 20,
  page: 20,
  /** A turn is called: a player steps forward, the devices are looked at. */
  call: 5,
  /** A stake, a number, a player or a team is named; lots are drawn. */
  choice: 4,
  /** A question is read out: so long at least, and so much more for each character. */
  reading: 12,
  readingPerCharacter: 0.15,
  /** From the end of the reading to 请答题. */
  begin: 2,
  /** The presser restates the question. */
  restating: 6,
  ruling: 6,
  reveal: 6,
  settle: 4,
  /** A trouble of any kind, and what the judges say about it. */
  trouble: 15,
} as const;

/** Characters of a question of each type, as setters write them. */
export const CHARACTERS = {
  single: 60,
  multiple: 80,
  judge: 40,
  blank: 40,
  short: 50,
  case: 200,
} as const;

/** The cue follows 抢答开始 by so many milliseconds, as the desk's does by a commit and a line to the box. */
export const CUE_DELAY = 20;

export function readingSeconds(stem: string): number {
  return PACE.reading + stem.length * PACE.readingPerCharacter;
}
