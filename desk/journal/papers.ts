// Papers from the question sheet: each round's questions in sheet order, and its spares likewise.
import type { Paper, PaperQuestion } from '#contract/command.ts';
import type { Definition } from '#contract/definition.ts';
import type { PlacedQuestion, QuestionId } from '#contract/question.ts';
import { commitment } from '#db/bank.ts';

/** One paper for every round of the definition; whether a paper is long enough is for the engine to say. */
export function buildPapers(
  definition: Definition,
  bank: readonly PlacedQuestion[],
  salts: ReadonlyMap<QuestionId, string>,
): Paper[] {
  const onPaper = ({ question, placement }: PlacedQuestion): PaperQuestion => ({
    id: question.id,
    type: question.type,
    value: placement.value,
    commitment: commitment(question, salts.get(question.id)!),
  });
  return definition.rounds.map((round) => {
    const placed = bank.filter(({ placement }) => placement.round === round.id);
    return {
      round: round.id,
      questions: placed.filter(({ placement }) => !placement.spare).map(onPaper),
      spares: placed.filter(({ placement }) => placement.spare).map(onPaper),
    };
  });
}
