// Plain HTTP beside the WebSocket: workbooks coming in, pictures and videos going out, other windows by address.
import { randomUUID } from 'node:crypto';
import { createWriteStream } from 'node:fs';
import { mkdir, rm } from 'node:fs/promises';
import { basename, extname, join } from 'node:path';
import { pipeline } from 'node:stream/promises';
import type { FastifyInstance, FastifyReply } from 'fastify';
import { windowSchema } from '#contract/protocol.ts';
import type { TokenRole, Tokens } from '../tokens.ts';

/** Largest workbook taken, bytes. */
const LARGEST_UPLOAD = 64 * 1024 * 1024;

export interface FileParts {
  tokens: Tokens;
  /** Where uploads wait to be imported; emptied at each start. */
  uploads: string;
  mediaFolder: () => string | null;
  /** A technician works at this PC: with PINs one is signed in. */
  technicianHere: () => boolean;
}

interface Query {
  token?: string;
  name?: string;
}

export async function addFileRoutes(server: FastifyInstance, parts: FileParts): Promise<void> {
  await rm(parts.uploads, { recursive: true, force: true });
  await mkdir(parts.uploads, { recursive: true });
  // The body is passed on as it streams in; its declared type does not matter.
  server.removeAllContentTypeParsers();
  server.addContentTypeParser('*', (_request, payload, done) => done(null, payload));
  const roleOf = (query: Query) => parts.tokens.role(query.token ?? '');

  server.post<{ Querystring: Query }>(
    '/files',
    { bodyLimit: LARGEST_UPLOAD },
    async ({ query, raw }, reply) => {
      if (roleOf(query) !== 'technician' || !parts.technicianHere()) return forbid(reply);
      const file = join(parts.uploads, `${randomUUID()}${safeExtension(query.name)}`);
      await pipeline(raw, limited(LARGEST_UPLOAD), createWriteStream(file, { flags: 'wx' }));
      return { file };
    },
  );

  server.get<{ Querystring: Query; Params: { file: string } }>(
    '/media/:file',
    async ({ query, params }, reply) => {
      const folder = parts.mediaFolder();
      if (roleOf(query) === null) return forbid(reply);
      if (folder === null || basename(params.file) !== params.file) return reply.code(404).send();
      return reply.sendFile(params.file, folder);
    },
  );

  server.get<{ Querystring: Query; Params: { window: string } }>(
    '/open/:window',
    async ({ query, params }, reply) => {
      const window = windowSchema.safeParse(params.window);
      const role: TokenRole | null = roleOf(query);
      if (role !== 'technician' || !window.success) return forbid(reply);
      return reply.redirect(parts.tokens.path(window.data));
    },
  );
}

function forbid(reply: FastifyReply): FastifyReply {
  return reply.code(401).send({ error: 'this address needs the token of its role' });
}

/** Only the kind of file is kept of a name that came from outside. */
function safeExtension(name = ''): string {
  const extension = extname(name).toLowerCase();
  return /^\.[a-z0-9]{1,8}$/.test(extension) ? extension : '';
}

/** Ends the upload with an error once more than `most` bytes have come. */
function limited(most: number) {
  return async function* (chunks: AsyncIterable<Buffer>) {
    let size = 0;
    for await (const chunk of chunks) {
      size += chunk.length;
      if (size > most) throw new RangeError('the file is too large');
      yield chunk;
    }
  };
}
