// What the host reads and says: the question and its key, who answers, the time, what comes next, and the next keys.
import type { HostView } from '#contract/view.ts';
import { useOfferKeys } from '#renderer/console/acting/offer-keys.ts';
import { OpenQuestions } from '#renderer/console/acting/open-questions.tsx';
import { teamOfRow } from '#renderer/console/grouping.ts';
import { AttemptTable } from '#renderer/console/turn/attempt-table.tsx';
import { GateCard } from '#renderer/devices/gate-card.tsx';
import { LostCard } from '#renderer/devices/lost-card.tsx';
import { useView } from '#renderer/link/context.tsx';
import { useLanguage } from '#renderer/link/locale.tsx';
import { Between } from './between.tsx';
import { Cue } from './cue.tsx';
import { Held } from './held.tsx';
import { NextKeys } from './next-keys.tsx';
import { Reading } from './reading.tsx';
import { Side } from './side.tsx';
import { TopLine } from './top-line.tsx';

export function Host() {
  const { t } = useLanguage();
  const view = useView('host');
  if (view === null)
    return <p className="grid h-full place-content-center text-2xl text-ink-soft">{t('host.waiting')}</p>;
  const over = view.stage === 'done' || view.stage === 'announced';
  return <Prompter view={over ? { ...view, turn: null, clock: null, game: null } : view} />;
}

function Prompter({ view }: { view: HostView }) {
  const { turn } = view;
  const played = turn !== null && (turn.state === 'settled' || turn.state === 'voided');
  const item = turn === null || turn.current === null ? null : (turn.items[turn.current] ?? null);
  const question = item?.question ?? null;
  useOfferKeys(view.offers);
  return (
    <div className="flex h-full flex-col overflow-hidden">
      <TopLine view={view} />
      <div className="flex min-h-0 flex-1">
        <main className="flex min-h-0 min-w-0 flex-1 flex-col">
          {/* Read from farther away than the console's. */}
          <div className="shrink-0 [zoom:1.2]">
            <GateCard gate={view.gate} offers={view.offers} />
            <LostCard turn={turn} clock={view.clock} offers={view.offers} />
          </div>
          {turn?.lost.some(({ back, chosen }) => !back && chosen === null) !== true && <Held view={view} />}
          {item !== null && question !== null && !played ? (
            <>
              <Cue view={view} item={item} />
              {/* Under a long table there is room for the question alone; the key stands at the head of the table. */}
              <Reading
                key={question.id}
                item={isCrowded(view) ? { ...item, key: null } : item}
                question={question}
              />
            </>
          ) : (
            <Between view={view} />
          )}
          <Table view={view} />
        </main>
        <Side view={view} />
      </div>
      <NextKeys view={view} />
      <OpenQuestions offers={view.offers} lists={{ ...view, rosters: [], rundown: [], judges: [] }} />
    </div>
  );
}

/** Something is to be done about the answers, or they can be read out. */
function hasTable({ turn, offers }: HostView): boolean {
  const item = turn === null || turn.current === null ? undefined : turn.items[turn.current];
  const over = item?.phase === 'revealed' || item?.phase === 'settled';
  return turn?.kind === 'all' && (over || offers.some((offer) => teamOfRow(offer, turn) !== null));
}

function isCrowded(view: HostView): boolean {
  const { turn } = view;
  const item = turn === null || turn.current === null ? undefined : turn.items[turn.current];
  return hasTable(view) && (item?.answers.length ?? 0) > A_SCREENFUL;
}

/** More teams than this are to be in sight together rather than large. */
const A_SCREENFUL = 7;

/** Where all teams answer at once: what each has answered, as soon as something is to be done about it. */
function Table({ view }: { view: HostView }) {
  const { turn, offers } = view;
  const item = turn === null || turn.current === null ? null : (turn.items[turn.current] ?? null);
  if (turn === null || !hasTable(view)) return null;
  const many = isCrowded(view);
  const nameOf = (team: number) => view.teams.find(({ number }) => number === team)?.short ?? '';
  return (
    <div
      className={`scroll-hint shrink-0 overflow-y-auto px-5 ${many ? 'max-h-[75%]' : 'max-h-[55%] [zoom:1.2]'}`}
    >
      <AttemptTable turn={turn} item={item} offers={offers} nameOf={nameOf} />
    </div>
  );
}
