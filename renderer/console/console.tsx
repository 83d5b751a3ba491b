// The console as a whole: what stands where in each stage of the contest.
import type { ConsoleView } from '#contract/view.ts';
import { GateCard } from '#renderer/devices/gate-card.tsx';
import { useView } from '#renderer/link/context.tsx';
import { useLanguage } from '#renderer/link/locale.tsx';
import { StorageStrips } from '#renderer/storage/storage-strips.tsx';
import { useOfferKeys } from './acting/offer-keys.ts';
import { OpenQuestions } from './acting/open-questions.tsx';
import { Actions } from './actions.tsx';
import { AfterContest, BeforeAnnouncing } from './after-contest.tsx';
import { AllKeys, useKeysOverlay } from './all-keys.tsx';
import { Devices } from './devices.tsx';
import { Journal } from './journal.tsx';
import { Miniature } from './miniature.tsx';
import { NoContest } from './no-contest.tsx';
import { Rundown } from './rundown.tsx';
import { Scores } from './scores.tsx';
import { Setup } from './setup/setup.tsx';
import { TopBar } from './top-bar.tsx';
import { TurnStage } from './turn/turn-stage.tsx';
import { waysOn } from './turn/ways-on.ts';

export function Console() {
  const view = useView('technician');
  return view === null ? <NoContest /> : <OpenContest view={view} />;
}

function OpenContest({ view }: { view: ConsoleView }) {
  const { t } = useLanguage();
  const [keysShown, setKeysShown] = useKeysOverlay();
  const choices = waysOn(view);
  useOfferKeys(view.offers, (code) => choices.find(({ key }) => key === code)?.offer ?? null);
  return (
    <main className="flex h-full flex-col overflow-hidden" aria-label={t('console.title')}>
      <TopBar view={view} onShowKeys={() => setKeysShown(true)} />
      <StorageStrips acting storage={view.storage} />
      <OpenQuestions offers={view.offers} lists={view} />
      {view.stage === 'setup' ? <Setup view={view} /> : <Running view={view} />}
      {keysShown && <AllKeys offers={view.offers} onClose={() => setKeysShown(false)} />}
    </main>
  );
}

function Running({ view }: { view: ConsoleView }) {
  return (
    <div className="grid min-h-0 flex-1 grid-cols-[13.5rem_minmax(0,1fr)_17rem] min-[1400px]:grid-cols-[16rem_minmax(0,1fr)_20rem]">
      <Rundown rows={view.rundown} offers={view.offers} />
      <div className="flex min-h-0 flex-col border-x border-line">
        <GateCard gate={view.gate} offers={view.offers} />
        <Middle view={view} />
        <Actions view={view} />
        <Journal rows={view.journal} offers={view.offers} rundown={view.rundown} />
      </div>
      <div className="flex min-h-0 flex-col">
        <Miniature view={view} />
        <Scores view={view} />
        <Devices view={view} />
      </div>
    </div>
  );
}

/** The turn; once all is played, the way to the announcement and what is kept after it. */
function Middle({ view }: { view: ConsoleView }) {
  if (view.stage === 'done') return <BeforeAnnouncing view={view} />;
  return view.stage === 'announced' ? <AfterContest view={view} /> : <TurnStage view={view} />;
}
