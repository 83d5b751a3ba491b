// What the launcher says at the terminal: Chinese first.

export function say(chinese: string, english: string): void {
  console.log(`${chinese}  ${english}`);
}
