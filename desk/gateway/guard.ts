// Who may speak to the desk at all: this PC's own pages, never a page of the internet that found the port.
import type { FastifyInstance } from 'fastify';

const OWN_NAMES = ['127.0.0.1', 'localhost'];

const CONTENT_SECURITY_POLICY = [
  "default-src 'self'",
  "img-src 'self' data: blob:",
  "media-src 'self' blob:",
  "font-src 'self' data:",
  // Motion measures and moves elements through inline styles.
  "style-src 'self' 'unsafe-inline'",
  "object-src 'none'",
  "base-uri 'none'",
  "form-action 'none'",
  "frame-ancestors 'self'",
].join('; ');

/** Whether a Host header names this PC: a page that rebinds its own name to 127.0.0.1 does not. */
export function isOwnHost(host: string | undefined, port: number): boolean {
  return OWN_NAMES.some((name) => host === `${name}:${port}`);
}

/** Whether an Origin header is one of our pages; programs that are no browser send none. */
export function isOwnOrigin(origin: string | undefined, port: number): boolean {
  return origin === undefined || OWN_NAMES.some((name) => origin === `http://${name}:${port}`);
}

/** `port` is asked at each request: it is known only once the server listens. */
export function guard(server: FastifyInstance, port: () => number): void {
  server.addHook('onRequest', async (request, reply) => {
    const { host, origin } = request.headers;
    if (!isOwnHost(host, port()) || !isOwnOrigin(origin, port())) {
      await reply.code(403).send({ error: 'this desk serves only its own windows' });
    }
  });
  server.addHook('onResponse', async (request, reply) => {
    // Node no longer counts a connection that asked for a WebSocket among its own; refused, it would stay half open
    // for ever and the server could not close.
    if (request.headers.upgrade !== undefined && reply.statusCode >= 400) request.raw.socket.destroy();
  });
  server.addHook('onSend', async (_request, reply) => {
    reply.header('content-security-policy', CONTENT_SECURITY_POLICY);
    reply.header('x-content-type-options', 'nosniff');
    // Addresses carry tokens.
    reply.header('referrer-policy', 'no-referrer');
    reply.header('cache-control', 'no-cache');
  });
}
