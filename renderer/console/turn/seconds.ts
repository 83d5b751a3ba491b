// Measured times in words of the floor.

/** Milliseconds as seconds with three decimals, with a true minus sign: "0.412", "−0.120". */
export function seconds(ms: number): string {
  const text = (Math.abs(ms) / 1000).toFixed(3);
  return ms < 0 ? `−${text}` : text;
}
