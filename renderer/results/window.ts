// What may be done about appeals and results at a window: by whose it is, who is signed in, and whether there are PINs.
import type { AppealView, Side } from '#contract/appeal.ts';
import type { Offer } from '#contract/offer.ts';
import type { ConsoleView, JudgeView, SupervisorView, View } from '#contract/view.ts';

/** A window that is told of appeals and has a say in them. */
export type ResultsWindow = ConsoleView | JudgeView | SupervisorView;

export interface Named {
  person: string;
  name: string;
}

export function isResultsWindow(view: View | null): view is ResultsWindow {
  return view !== null && (view.role === 'technician' || view.role === 'judge' || view.role === 'supervisor');
}

export function openAppeals({ results }: Pick<ResultsWindow, 'results'>): AppealView[] {
  return results.appeals.filter(({ state }) => state === 'open');
}

/** What all open appeals together could do to the prizes; null: none is open. */
export function prizeAtStake(view: Pick<ResultsWindow, 'results'>): NonNullable<AppealView['prize']> | null {
  const stakes = openAppeals(view).map(({ prize }) => prize ?? 'later');
  if (stakes.length === 0) return null;
  return stakes.find((stake) => stake !== 'cannot') ?? 'cannot';
}

/** Filed by leaders through the desk or the judges, while the contest runs. */
export function mayFile({ role, stage }: ResultsWindow): boolean {
  return role !== 'supervisor' && (stage === 'running' || stage === 'done');
}

/** Something is wrong with it: the supervisor only looks, and announced results are opened again first. */
export function mayCorrect({ role, stage }: ResultsWindow): boolean {
  return role !== 'supervisor' && stage !== 'announced';
}

/** Whose vote may be given here; null: one's own and nobody else's. Empty: nobody's. */
export function votersAt(view: ResultsWindow): readonly Named[] | null {
  if (view.role === 'supervisor') return [];
  return view.role === 'judge' && (view.access.account?.person ?? null) !== null ? null : view.judges;
}

/** Who speaks for the judges: the chief judge; where the roster names none, each of them. */
function speakers({ judges }: Pick<JudgeView, 'judges'>): readonly Named[] {
  const chief = judges.filter(({ role }) => role === 'chief-judge');
  return chief.length > 0 ? chief : judges;
}

/** Whether an appeal may be decided here. */
export function mayDecide(view: ResultsWindow): boolean {
  switch (view.role) {
    case 'technician':
      return !view.access.pins;
    case 'judge': {
      const chief = view.judges.some(({ role }) => role === 'chief-judge');
      return !chief || view.access.account?.role === 'chief-judge';
    }
    case 'supervisor':
      return false;
  }
}

/** For whom it is entered at the console (代录), empty where the roster names nobody; null: a window of one's own. */
export function enteredFor(view: ResultsWindow, side: Side): readonly Named[] | null {
  if (view.role !== 'technician') return null;
  return side === 'judges' ? speakers(view) : view.supervisors;
}

export function offerTo(
  { offers }: Pick<ResultsWindow, 'offers'>,
  type: Offer['command']['type'],
  side?: Side,
): Offer | undefined {
  return offers.find(
    ({ command }) =>
      command.type === type && (side === undefined || ('side' in command && command.side === side)),
  );
}

/** Written totals are kept from technician and host: with PINs, until somebody releases them. */
export function areTotalsKept({ access, results, stage }: ResultsWindow): boolean {
  return access.pins && !results.released && stage !== 'announced' && stage !== 'setup';
}
