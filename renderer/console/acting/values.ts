// What a person adds to an offer before it can be sent, and the command it then is.
import type { CommandBody } from '#contract/command.ts';
import type { Offer } from '#contract/offer.ts';
import type { Judge } from '#contract/roster.ts';

/** Everything a dialog can ask for, as typed; which of it counts depends on the command. */
export interface Values {
  reason: string;
  seconds: string;
  right: string;
  wrong: string;
  title: string;
  body: string;
  after: string;
  answer: string;
  team: string;
  out: string;
  in: string;
}

export type FieldName = keyof Values;

/**
 * Formal words: what they are about is seen once more before they are given. A tie by lot shows whom it is between, and
 * its seed is made in the dialog.
 */
const FORMAL: readonly CommandBody['type'][] = ['results.confirm', 'announce', 'panel.confirm', 'tie.draw'];

/** Does a dialog come first? */
export function asksFirst({ needs, command }: Offer): boolean {
  return needs !== null || FORMAL.includes(command.type);
}

/** The plain fields of an offer's dialog, in their order; empty where it has none, or a form of its own. */
export function fieldsOf(offer: Offer): FieldName[] {
  if (offer.command.type === 'clock.adjust') return ['reason', 'seconds'];
  switch (offer.needs) {
    case null:
    case 'marks':
    case 'draw':
    case 'points':
    case 'out':
    case 'foul':
      return [];
    case 'reason':
    case 'waive':
      return ['reason'];
    case 'seconds':
      return ['reason', 'seconds'];
    case 'panel':
      return ['right', 'wrong', 'reason'];
    case 'page':
      return ['title', 'body', 'after'];
    case 'answer':
      return ['answer'];
    case 'substitute':
      return ['team', 'out', 'in', 'reason'];
  }
}

/** What the fields hold when the dialog opens. */
export function startValues(command: CommandBody): Values {
  return {
    reason: '',
    seconds: command.type === 'clock.adjust' ? signedSeconds(command.seconds) : '',
    right: '',
    wrong: '',
    title: '',
    body: '',
    after: command.type === 'rundown.insert' ? (command.after ?? '') : '',
    answer: '',
    team: command.type === 'substitute' ? String(command.team) : '',
    out: '',
    in: '',
  };
}

/** Another team has other people to choose from. */
export function withField(values: Values, field: FieldName, value: string): Values {
  return field === 'team' ? { ...values, team: value, out: '', in: '' } : { ...values, [field]: value };
}

function signedSeconds(seconds: number): string {
  return seconds > 0 ? `+${seconds}` : String(seconds);
}

const MOST_SECONDS = 60;

/** Whole seconds from −60 to 60 but 0, with either minus sign; null for anything else. */
function secondsFrom(text: string): number | null {
  const seconds = /^[+−-]?\d{1,2}$/.test(text.trim()) ? Number(text.trim().replace('−', '-')) : 0;
  return seconds === 0 || Math.abs(seconds) > MOST_SECONDS ? null : seconds;
}

/** Which fields still stand in the way: empty where something must be said, or not a number that will do. */
export function unfilled(fields: readonly FieldName[], values: Values): FieldName[] {
  const free: FieldName[] = ['body', 'after'];
  const numbers: FieldName[] = ['right', 'wrong'];
  return fields.filter((field) => {
    if (free.includes(field)) return false;
    const value = values[field].trim();
    if (field === 'seconds') return secondsFrom(value) === null;
    return numbers.includes(field) ? !/^\d{1,3}$/.test(value) : value === '';
  });
}

/** The command with the values in place of its placeholders; commands that need nothing come back as they are. */
export function complete(command: CommandBody, values: Values): CommandBody {
  const reason = values.reason.trim();
  switch (command.type) {
    case 'turn.void':
    case 'claim.award':
    case 'withdraw':
    case 'clock.restart':
    case 'gate.pass':
      return { ...command, reason };
    case 'player.name':
      return { ...command, waive: reason };
    case 'clock.adjust':
      return { ...command, seconds: secondsFrom(values.seconds) ?? command.seconds, reason };
    case 'panel.enter':
      return { ...command, right: Number(values.right), wrong: Number(values.wrong), reason };
    case 'rundown.insert':
      return {
        ...command,
        after: values.after === '' ? null : values.after,
        page: { title: values.title.trim(), body: values.body },
      };
    case 'answer.enter':
    case 'done':
      return { ...command, answer: values.answer.trim() };
    case 'substitute':
      return { ...command, team: Number(values.team), out: values.out, in: values.in, reason };
    default:
      return command;
  }
}

/** Refusals that ask "really?"; the same command with `confirm` goes through. */
const CONFIRMABLE = ['ruling.contradicts-key', 'undo.strikes-answers'];

/** The command that goes through after a yes; null when this refusal is final. */
export function confirmed(code: string, body: CommandBody): CommandBody | null {
  if (!CONFIRMABLE.includes(code)) return null;
  return 'confirm' in body ? { ...body, confirm: true } : null;
}

const RULINGS: readonly CommandBody['type'][] = [
  'rule',
  'overdue.rule',
  'press.rule',
  'claim.award',
  'correct',
  'withdraw',
  'score.give',
  'restate.rule',
  'foul.call',
  'points.give',
  'team.out',
  'paper.enter',
];

/** Rulings and waivers are the judges': at the console they may be entered on a judge's behalf (代录). */
export function isRuling(body: CommandBody): boolean {
  return RULINGS.includes(body.type) || (body.type === 'player.name' && body.waive !== null);
}

const JUDGES_ONLY = ['rule.needs-judge', 'correct.needs-judge', 'waive.judge'];

/** For whom to enter the command so that the refusal goes away; nobody where that is of no help. */
export function judgesFor(code: string, judges: readonly Judge[]): readonly Judge[] {
  if (code === 'waive.chief-judge') return judges.filter(({ role }) => role === 'chief-judge');
  return JUDGES_ONLY.includes(code) ? judges : [];
}
