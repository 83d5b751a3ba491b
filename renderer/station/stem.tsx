// The words of the question, as large as they fit.
import type { PublicQuestion } from '#contract/view.ts';
import { Fit } from '#renderer/design/fit.tsx';
import { QuestionType } from '#renderer/design/question-type.tsx';

export function Stem({ question }: { question: PublicQuestion }) {
  return (
    <div className="flex min-h-0 min-w-0 flex-[2] px-8 py-4">
      <Fit className="grid flex-1 content-center text-3xl">
        <p className="whitespace-pre-line [overflow-wrap:anywhere]">
          <QuestionType type={question.type} />
          {question.stem}
        </p>
      </Fit>
    </div>
  );
}
