// The door of the desk: one HTTP server on 127.0.0.1 for the windows' pages, files and WebSockets.
import { existsSync } from 'node:fs';
import fastifyStatic from '@fastify/static';
import fastifyWebsocket from '@fastify/websocket';
import fastify, { type FastifyInstance, type FastifyRequest } from 'fastify';
import { windowSchema } from '#contract/protocol.ts';
import { failure } from '../failure.ts';
import type { Log } from '../log.ts';
import { roleOf, type Tokens } from '../tokens.ts';
import type { Publisher } from '../views/publisher.ts';
import type { Dispatcher } from './dispatch.ts';
import { addFileRoutes } from './files.ts';
import { guard } from './guard.ts';
import type { Sender } from './sender.ts';
import { Session } from './session.ts';

const HOST = '127.0.0.1';
/** Largest message a window may send, bytes: a whole definition fits many times over. */
const LARGEST_MESSAGE = 1024 * 1024;
/** Number of a team in an address, as the roster has them. */
const TEAM = /^[1-9]\d?$/;
const LOOPBACK = ['127.0.0.1', '::1', '::ffff:127.0.0.1'];

export interface GatewayParts {
  tokens: Tokens;
  dispatcher: Omit<Dispatcher, 'technicianHere'>;
  publisher: Publisher;
  log: Log;
  /** Folder of the built windows. */
  windows: string;
  uploads: string;
  mediaFolder: () => string | null;
}

export interface WantedPort {
  /** 0: any free one. */
  port: number;
  /** Nothing else will do; otherwise any free one when it is taken. */
  fixed: boolean;
}

export class Gateway {
  readonly #server: FastifyInstance;
  readonly #sessions = new Set<Session>();
  #port = 0;

  private constructor(server: FastifyInstance) {
    this.#server = server;
  }

  /** Throws DeskFailure when the port is fixed and taken. */
  static async listen(wanted: WantedPort, parts: GatewayParts): Promise<Gateway> {
    const server = fastify({ logger: false, forceCloseConnections: true });
    const gateway = new Gateway(server);
    guard(server, () => gateway.#port);
    await server.register(fastifyWebsocket, { options: { maxPayload: LARGEST_MESSAGE } });
    const built = existsSync(parts.windows);
    await server.register(fastifyStatic, { root: built ? parts.windows : parts.uploads, serve: built });
    await addFileRoutes(server, { ...parts, technicianHere: () => gateway.#mayUpload(parts) });
    gateway.#addSocket(parts);
    gateway.#port = await listenSomewhere(server, wanted);
    return gateway;
  }

  get port(): number {
    return this.#port;
  }

  /** Somebody signed in as technician at a window of this PC. */
  get #technicianHere(): boolean {
    return [...this.#sessions].some(({ isTechnicianHere }) => isTechnicianHere);
  }

  #mayUpload({ dispatcher }: GatewayParts): boolean {
    return !(dispatcher.contest()?.access.on ?? false) || this.#technicianHere;
  }

  async close(): Promise<void> {
    for (const session of this.#sessions) session.close();
    await this.#server.close();
  }

  #addSocket(parts: GatewayParts): void {
    const addressOf = (request: FastifyRequest) => readAddress(request, parts.tokens);
    const technicianHere = () => this.#technicianHere;
    const sessionParts = { ...parts, dispatcher: { ...parts.dispatcher, technicianHere } };
    this.#server.get(
      '/ws',
      {
        websocket: true,
        preValidation: async (request, reply) => {
          if (addressOf(request) === null) await reply.code(401).send({ error: 'wrong token or window' });
        },
      },
      (socket, request) => {
        const address = addressOf(request);
        if (address === null) return socket.terminate();
        const session = new Session(socket, address, sessionParts);
        this.#sessions.add(session);
        socket.on('close', () => this.#sessions.delete(session));
      },
    );
  }
}

/** Null when the token does not belong to the window's role, or a team is given to what is no answer desk. */
function readAddress({ query, ip }: FastifyRequest, tokens: Tokens): Omit<Sender, 'pass'> | null {
  const { token, window, team } = query as Record<string, unknown>;
  const name = windowSchema.safeParse(window);
  if (!name.success || typeof token !== 'string' || tokens.role(token) !== roleOf(name.data)) return null;
  const local = LOOPBACK.includes(ip);
  if (team === undefined) return { window: name.data, team: null, local };
  if (name.data !== 'station' || typeof team !== 'string' || !TEAM.test(team)) return null;
  return { window: name.data, team: Number(team), local };
}

async function listenSomewhere(server: FastifyInstance, { port, fixed }: WantedPort): Promise<number> {
  try {
    await server.listen({ host: HOST, port });
  } catch (error) {
    const taken = error instanceof Error && 'code' in error && error.code === 'EADDRINUSE';
    if (!taken) throw error;
    if (fixed) throw failure('port-taken', { port }, error);
    await server.listen({ host: HOST, port: 0 });
  }
  const address = server.server.address();
  if (address === null || typeof address === 'string') throw new Error('the server has no port');
  return address.port;
}
