// When something was entered, as the clock at the venue showed it.

/** Hours and minutes of an ISO 8601 text with offset; any other text as it is. */
export function clockTime(wall: string): string {
  return /T(\d\d:\d\d)/.exec(wall)?.[1] ?? wall;
}
