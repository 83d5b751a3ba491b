// One secret per role, by which the gateway knows a window; the same across restarts, readable by this user only.
import { randomBytes, timingSafeEqual } from 'node:crypto';
import { chmodSync, mkdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import { dirname } from 'node:path';
import { z } from 'zod';
import type { WindowName } from '#contract/protocol.ts';

export const TOKEN_ROLES = ['technician', 'host', 'judge', 'supervisor', 'projector', 'station'] as const;
export type TokenRole = (typeof TOKEN_ROLES)[number];

const token = z.string().regex(/^[\w-]{32,}$/);
const fileSchema = z.strictObject({
  tokens: z.strictObject({
    technician: token,
    host: token,
    judge: token,
    supervisor: token,
    projector: token,
    station: token,
  }),
  /** The port of last time, so that a window left open finds the restarted desk. */
  port: z.int().min(0).max(65_535),
});
type Stored = z.infer<typeof fileSchema>;

const ROLE_OF: Readonly<Record<WindowName, TokenRole>> = {
  home: 'technician',
  console: 'technician',
  projector: 'projector',
  host: 'host',
  station: 'station',
  judge: 'judge',
  supervisor: 'supervisor',
};

export function roleOf(window: WindowName): TokenRole {
  return ROLE_OF[window];
}

export class Tokens {
  readonly #file: string;
  #stored: Stored;

  /** Reads the file or makes a new one; a file that does not read as ours is replaced: its tokens are void. */
  constructor(file: string) {
    this.#file = file;
    this.#stored = read(file) ?? this.#write({ tokens: fresh(), port: 0 });
  }

  get port(): number {
    return this.#stored.port;
  }

  rememberPort(port: number): void {
    if (port !== this.#stored.port) this.#stored = this.#write({ ...this.#stored, port });
  }

  /** Whose token this is; null when nobody's. */
  role(offered: string): TokenRole | null {
    return TOKEN_ROLES.find((role) => same(this.#stored.tokens[role], offered)) ?? null;
  }

  /** The address of each window; holds its token, so it is for the launcher and never for the log. */
  addresses(port: number): Record<WindowName, string> {
    const address = (window: WindowName) => `http://127.0.0.1:${port}${this.path(window)}`;
    return {
      home: address('home'),
      console: address('console'),
      projector: address('projector'),
      host: address('host'),
      station: address('station'),
      judge: address('judge'),
      supervisor: address('supervisor'),
    };
  }

  /** The page of a window with its token. */
  path(window: WindowName): string {
    return `/${window}.html?token=${this.#stored.tokens[roleOf(window)]}`;
  }

  #write(stored: Stored): Stored {
    mkdirSync(dirname(this.#file), { recursive: true });
    const temporary = `${this.#file}.new`;
    writeFileSync(temporary, JSON.stringify(stored), { mode: 0o600 });
    // An older temporary file keeps its mode when it is written again.
    chmodSync(temporary, 0o600);
    renameSync(temporary, this.#file);
    return stored;
  }
}

function fresh(): Stored['tokens'] {
  const secret = () => randomBytes(24).toString('base64url');
  return {
    technician: secret(),
    host: secret(),
    judge: secret(),
    supervisor: secret(),
    projector: secret(),
    station: secret(),
  };
}

function read(file: string): Stored | null {
  try {
    const parsed = fileSchema.safeParse(JSON.parse(readFileSync(file, 'utf8')));
    return parsed.success ? parsed.data : null;
  } catch {
    return null;
  }
}

/** Compares in a time that does not depend on where the two differ. */
function same(known: string, offered: string): boolean {
  const one = Buffer.from(known);
  const other = Buffer.from(offered);
  return one.length === other.length && timingSafeEqual(one, other);
}
