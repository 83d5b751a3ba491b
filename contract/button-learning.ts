// Finds the buttons of a gamepad in the reports it sent while they were pressed one after the other. Pure.

function bytesOf(hex: string): number[] {
  return (hex.match(/../g) ?? []).map((pair) => Number.parseInt(pair, 16));
}

/**
 * Where the buttons stand, as the `keys` of a `gamepad` setting (`byte.bit`, both from 0), in the order in which they
 * were let go. Reports are hexadecimal, as `deviceBytesSchema` has them, in the order of their arrival.
 *
 * A button is a bit that goes back to 0 while nothing else of its byte changes. A byte that moves by itself, or in
 * which several bits change at once, holds an axis, a trigger or a hat, and none of its bits is taken.
 * @param still reports while nobody touches it; none where it says nothing then
 * @param pressed reports while one button after the other is pressed and let go
 */
export function findButtons(still: readonly string[], pressed: readonly string[]): string[] {
  const reports = [...still, ...pressed].map(bytesOf);
  const others = new Set<number>();
  const buttons = new Set<string>();
  for (const [index, report] of reports.entries()) {
    const before = reports[index - 1];
    if (before?.length !== report.length) continue;
    for (const [byte, value] of report.entries()) {
      const was = before[byte] ?? 0;
      const changed = was ^ value;
      if (changed === 0) continue;
      const single = (changed & (changed - 1)) === 0;
      if (index < still.length || !single) others.add(byte);
      else if ((was & changed) !== 0) buttons.add(`${byte}.${Math.log2(changed)}`);
    }
  }
  return [...buttons].filter((button) => !others.has(Number.parseInt(button, 10)));
}
