// The seed of a test that plays with chance: LEITAI_SEED tries a failure again.

/** `usual` where no other is asked for. */
export function seedOr(usual: number): number {
  const asked = process.env.LEITAI_SEED;
  return asked === undefined ? usual : Number(asked);
}

/** A new one each time. */
export function anySeed(): number {
  return Date.now() % 1_000_000_007;
}
