// Stands in for the desk in tests of the windows: serves the built pages, shows given views, records what is sent.
import { readFile } from 'node:fs/promises';
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import path from 'node:path';
import { type WebSocket, WebSocketServer } from 'ws';
import {
  type ClientMessage,
  clientMessageSchema,
  type DeskMessage,
  type WindowName,
} from '#contract/protocol.ts';
import { type View, viewSchema } from '#contract/view.ts';

const WINDOWS = path.join(import.meta.dirname, '..', '..', 'dist', 'windows');

const KINDS: Record<string, string> = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript',
  '.css': 'text/css',
  '.woff2': 'font/woff2',
};

/** What the desk answers to a message; null: nothing. Without one, commands and keys are accepted. */
export type Answer = (message: Asking) => DeskMessage | null;

/** Buttons are never answered. */
export type Asking = Exclude<ClientMessage, { t: 'button' }>;

export interface StandInDesk {
  /** Address of a window's page, with a token. */
  address(window: WindowName): string;
  /** Shows this view from now on, also to windows that connect later. Throws when it breaks the contract. */
  show(view: View): void;
  /** These keys (KeyboardEvent.code) serve as buttons from now on. */
  serveAsButtons(codes: string[]): void;
  say(message: DeskMessage): void;
  answerWith(answer: Answer): void;
  /** Everything windows have sent, in order. */
  readonly received: readonly ClientMessage[];
  /** Names given to POST /files. */
  readonly uploads: readonly string[];
  /** Milliseconds of its clock, for deadlines in views. */
  now(): number;
  /** Breaks every connection; `back` lets windows in again. */
  leave(): void;
  back(): void;
  close(): Promise<void>;
}

const accept: Answer = (message) =>
  message.t === 'request'
    ? { t: 'reply', id: message.id, ok: true, result: null }
    : { t: 'accepted', id: message.id, seq: 1 };

export async function startStandInDesk(): Promise<StandInDesk> {
  const sockets = new Set<WebSocket>();
  const received: ClientMessage[] = [];
  const uploads: string[] = [];
  let view: View | null = null;
  let answer = accept;
  let buttons: string[] = [];
  let away = false;
  let seq = 0;
  const now = () => Math.round(performance.now());

  const server = createServer((request, response) => void serve(request, response, uploads));
  const socketServer = new WebSocketServer({ noServer: true });
  server.on('upgrade', (request, socket, head) => {
    if (away) return void socket.destroy();
    socketServer.handleUpgrade(request, socket, head, (opened) => {
      sockets.add(opened);
      opened.on('close', () => sockets.delete(opened));
      opened.on('message', (data) => {
        const message = clientMessageSchema.parse(JSON.parse(String(data)));
        received.push(message);
        if (message.t === 'button') return;
        const reply = answer(message);
        if (reply !== null) opened.send(JSON.stringify(reply));
      });
      if (view !== null) opened.send(JSON.stringify({ t: 'view', seq, now: now(), view, buttons }));
    });
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const bound = server.address();
  if (bound === null || typeof bound === 'string') throw new Error('the stand-in desk has no port');

  const say = (message: DeskMessage) => {
    for (const socket of sockets) socket.send(JSON.stringify(message));
  };
  return {
    address: (window) => `http://127.0.0.1:${bound.port}/${window}.html?token=for-${window}`,
    show(shown) {
      view = viewSchema.parse(shown);
      seq += 1;
      say({ t: 'view', seq, now: now(), view, buttons });
    },
    serveAsButtons(codes) {
      buttons = codes;
      if (view !== null) say({ t: 'view', seq, now: now(), view, buttons });
    },
    say,
    answerWith(given) {
      answer = given;
    },
    received,
    uploads,
    now,
    leave() {
      away = true;
      for (const socket of sockets) socket.terminate();
    },
    back() {
      away = false;
    },
    async close() {
      for (const socket of sockets) socket.terminate();
      const closed = new Promise((resolve) => server.close(resolve));
      // A browser keeps connections, also ones it has not used yet; waiting for those would be waiting for ever.
      server.closeAllConnections();
      await closed;
    },
  };
}

async function serve(request: IncomingMessage, response: ServerResponse, uploads: string[]): Promise<void> {
  const address = new URL(request.url ?? '/', 'http://stand-in');
  if (request.method === 'POST' && address.pathname === '/files') {
    uploads.push(address.searchParams.get('name') ?? '');
    request.resume();
    request.on('end', () => response.end(JSON.stringify({ file: `upload-${uploads.length}` })));
    return;
  }
  const opened = /^\/open\/([a-z]+)$/.exec(address.pathname)?.[1];
  if (opened !== undefined) {
    response.writeHead(302, { location: `/${opened}.html?token=for-${opened}` }).end();
    return;
  }
  const file = path.join(WINDOWS, path.normalize(address.pathname));
  const content = file.startsWith(WINDOWS) ? await readFile(file).catch(() => null) : null;
  if (content === null) response.writeHead(404).end();
  else response.writeHead(200, { 'content-type': KINDS[path.extname(file)] ?? 'image/svg+xml' }).end(content);
}
