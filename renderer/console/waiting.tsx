// Where no key goes on by itself: what is waited for, and the key that helps.
import type { Offer } from '#contract/offer.ts';
import type { ConsoleView, TurnView } from '#contract/view.ts';
import { type Language, useLanguage } from '#renderer/link/locale.tsx';
import { offersIn, outsideRows, teamOfRow, waitsForDevice } from './grouping.ts';
import { KeyCap } from './parts/key-cap.tsx';

export interface Waiting {
  text: string;
  /** The keys that help, or the first and the last of a row of digits. */
  keys: string[];
}

type Item = TurnView['items'][number];

export function waitingFor(
  view: Pick<ConsoleView, 'offers' | 'turn' | 'gate'>,
  t: Language['t'],
): Waiting | null {
  const { offers, turn } = view;
  const item = turn === null || turn.current === null ? undefined : turn.items[turn.current];
  if (waitsForDevice(turn)) return { text: t('wait.lost'), keys: keyOf(offers, 'lost.choose') };
  if (view.gate.some(({ passed }) => passed === null))
    return { text: t('wait.gate'), keys: keyOf(offers, 'gate.pass') };
  const choices = offersIn(outsideRows(offers, turn), 'choice');
  if (choices.length > 0) return chosenWith(choices, t);
  if (turn === null || item === undefined) return null;
  return turn.kind === 'all' ? fromTeams(turn, item, offers, t) : fromOne(turn, item, offers, t);
}

function chosenWith(choices: readonly Offer[], t: Language['t']): Waiting {
  const digits = choices.flatMap(({ keys }) => keys.filter((code) => code.startsWith('Digit'))).sort();
  const [first] = digits;
  if (first === undefined) return { text: t('wait.chooseList'), keys: [] };
  return { text: t('wait.choose'), keys: [...new Set([first, digits.at(-1) ?? first])] };
}

const keyOf = (offers: readonly Offer[], type: Offer['command']['type']) =>
  offers.find(({ command }) => command.type === type)?.keys.slice(0, 1) ?? [];

function fromTeams(turn: TurnView, item: Item, offers: readonly Offer[], t: Language['t']): Waiting | null {
  const unruled = item.answers.filter(({ verdict }) => verdict === null).length;
  const inRows = offers.some(
    (offer) => offer.command.type !== 'player.name' && teamOfRow(offer, turn) !== null,
  );
  if (item.phase === 'closed' && unruled > 0 && inRows && turn.ruledBy !== 'key')
    return { text: t('attempts.toRule', { teams: unruled }), keys: [] };
  if (item.phase !== 'open') return null;
  const counts = {
    answered: item.answers.filter(({ answered }) => answered).length,
    teams: item.answers.length,
  };
  const keys = keyOf(offers, 'done');
  return { text: t(keys.length > 0 ? 'wait.boards' : 'wait.teams', counts), keys };
}

function fromOne(turn: TurnView, item: Item, offers: readonly Offer[], t: Language['t']): Waiting | null {
  const close = keyOf(offers, 'item.close');
  if (close.length > 0) return { text: t(turn.buzz?.cueAt == null ? 'wait.buzz' : 'wait.cue'), keys: close };
  return item.phase === 'open' ? { text: t('wait.desk'), keys: [] } : null;
}

export function WaitingLine({ view }: { view: ConsoleView }) {
  const { t } = useLanguage();
  if (view.stage === 'announced') return <p className="flex-1" />;
  const waiting = waitingFor(view, t) ?? { text: t('console.noNextKey'), keys: [] };
  return (
    <p className="flex min-h-13 flex-1 items-center gap-3 rounded-md border-2 border-accent px-4 text-accent">
      <span className="text-base font-semibold">{waiting.text}</span>
      <WaitingKeys keys={waiting.keys} large />
    </p>
  );
}

/** One key, or the first and the last of a row. */
export function WaitingKeys({ keys, large = false }: { keys: readonly string[]; large?: boolean }) {
  return (
    <span className="flex items-center gap-1">
      {keys.map((code, place) => (
        <span key={code} className="inline-flex items-center gap-1">
          {place > 0 && <span aria-hidden="true">–</span>}
          <KeyCap code={code} large={large} />
        </span>
      ))}
    </span>
  );
}
