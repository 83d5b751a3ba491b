// A stand-in desk that knows rules: answers the rule editor as the desk does, with the example's rules in force.
import { type Definition, definitionSchema } from '#contract/definition.ts';
import type { DryRunReport } from '#contract/dry-run.ts';
import type { ClientMessage, DeskMessage, DeskRequest } from '#contract/protocol.ts';
import { findDefinition, listPresets } from '#desk/contests/presets.ts';
import { explainDefinition } from '#desk/rules/explain.ts';
import { requests } from './console-desk.ts';
import type { Asking } from './stand-in-desk.ts';

export const RULES: Definition = findDefinition('zhongwei');

export const REPORT: DryRunReport = {
  contests: 20,
  commands: 9417,
  deadEnds: [],
  unreached: [{ round: 'playoff', title: '一锤定音' }],
  scores: [
    { round: 'warmup', title: '初显身手', least: 0, greatest: 30 },
    { round: 'sprint', title: '争分夺秒', least: 20, greatest: 187 },
    { round: 'risk-choice', title: '勇往直前', least: -40, greatest: 40 },
    { round: 'duel', title: '擂台比拼', least: -36.5, greatest: 112 },
  ],
  total: { least: 214, greatest: 627 },
  minutes: { least: 96.25, mean: 118.4, greatest: 141 },
  secondsTaken: 3.217,
};

function resultOf(request: DeskRequest): unknown {
  switch (request.kind) {
    case 'rules.presets':
      return listPresets();
    case 'rules.current':
      return RULES;
    case 'rules.read':
      return explainDefinition(request.file === undefined ? RULES : { ...RULES, base: 'much' });
    case 'rules.check':
      return explainDefinition(request.definition);
    case 'rules.export':
      return { file: `${request.folder}/${request.definition.id}-v${request.definition.version ?? 1}.json` };
    case 'rules.try':
      return REPORT;
    default:
      return null;
  }
}

export function answer(message: Asking): DeskMessage {
  const { id } = message;
  if (message.t !== 'request') return { t: 'accepted', id, seq: 1 };
  return { t: 'reply', id, ok: true, result: JSON.parse(JSON.stringify(resultOf(message.request))) };
}

/** The rules that were sent with the last request of this kind. */
export function lastRules(
  received: readonly ClientMessage[],
  kind: 'rules.export' | 'rules.try',
): Definition {
  const last = requests(received).findLast((request) => request.kind === kind);
  return definitionSchema.parse(last !== undefined && 'definition' in last ? last.definition : null);
}
