// The key of a question corrected: everybody who answered it is ruled again, panel seats are counted again.
import type { CorrectionOf, RulingByHand } from '#contract/correction.ts';
import type { EventOf, LeitaiEvent } from '#contract/event.ts';
import type { Question } from '#contract/question.ts';
import { needsHand, ruledAnew } from '../../corrections/by-key.ts';
import { keyed, withKey } from '../../knowledge.ts';
import { countSeats } from '../../panel.ts';
import { attemptOf, isLive, roundOf } from '../../select.ts';
import type { Attempt, Item, State, Turn } from '../../state.ts';
import { type Knowledge, refuse } from '../context.ts';
import { neededMarks } from '../ruling.ts';
import { itemsAsking, withPostings } from './held.ts';

type Asked = ReturnType<typeof itemsAsking>;

/** `knowledge`: with the keys in force. */
export function correctKey(
  state: State,
  knowledge: Knowledge,
  body: CorrectionOf<'key'>,
  reason: string,
): LeitaiEvent[] {
  const { question: id, rulings } = body;
  const asked = itemsAsking(state, id);
  const secret = asked.some(({ turn, item }) => isLive(turn) && !isRevealed(item));
  const revealed = asked.filter(({ item }) => isRevealed(item));
  // A key in the journal is a key that everybody may know.
  if (secret || revealed.length === 0) refuse('correct.key-unrevealed', { question: id });
  const question = neededKey(knowledge, body);
  const byHand = rulings.map((ruling) => handRuling(state, revealed, ruling, reason));
  const corrected = [...rulingsAnew(state, revealed, question, reason), ...byHand.flat()];
  return withPostings(
    state,
    [
      { type: 'key.corrected', question: id, key: question.key, reason },
      ...corrected,
      ...countsAnew(state, knowledge, revealed, question, reason),
    ],
    (turn, item, team) =>
      corrected.some((event) => event.turn === turn && event.item === item && event.team === team),
  );
}

function isRevealed({ phase }: Item): boolean {
  return phase === 'revealed' || phase === 'settled';
}

/** The question as it should have been; refuses what is no key of its type, and the key in force. */
function neededKey(knowledge: Knowledge, { question: id, key }: CorrectionOf<'key'>): Question {
  const question = knowledge.question(id);
  if (question === undefined) refuse('question.missing', { question: id });
  const corrected = keyed(question, key);
  if (corrected === null) refuse('correct.key-invalid', { question: id });
  if (JSON.stringify(corrected.key) === JSON.stringify(question.key)) refuse('correct.key-same');
  return corrected;
}

function rulingsAnew(
  state: State,
  asked: Asked,
  question: Question,
  reason: string,
): (EventOf<'corrected'> & { team: number })[] {
  return asked.flatMap(({ turn, item }) =>
    item.attempts.flatMap((attempt) => {
      const verdict = ruledAnew(roundOf(state, turn.round), item, attempt, question);
      if (verdict === null) return [];
      const { team } = attempt;
      return [
        {
          type: 'corrected' as const,
          turn: turn.id,
          item: item.index,
          team,
          verdict,
          by: 'key' as const,
          reason,
        },
      ];
    }),
  );
}

/** What the judges say where the key cannot tell; [] where that is what was ruled already. */
function handRuling(
  state: State,
  asked: Asked,
  { turn: id, item: index, team, verdict }: RulingByHand,
  reason: string,
): EventOf<'corrected'>[] {
  const { turn, item, attempt } = neededHand(state, asked, id, index, team);
  const round = roundOf(state, turn.round);
  if (round.partial !== null && verdict === 'right') refuse('rule.points', { most: round.partial.most });
  const scored = verdict === 'scored' ? neededMarks(round, []) : null;
  if (attempt.verdict === verdict) return [];
  return [
    { type: 'corrected', turn: turn.id, item: item.index, team: attempt.team, verdict, reason, ...scored },
  ];
}

function neededHand(
  state: State,
  asked: Asked,
  id: string,
  index: number,
  team: number | undefined,
): { turn: Turn; item: Item; attempt: Attempt } {
  const found = asked.find(({ turn, item }) => turn.id === id && item.index === index);
  if (found?.turn.kind === 'all' && team === undefined) refuse('rule.which-team');
  const attempt = found === undefined ? null : attemptOf(found.item, team);
  if (found === undefined || attempt === null) refuse('correct.not-asked');
  if (!needsHand(roundOf(state, found.turn.round), found.item, attempt))
    refuse('correct.key-tells', { team: attempt.team });
  return { ...found, attempt };
}

/** Counts by hand stand; nobody knows what their seats answered. */
function countsAnew(
  state: State,
  knowledge: Knowledge,
  asked: Asked,
  question: Question,
  reason: string,
): LeitaiEvent[] {
  const corrected = withKey(knowledge, (id) => (id === question.id ? question.key : undefined));
  return asked.flatMap(({ turn, item }): LeitaiEvent[] => {
    const { panel } = item;
    if (panel === null || panel.manual !== null || panel.counted === null) return [];
    const { right, wrong, answered } = countSeats(state, corrected, item);
    if (right === panel.counted.right && wrong === panel.counted.wrong) return [];
    return [
      {
        type: 'panel.corrected',
        turn: turn.id,
        item: item.index,
        seats: [],
        manual: false,
        ...{ right, wrong, answered },
        reason,
      },
    ];
  });
}
