// Placeholder questions: as many of each type and value as the rules can need, with spares and made-up keys.
import type { Paper, PaperQuestion } from '#contract/command.ts';
import type { Definition, Round } from '#contract/definition.ts';
import type { Question, QuestionType } from '#contract/question.ts';
import { GENESIS } from '#contract/record.ts';
import type { Team } from '#contract/roster.ts';
import { paperShortages } from '#engine/decide/setup.ts';
import { cyclesOf, itemsPerTurn } from '#engine/schedule.ts';
import { EMPTY } from '#engine/state.ts';
import { CHARACTERS } from './pace.ts';

export interface Placeholders {
  readonly papers: Paper[];
  readonly questions: ReadonlyMap<string, Question>;
}

/** A question of a round in time halves takes at least so long, seconds. */
const QUICKEST = 10;
/** So many turns of a play-off, before lots have to decide. */
const SUDDEN_DEATHS = 12;
/** Spares: so many of each type and value. */
const SPARES = 4;

const LETTERS = ['A', 'B', 'C', 'D'] as const;

export function inventPapers(definition: Definition, teams: readonly Team[]): Placeholders {
  const questions = new Map<string, Question>();
  const needs = new Map(
    paperShortages({ ...EMPTY, definition, teams }, definition).map(({ id, need }) => [id, need]),
  );
  const papers = definition.rounds.map((round) => {
    const make = (kind: 'q' | 's', kinds: readonly Kind[]) =>
      kinds.map(({ type, value }, index): PaperQuestion => {
        const id = `${round.id}-${kind}${index + 1}`.slice(-40);
        questions.set(id, placeholder(id, type, index));
        return { id, type, value, commitment: GENESIS };
      });
    // Where teams leave, a correction may bring another one back.
    const all = isCut(definition) ? cyclesOf(round) * teams.length * itemsPerTurn(round) : 0;
    const need = questionsOf(definition, round, Math.max(all, needs.get(round.id) ?? 0));
    return {
      round: round.id,
      questions: make('q', kindsOf(round, need)),
      spares: make('s', spareKinds(round)),
    };
  });
  return { papers, questions };
}

function isCut({ rounds }: Definition): boolean {
  return rounds.some(({ eliminate }) => eliminate !== null);
}

interface Kind {
  readonly type: QuestionType;
  /** Null: not one by one. */
  readonly value: number | null;
}

/** What starting asks for, and more where a round may go on. */
function questionsOf(definition: Definition, round: Round, need: number): number {
  const { who, game } = round;
  if (game !== null) return inHalves(round);
  if (who.by === 'winner') {
    const won = definition.rounds.find(({ id }) => id === who.of);
    if (won !== undefined && won.game !== null) return inHalves(won) * itemsPerTurn(round);
  }
  if (who.by === 'buzz' && who.among === 'tied') return who.extra + SUDDEN_DEATHS;
  return need;
}

function inHalves({ game }: Round): number {
  if (game === null) return 0;
  return game.most ?? Math.ceil((game.periods * game.seconds) / QUICKEST) + game.periods;
}

/** Values of single questions: of those on a board where they are chosen, or of questions that have their own. */
function valuesOf({ stake, question }: Round): readonly (number | null)[] {
  const valued = stake.by === 'question' || (stake.by === 'choice' && question.from === 'board');
  return valued ? stake.values : [null];
}

/** On a board of values any team may choose the same, so there are as many of each. */
function kindsOf(round: Round, need: number): Kind[] {
  const { types } = round.question;
  const values = valuesOf(round);
  const each = round.stake.by === 'choice' ? values.length : 1;
  return Array.from({ length: need * each }, (_, index) => ({
    value: values[index % values.length] ?? null,
    type: types[Math.floor(index / each) % types.length] ?? 'single',
  }));
}

function spareKinds(round: Round): Kind[] {
  const count = SPARES * (round.clock.scope === 'turn' ? round.items : 1);
  return valuesOf(round).flatMap((value) =>
    round.question.types.flatMap((type) => Array.from({ length: count }, () => ({ type, value }))),
  );
}

/** `index` varies the key. */
function placeholder(id: string, type: QuestionType, index: number): Question {
  const common = {
    id,
    field: '',
    stem: `${id} `.padEnd(CHARACTERS[type], '.'),
    media: null,
    explanation: `${id}.`,
  };
  const options = LETTERS.map((letter) => ({ letter, text: `${id} ${letter}` }));
  switch (type) {
    case 'single':
      return { ...common, type, options, key: LETTERS[index % LETTERS.length] ?? 'A' };
    case 'multiple':
      return { ...common, type, options, key: ['AB', 'ACD', 'BD', 'ABCD'][index % 4] ?? 'AB' };
    case 'judge':
      return { ...common, type, key: index % 2 === 0 ? 'T' : 'F' };
    case 'blank':
      return { ...common, type, key: [[`key ${index}`]] };
    case 'short':
    case 'case':
      return { ...common, type, key: `key ${index}`, points: [] };
  }
}
