// What the set-up says to the person at the terminal: Chinese first, English below.

/** Something the person has to put right; the message says what. */
export class SetupError extends Error {
  constructor(chinese, english) {
    super(`\n${chinese}\n${english}\n`);
    this.name = 'SetupError';
  }
}

export function say(chinese, english) {
  console.error(`${chinese}  ${english}`);
}
