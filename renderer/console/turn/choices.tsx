// What must be chosen before the question: team, stake, player, number on the board. What digits choose now stands first.
import type { Offer } from '#contract/offer.ts';
import type { BoardView } from '#contract/view.ts';
import { useLanguage } from '#renderer/link/locale.tsx';
import { useActing } from '../acting/acting.tsx';
import { KeyCap } from '../parts/key-cap.tsx';
import { useDeskNow } from './countdown.tsx';

interface ChoicesProps {
  offers: readonly Offer[];
  board: BoardView | null;
}

export function Choices({ offers, board }: ChoicesProps) {
  const { t } = useLanguage();
  const picks = offers.filter(({ command }) => command.type === 'board.pick');
  const others = offers.filter(({ command }) => command.type !== 'board.pick');
  return (
    <section aria-label={t('choice.title')} className="mb-4">
      <h3 className="mb-2 text-sm text-ink-soft">{t('choice.title')}</h3>
      {board !== null && picks.length > 0 && <Board board={board} picks={picks} />}
      <div className="grid grid-cols-[repeat(auto-fill,minmax(12.5rem,1fr))] gap-2">
        {others.map((offer) => (
          <Choice key={offer.id} offer={offer} />
        ))}
      </div>
      {board !== null && picks.length === 0 && <Board board={board} picks={picks} />}
    </section>
  );
}

function Choice({ offer }: { offer: Offer }) {
  const { tell } = useLanguage();
  const { perform } = useActing();
  const waived = offer.needs === 'waive';
  return (
    <button
      type="button"
      onClick={() => perform(offer)}
      className={`flex min-h-12 items-center justify-between gap-3 rounded-md border border-line bg-raised px-4 text-left text-base hover:border-accent ${
        waived ? 'text-warn' : ''
      }`}
    >
      <span>
        {tell(offer.label, offer.params)}
        {waived && '…'}
      </span>
      {offer.keys[0] !== undefined && <KeyCap code={offer.keys[0]} />}
    </button>
  );
}

/** The number that stands on a rolling screen at a moment of the desk's clock; null where it does not roll. */
export function useRolled(board: BoardView | null): number | null {
  const rolling = board?.rolling ?? null;
  const now = useDeskNow(rolling !== null);
  if (rolling === null || rolling.free.length === 0) return null;
  const steps = Math.max(0, Math.floor((now - rolling.since) / rolling.step));
  return rolling.free[steps % rolling.free.length] ?? null;
}

/** The board: a number is also its key; taken ones stay visible, struck through. Without values there is one row. */
function Board({ board, picks }: { board: BoardView; picks: readonly Offer[] }) {
  const { t } = useLanguage();
  const rolled = useRolled(board);
  return (
    <div className="my-3 grid gap-4">
      {rolled !== null && (
        <p className="flex items-baseline gap-3">
          <span className="text-ink-soft">{t('board.rolls')}</span>
          <span className="text-3xl font-bold text-accent">{rolled}</span>
        </p>
      )}
      {board.stakes.map((stake) => (
        <div key={stake.value ?? 0} className={stake.chosen ? '' : 'text-ink-soft'}>
          <h4 className={`mb-1.5 ${stake.chosen ? 'font-semibold text-accent' : ''}`}>
            {stake.value === null
              ? t(board.sets ? 'board.sets' : 'board.numbers')
              : t('turn.stake', { stake: stake.value })}
            <span className="ml-2 text-sm font-normal">{t('board.seconds', { seconds: stake.seconds })}</span>
          </h4>
          <div className="flex flex-wrap gap-2">
            {stake.numbers.map((place) => (
              <BoardNumber
                key={place.number}
                place={place}
                sets={board.sets}
                rolled={place.number === rolled}
                pick={
                  stake.chosen
                    ? picks.find(
                        ({ command }) => command.type === 'board.pick' && command.number === place.number,
                      )
                    : undefined
                }
              />
            ))}
          </div>
        </div>
      ))}
    </div>
  );
}

interface BoardNumberProps {
  place: BoardView['stakes'][number]['numbers'][number];
  sets: boolean;
  rolled: boolean;
  pick: Offer | undefined;
}

function BoardNumber({ place, sets, rolled, pick }: BoardNumberProps) {
  const { t } = useLanguage();
  const { perform } = useActing();
  const state = place.picked
    ? 'bg-accent text-ground'
    : place.taken
      ? 'line-through opacity-50'
      : 'bg-raised';
  return (
    <button
      type="button"
      disabled={pick === undefined}
      onClick={() => pick !== undefined && perform(pick)}
      aria-label={t(sets ? 'board.set' : 'board.number', { number: place.number })}
      className={`flex h-12 min-w-14 items-center justify-center gap-2 rounded-md border px-3 text-lg font-semibold enabled:hover:border-accent ${state} ${
        rolled ? 'border-accent' : 'border-line'
      }`}
    >
      {place.number}
    </button>
  );
}
