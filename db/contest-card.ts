// The card beside the databases: which contest this is and how far its names, settings and questions had got.
// It holds none of them. With it a database that lost a change is noticed, and a lost one is known by name.
import { existsSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { z } from 'zod';
import { canonicalText, sha256 } from './chain.ts';
import { syncFile, temporaryName } from './durable-files.ts';
import type { Seal, SealedPart, Seals } from './seals.ts';

export const CARD = 'contest.json';

const sealSchema = z.strictObject({ revision: z.int(), hash: z.string() });
const cardSchema = z.strictObject({
  id: z.string(),
  title: z.string(),
  created: z.string(),
  run: z.int(),
  seals: z.strictObject({
    contest: sealSchema.optional(),
    person: sealSchema.optional(),
    setting: sealSchema.optional(),
    question: sealSchema.optional(),
  }),
});
/** `run`: how often a desk has opened it, at least. */
export type Card = z.infer<typeof cardSchema>;

/** Null when there is none, or it is not what was written. */
export function readCard(folder: string): Card | null {
  try {
    const { check, ...card } = JSON.parse(readFileSync(join(folder, CARD), 'utf8'));
    return sha256(canonicalText(card)) === check ? cardSchema.parse(card) : null;
  } catch {
    return null;
  }
}

/** There is one, and it is not what was written. */
export function isCardDamaged(folder: string): boolean {
  return existsSync(join(folder, CARD)) && readCard(folder) === null;
}

/**
 * The parts of which the card knows a later change than these seals.
 * A card that lags behind says nothing: it is written after the databases.
 */
export function partsLost(card: Card | null, seals: Seals): SealedPart[] {
  return (Object.entries(card?.seals ?? {}) as [SealedPart, Seal][])
    .filter(([part, { revision }]) => seals[part] !== undefined && revision > seals[part].revision)
    .map(([part]) => part);
}

/** Never fails: a card that is old or missing only helps less. */
export function writeCard(folder: string, card: Card): void {
  const temporary = temporaryName(join(folder, CARD));
  try {
    writeFileSync(temporary, `${JSON.stringify({ ...card, check: sha256(canonicalText(card)) })}\n`);
    syncFile(temporary);
    renameSync(temporary, join(folder, CARD));
  } catch {
    rmSync(temporary, { force: true });
  }
}
