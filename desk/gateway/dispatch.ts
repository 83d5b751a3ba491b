// What a window may ask for by its role, and how its message becomes a command on the floor.
import type { Command, CommandBody } from '#contract/command.ts';
import type { ClientMessage, DeskRequest, WindowName } from '#contract/protocol.ts';
import type { Actor, Role } from '#contract/record.ts';
import type { Instant } from '#contract/units.ts';
import { offers, type Seat } from '#engine/offers/index.ts';
import { mayCommand } from '#engine/permissions.ts';
import { stationView } from '#engine/views/station.ts';
import { enteringFor } from '../contests/officials.ts';
import type { OpenContest } from '../contests/open-contest.ts';
import { type Outcome, refuse } from '../floor/outcome.ts';
import { roleOf } from '../tokens.ts';

export interface Sender {
  readonly window: WindowName;
  /** Of several answer desks: whose it is; null: any other window. */
  readonly team: number | null;
  /** The window runs on this PC. */
  readonly local: boolean;
}

export interface Dispatcher {
  contest(): OpenContest | null;
  now(): Instant;
  /** Answers with plain JSON; throws with a sentence for the operator. */
  request(request: DeskRequest): Promise<unknown>;
}

type CommandMessage = Extract<ClientMessage, { t: 'command' }>;
type KeyMessage = Extract<ClientMessage, { t: 'key' }>;

export async function giveCommand(
  { contest: openContest, now }: Dispatcher,
  sender: Sender,
  { id, seen, body: asked, onBehalfOf }: CommandMessage,
): Promise<Outcome> {
  const role: Role = roleOf(sender.window);
  if (!mayCommand(role, asked.type)) return refuse('role.forbidden');
  const contest = openContest();
  if (contest === null) return refuse('contest.none');
  const body = fromDesk(contest, now(), sender, asked);
  if (body === null) return refuse('role.forbidden');
  const actor = actorOf(contest, role, onBehalfOf);
  if (actor === null) return refuse('judge.unknown');
  return contest.floor.command({ id, seen, actor, at: now(), body });
}

/**
 * A team's answer desk speaks for its team alone, and only in what it is shown: whose answer it is comes from the
 * connection, never from the window. Null when it asks for anything else.
 */
function fromDesk(
  { floor, knowledge }: OpenContest,
  now: Instant,
  { team }: Sender,
  body: CommandBody,
): CommandBody | null {
  if (body.type !== 'answer.submit') return body;
  if (body.team !== undefined && body.team !== team) return null;
  if (team === null) return body;
  const { turn } = stationView(floor.shown, knowledge, now, team);
  // What it shows may be past already; that the engine says.
  const elsewhere = turn === null && floor.shown.state.turn?.id === body.turn;
  return elsewhere ? null : { ...body, team };
}

/** 代录: only the technician enters for an official, and only for one of this contest; null for anybody else. */
function actorOf({ knowledge }: OpenContest, role: Role, onBehalfOf: string | null): Actor | null {
  if (role === 'technician') return enteringFor(knowledge.officials(), onBehalfOf);
  return onBehalfOf === null ? { role, person: null, onBehalfOf } : null;
}

/** The key is looked up in what is offered to its role now; a key without an offer does nothing and says so. */
export async function giveKey(
  { contest: openContest, now }: Dispatcher,
  sender: Sender,
  { id, seen, code }: KeyMessage,
): Promise<Outcome> {
  const role = keyRole(sender);
  if (role === null) return refuse('role.forbidden');
  const contest = openContest();
  if (contest === null) return refuse('contest.none');
  const first = contest.floor.firstOutcome(id);
  if (first !== null) return first;
  const offer = offers(contest.floor.shown, contest.knowledge, now(), role).find(
    ({ keys, needs }) => keys.includes(code) && needs === null,
  );
  if (offer === undefined) return refuse('key.unknown', { key: code });
  // What a key means follows from the state: after time-up the same key would rule instead of saying 回答完毕.
  if (contest.floor.decidedSince(seen)) return refuse('stale');
  const command: Command = {
    id,
    seen,
    actor: { role, person: null, onBehalfOf: null },
    at: now(),
    body: offer.command,
  };
  return contest.floor.command(command);
}

/**
 * Projector and station have no say of their own; but when they have the focus on this PC, the keyboard is still the
 * technician's, and they hand its keys on.
 */
function keyRole({ window, local }: Sender): Seat | null {
  if (window === 'projector' || window === 'station') return local ? 'technician' : null;
  return window === 'host' || window === 'judge' ? window : 'technician';
}
