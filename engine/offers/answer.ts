// Offers while an answer is given: done, with the option spoken; the count by hand; closing.

import type { Round } from '#contract/definition.ts';
import type { Question } from '#contract/question.ts';
import { allAnswered } from '../decide/answer.ts';
import type { Knowledge } from '../decide/index.ts';
import { currentItem, lastAttempt, liveTurn, roundOf } from '../select.ts';
import type { Item, State, Turn } from '../state.ts';
import { type Candidate, candidate, TO_FILL } from './candidate.ts';

export function answerCandidates(state: State, knowledge: Knowledge): Candidate[] {
  const turn = liveTurn(state);
  const item = turn === null ? null : currentItem(turn);
  if (turn === null || item === null) return [];
  const round = roundOf(state, turn.round);
  const question = item.question === null ? undefined : knowledge.question(item.question.id);
  const always = [
    ...panelCount(item),
    candidate(
      'close',
      { type: 'item.close' },
      { label: round.buzz?.silence === 'audience' ? 'offer.close.audience' : 'offer.close', keys: ['KeyX'] },
    ),
  ];
  if (turn.kind === 'all') return [...always, ...together(turn, round, item, question)];
  if (round.answer.entry === 'desk')
    return [
      ...(allAnswered(state, item)
        ? [
            candidate(
              'done',
              { type: 'done', answer: null },
              { label: 'offer.close.answered', keys: ['Enter'], primary: true },
            ),
          ]
        : []),
      ...always,
    ];
  return [
    candidate(
      'done',
      { type: 'done', answer: null },
      {
        label: lastAttempt(item)?.state === 'answered' ? 'offer.close.answered' : 'offer.done',
        keys: ['Enter', 'NumpadEnter'],
        primary: item.phase === 'open' && !isWaiting(turn),
      },
    ),
    ...choices(question).map((letter) =>
      candidate(
        `done:${letter}`,
        { type: 'done', answer: letter },
        { label: 'offer.done.option', params: { answer: letter }, keys: [`Key${letter}`] },
      ),
    ),
    ...recorded(item, question),
    ...always,
  ];
}

/** While the clock stands the main key starts it again: nobody ends an answer that cannot be given. */
function isWaiting({ clock }: Turn): boolean {
  return clock?.state === 'held' || clock?.state === 'paused';
}

/** All teams at once: the end of the time to answer, and what each team's board says. */
function together(turn: Turn, round: Round, item: Item, question: Question | undefined): Candidate[] {
  const desk = round.answer.entry === 'desk';
  const answered = item.attempts.every((attempt) => attempt.state === 'answered');
  const closing = candidate(
    'done',
    { type: 'done', answer: null },
    {
      label: answered ? 'offer.close.answered' : 'offer.close.boards',
      keys: ['Enter'],
      primary: (answered || !desk) && !isWaiting(turn),
    },
  );
  const letters = choices(question);
  const boards = item.attempts
    .filter(({ verdict }) => verdict === null)
    .flatMap(({ team, answer }) =>
      letters.length > 0
        ? letters
            .map((letter) => (question?.type === 'multiple' ? switched(answer ?? '', letter) : letter))
            .map((given, index) =>
              candidate(
                `answer:${team}-${letters[index]}`,
                { type: 'answer.enter', answer: given, team },
                { label: 'offer.answer.team', params: { team, answer: given || '—' } },
              ),
            )
        : [
            candidate(
              `answer.text:${team}`,
              { type: 'answer.enter', answer: TO_FILL, team },
              { label: 'offer.answer.text.team', params: { team }, needs: 'answer' },
            ),
          ],
    );
  return [closing, ...(turn.current === null ? [] : boards)];
}

function choices(question: Question | undefined): string[] {
  if (question === undefined) return [];
  if (question.type === 'judge') return ['T', 'F'];
  return question.type === 'single' || question.type === 'multiple'
    ? question.options.map((option) => option.letter)
    : [];
}

/** After done, letters mend the stored answer: one choice is replaced, several are switched one by one. */
function recorded(item: Item, question: Question | undefined): Candidate[] {
  const attempt = lastAttempt(item);
  if (question === undefined || attempt?.state !== 'answered' || attempt.verdict !== null) return [];
  if (question.type === 'blank' || question.type === 'short' || question.type === 'case')
    return [
      candidate(
        'answer.text',
        { type: 'answer.enter', answer: TO_FILL },
        { label: 'offer.answer.text', needs: 'answer' },
      ),
    ];
  return choices(question).map((letter) => {
    const answer = question.type === 'multiple' ? switched(attempt.answer ?? '', letter) : letter;
    return candidate(
      `answer:${letter}`,
      { type: 'answer.enter', answer },
      { label: 'offer.answer', params: { answer: answer || '—' }, keys: [`Key${letter}`] },
    );
  });
}

function switched(answer: string, letter: string): string {
  const letters = answer.includes(letter) ? answer.replace(letter, '') : answer + letter;
  return [...letters].sort().join('');
}

function panelCount(item: Item): Candidate[] {
  return item.panel === null
    ? []
    : [candidate('panel', { type: 'panel.enter', right: 0, wrong: 0, reason: TO_FILL }, { needs: 'panel' })];
}
