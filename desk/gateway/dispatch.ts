// What a window may ask for by who sits at it, and how its message becomes a command on the floor.
import type { Command, CommandBody } from '#contract/command.ts';
import type { ClientMessage, DeskRequest } from '#contract/protocol.ts';
import type { Instant } from '#contract/units.ts';
import { restoresOwnWord } from '#engine/decide/undo.ts';
import { keysJustOver } from '#engine/offers/devices.ts';
import { offers } from '#engine/offers/index.ts';
import { mayCommand, needsOwnWindow } from '#engine/permissions.ts';
import { stationView } from '#engine/views/station.ts';
import { actorOf, powersOf, type Speaker, seatOf, speakerAt } from '../access/speaker.ts';
import type { OpenContest } from '../contests/open-contest.ts';
import { type Outcome, refuse } from '../floor/outcome.ts';
import type { Sender } from './sender.ts';

export interface Dispatcher {
  contest(): OpenContest | null;
  /** Whose PINs count; not null between two contests either. */
  attended(): OpenContest | null;
  now(): Instant;
  /** A technician is signed in at a window of this PC. */
  technicianHere(): boolean;
  /** Answers with plain JSON; throws with a sentence for the operator. */
  request(request: DeskRequest, speaker: Speaker): Promise<unknown>;
  /** A key of a keyboard went down or up at a window; false: it serves as no button, and nothing has happened. */
  button(code: string, down: boolean): boolean;
}

/** The console asks before it sends these; a key from a window that cannot ask must not end the contest. */
const ASKED_ONCE_MORE: readonly CommandBody['type'][] = ['results.confirm', 'announce'];

type CommandMessage = Extract<ClientMessage, { t: 'command' }>;
type KeyMessage = Extract<ClientMessage, { t: 'key' }>;

export async function giveCommand(
  { contest: openContest, now }: Dispatcher,
  sender: Sender,
  { id, seen, body: asked, onBehalfOf }: CommandMessage,
): Promise<Outcome> {
  const contest = openContest();
  const speaker = speakerAt(contest, sender);
  if (speaker === null) return refuse('role.signed-out');
  if (!mayCommand(powersOf(speaker), asked.type)) return refuse('role.forbidden');
  if (contest === null) return refuse('contest.none');
  if (isForOwnWindow(contest, speaker, asked)) return refuse('role.own-window');
  const body = fromDesk(contest, now(), sender, asked);
  if (body === null) return refuse('role.forbidden');
  const actor = actorOf(contest, speaker, onBehalfOf);
  if (actor === null) return refuse('judge.unknown');
  return contest.floor.command({ id, seen, actor, at: now(), body });
}

/** What is another's to say is said with that one's PIN, and neither by the technician nor by a redo. */
function isForOwnWindow(
  { floor }: OpenContest,
  { role, signedIn }: Pick<Speaker, 'role' | 'signedIn'>,
  body: CommandBody,
): boolean {
  if (!signedIn) return false;
  return body.type === 'redo'
    ? restoresOwnWord(floor.decided)
    : role === 'technician' && needsOwnWindow(body);
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

/** The key is looked up in what is offered to its role now; a key without an offer does nothing and says so. */
export async function giveKey(
  dispatcher: Dispatcher,
  sender: Sender,
  { id, seen, code }: KeyMessage,
): Promise<Outcome> {
  const { contest: openContest, now } = dispatcher;
  const contest = openContest();
  const speaker = keySpeaker(dispatcher, sender);
  if (speaker === null) return refuse('role.signed-out');
  const seat = seatOf(speaker);
  if (seat === null) return refuse('role.forbidden');
  if (contest === null) return refuse('contest.none');
  const first = contest.floor.firstOutcome(id);
  if (first !== null) return first;
  const offer = offers(contest.floor.shown, contest.knowledge, now(), seat).find(
    ({ keys, needs, command }) =>
      keys.includes(code) && needs === null && !isForOwnWindow(contest, speaker, command),
  );
  if (offer === undefined) return refuse('key.unknown', { key: code });
  // A second press for a team that has just won must not name its player.
  const presses = offer.command.type === 'press.key';
  if (!presses && keysJustOver(contest.floor.shown, now()).includes(code)) return refuse('stale');
  if (ASKED_ONCE_MORE.includes(offer.command.type)) return refuse('key.at-console');
  // What a key means follows from the state: after time-up the same key would rule instead of saying 回答完毕.
  if (contest.floor.decidedSince(seen)) return refuse('stale');
  const actor = actorOf(contest, speaker, null);
  if (actor === null) return refuse('judge.unknown');
  const command: Command = { id, seen, actor, at: now(), body: offer.command };
  return contest.floor.command(command);
}

/**
 * Projector and station have no say of their own; but when they have the focus on this PC, the keyboard is still the
 * technician's, and they hand its keys on. With PINs only while a technician is signed in here: null else.
 */
function keySpeaker({ contest: openContest, technicianHere }: Dispatcher, sender: Sender): Speaker | null {
  const contest = openContest();
  const handsOn = (sender.window === 'projector' || sender.window === 'station') && sender.local;
  if (!handsOn) return speakerAt(contest, sender);
  const signedIn = contest?.access.on ?? false;
  if (signedIn && !technicianHere()) return null;
  return { role: 'technician', person: null, chief: false, signedIn };
}
