// Whatever stands open between the person and the desk: a dialog, a confirmation, or a refusal as a strip in the page.
import { type ReactNode, useEffect } from 'react';
import type { CommandBody } from '#contract/command.ts';
import type { Offer, Refusal } from '#contract/offer.ts';
import { keyUnder } from '#renderer/link/codes.ts';
import { useConnected } from '#renderer/link/context.tsx';
import { useLanguage } from '#renderer/link/locale.tsx';
import { Button } from '../parts/button.tsx';
import { Confirm } from '../parts/confirm.tsx';
import { Icon } from '../parts/icon.tsx';
import { KeyCap } from '../parts/key-cap.tsx';
import { useActing } from './acting.tsx';
import { AskDialog } from './ask-dialog.tsx';
import type { Lists } from './ask-frame.tsx';
import { JudgeButtons } from './judge-buttons.tsx';
import { confirmed, judgesFor } from './values.ts';

interface OpenQuestionsProps {
  offers: readonly Offer[];
  lists: Lists;
}

export function OpenQuestions({ offers, lists }: OpenQuestionsProps) {
  const { open } = useActing();
  const { t } = useLanguage();
  const connected = useConnected();
  if (open?.kind === 'asking') return <AskDialog key={open.offer.id} offer={open.offer} lists={lists} />;
  if (open?.kind === 'confirming') return <Confirmation />;
  if (open?.kind === 'refused')
    return <RefusalBanner body={open.body} refusal={open.refusal} offers={offers} judges={lists.judges} />;
  if (open?.kind === 'hasty') return <HastyNote />;
  // Once the connection is back the state on screen is true again and says whether the command counted.
  if (open?.kind === 'lost' && !connected) return <Banner title={t('banner.lost')} />;
  return null;
}

const NOTE_MS = 2500;

/** Small and gone by itself: what the key was for has happened already. */
function HastyNote() {
  const { t } = useLanguage();
  const { close } = useActing();
  useEffect(() => {
    const timer = setTimeout(close, NOTE_MS);
    return () => clearTimeout(timer);
  }, [close]);
  return (
    <p
      role="status"
      className="pointer-events-none fixed top-15 left-1/2 z-40 -translate-x-1/2 rounded-full border border-line bg-raised px-4 py-1 text-sm text-ink-soft shadow-2xl"
    >
      {t('banner.hasty')}
    </p>
  );
}

function Confirmation() {
  const { open, send, close } = useActing();
  const { t, tell } = useLanguage();
  if (open?.kind !== 'confirming') return null;
  const { body, refusal } = open;
  const yes = () => {
    const again = confirmed(refusal.code, body);
    if (again !== null) send(again);
  };
  return (
    <Confirm title={t('confirm.title')} no={t('confirm.no')} yes={t('confirm.yes')} onNo={close} onYes={yes}>
      {tell(keyUnder('refusal', refusal.code), refusal.params)}
    </Confirm>
  );
}

/** The desk allows much at any time (slate, pages …); here stand the few a hand would go to next. */
function waysOn({ allowed }: Refusal, offers: readonly Offer[]): Offer[] {
  const possible = offers.filter(({ id, keys, command }) => {
    const screen = command.type === 'slate.on' || command.type === 'screen.show' || command.type === 'undo';
    return allowed.includes(id) && keys.length > 0 && !screen;
  });
  const main = possible.filter(({ primary }) => primary);
  return (main.length > 0 ? main : possible).slice(0, MOST_WAYS);
}

const MOST_WAYS = 4;

interface RefusalBannerProps {
  body: CommandBody | null;
  refusal: Refusal;
  offers: readonly Offer[];
  judges: Lists['judges'];
}

function RefusalBanner({ body, refusal, offers, judges }: RefusalBannerProps) {
  const { t, tell } = useLanguage();
  const { perform, sendFor } = useActing();
  const able = body === null ? [] : judgesFor(refusal.code, judges);
  const instead = able.length > 0 ? [] : waysOn(refusal, offers);
  return (
    <Banner title={tell(keyUnder('refusal', refusal.code), refusal.params)}>
      {instead.length > 0 && (
        <div className="mt-3 flex flex-wrap items-center gap-2">
          <span className="text-ink-soft">{t('banner.instead')}</span>
          {instead.map((offer) => (
            <Button key={offer.id} small onClick={() => perform(offer)}>
              {tell(offer.label, offer.params)}
              {offer.keys[0] !== undefined && <KeyCap code={offer.keys[0]} />}
            </Button>
          ))}
        </div>
      )}
      {body !== null && <JudgeButtons judges={able} onChoose={(person) => sendFor(person, body)} />}
    </Banner>
  );
}

function Banner({ title, children }: { title: string; children?: ReactNode }) {
  const { t } = useLanguage();
  const { close } = useActing();
  return (
    <div role="alert" className="shrink-0 border-b-2 border-l-8 border-warn bg-surface px-5 py-3">
      <div className="flex items-start gap-3">
        <Icon name="warning" className="mt-0.5 size-5 text-warn" />
        <p className="flex-1 font-semibold">{title}</p>
        <Button small look="quiet" onClick={close}>
          {t('banner.close')}
        </Button>
      </div>
      {children}
    </div>
  );
}
