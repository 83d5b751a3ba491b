// Figures of a sample and the table they stand in.

export interface Figures {
  median: number;
  p99: number;
  maximum: number;
  count: number;
}

/** Of durations in milliseconds; nearest rank. Throws RangeError for an empty sample. */
export function figuresOf(sample: readonly number[]): Figures {
  const sorted = [...sample].sort((one, other) => one - other);
  if (sorted.length === 0) throw new RangeError('nothing was measured');
  const rank = (share: number) => sorted[Math.ceil(sorted.length * share) - 1] ?? Number.NaN;
  return { median: rank(0.5), p99: rank(0.99), maximum: rank(1), count: sorted.length };
}

export function row(name: string, { median, p99, maximum, count }: Figures, remark = ''): string {
  const cells = [median, p99, maximum].map((value) => value.toFixed(3).padStart(10));
  return `${name.padEnd(34)}${cells.join('')}${String(count).padStart(8)}  ${remark}`;
}

export function heading(title: string, counted = 'presses'): string {
  return `\n${title.padEnd(34)}${['median', 'p99', 'maximum'].map((name) => name.padStart(10)).join('')}${counted.padStart(8)}  (ms)`;
}
