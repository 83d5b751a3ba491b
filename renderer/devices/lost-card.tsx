// 设备掉线: which device went during the question, who cannot press or answer, and the ways to go on.
import type { CommandType } from '#contract/command.ts';
import type { Offer } from '#contract/offer.ts';
import type { ClockView, LostDeviceView, TurnView } from '#contract/view.ts';
import { useActing } from '#renderer/console/acting/acting.tsx';
import { asksFirst } from '#renderer/console/acting/values.ts';
import { Icon } from '#renderer/console/parts/icon.tsx';
import { KeyCap } from '#renderer/console/parts/key-cap.tsx';
import { timeText } from '#renderer/console/turn/held-time.ts';
import { type Language, useLanguage } from '#renderer/link/locale.tsx';
import { runsOf } from './runs.ts';

/** Offers that stand in this card and nowhere else. */
export const IN_CARDS: readonly CommandType[] = ['gate.pass', 'lost.choose', 'press.key'];

interface LostCardProps {
  turn: TurnView | null;
  clock: ClockView | null;
  offers: readonly Offer[];
}

/** Nothing while no device is lost; one that is back stays named while the clock stands. */
export function LostCard({ turn, clock, offers }: LostCardProps) {
  const { t } = useLanguage();
  const lost = turn?.lost ?? [];
  const stands = clock?.state === 'held';
  if (!lost.some(({ back }) => stands || !back)) return null;
  const byHand = turn?.panel?.manual ?? false;
  const asks = lost.some((device) => stillGone(device, byHand) && device.chosen === null);
  const title = t(asks ? 'card.lost' : 'card.lost.rest');
  const keys = offers.filter(({ command }) => command.type === 'press.key');
  return (
    <section
      aria-label={title}
      className={`shrink-0 border-b-2 border-l-8 bg-surface px-4 py-2.5 ${asks ? 'border-wrong' : 'border-line'}`}
    >
      <h3 className={`flex items-center gap-2 font-semibold ${asks ? 'text-wrong' : 'text-ink-soft'}`}>
        <Icon name="warning" className="size-5" />
        {title}
        {clock?.state === 'held' && (
          <span className="text-ink">
            {t('held.remaining', { time: timeText(clock.remaining, true, t) })}
          </span>
        )}
      </h3>
      <ul className="my-1 grid gap-0.5">
        {lost.map((device) => (
          <Lost key={device.device} lost={device} />
        ))}
      </ul>
      <Ways lost={lost.filter((device) => stillGone(device, byHand))} offers={offers} />
      {keys.length > 0 && <StandIns offers={keys} />}
    </section>
  );
}

function Lost({ lost }: { lost: LostDeviceView }) {
  const language = useLanguage();
  const { t } = language;
  const { device, kind, back, chosen } = lost;
  return (
    <li className="flex flex-wrap items-baseline gap-x-3">
      <span className="font-semibold">{t('card.lost.device', { kind: `device.${kind}`, device })}</span>
      {!back && whoIsLost(lost, language).map((sentence) => <span key={sentence}>{sentence}</span>)}
      <span className={`font-semibold ${back ? 'text-(--color-right)' : 'text-wrong'}`}>
        {back ? `✓ ${t('card.lost.back')}` : `✗ ${t('card.lost.gone')}`}
      </span>
      {chosen !== null && !back && (
        <span className="text-info">{t(`card.lost.chosen.${wayOf(kind, chosen)}`)}</span>
      )}
    </li>
  );
}

/** No digits stand in for clickers of teams: their answers are entered at the console. */
function wayOf(kind: LostDeviceView['kind'], how: 'keys' | 'wait'): 'keys' | 'answers' | 'wait' {
  return kind === 'clicker' && how === 'keys' ? 'answers' : how;
}

function whoIsLost(
  { kind, teams, panel }: LostDeviceView,
  { t, list }: Pick<Language, 't' | 'list'>,
): string[] {
  const cannot = kind === 'clicker' ? 'card.lost.answerers' : 'card.lost.teams';
  return [
    ...(teams.length === 0
      ? []
      : [t(cannot, { teams: list(teams.map((number) => t('team.number', { number }))) })]),
    ...(panel.length === 0 ? [] : [t('card.lost.panel', { seats: list(runsOf(panel)) })]),
  ];
}

/** Neither back nor replaced: by keys, or by counting raised cards where only the panel is concerned. */
function stillGone({ back, chosen, teams }: LostDeviceView, byHand: boolean): boolean {
  return !back && chosen !== 'keys' && !(byHand && teams.length === 0);
}

/** What may be chosen now: for each device, and for the turn as a whole. Who waits may still choose otherwise. */
function Ways({ lost: open, offers }: { lost: readonly LostDeviceView[]; offers: readonly Offer[] }) {
  const { t } = useLanguage();
  if (open.length === 0) return null;
  const several = open.length > 1;
  const ofTurn = (type: CommandType) => offers.find(({ command }) => command.type === type);
  const enter = open.some(({ panel }) => panel.length > 0) ? ofTurn('panel.enter') : undefined;
  const none = ofTurn('turn.void');
  return (
    <div className="grid grid-cols-[repeat(auto-fit,minmax(11rem,1fr))] gap-2">
      {open.flatMap(({ device, kind }) =>
        (['keys', 'wait'] as const).flatMap((how) => {
          const offer = offers.find(
            ({ command }) =>
              command.type === 'lost.choose' && command.device === device && command.how === how,
          );
          if (offer === undefined) return [];
          const way = wayOf(kind, how);
          const title = several ? `${device}：${t(`card.lost.${way}`)}` : t(`card.lost.${way}`);
          return [<Way key={offer.id} offer={offer} title={title} hint={t(`card.lost.${way}.hint`)} />];
        }),
      )}
      {enter !== undefined && (
        <Way offer={enter} title={t('card.lost.enter')} hint={t('card.lost.enter.hint')} />
      )}
      {none !== undefined && <Way offer={none} title={t('card.lost.void')} hint={t('card.lost.void.hint')} />}
    </div>
  );
}

function Way({ offer, title, hint }: { offer: Offer; title: string; hint: string }) {
  const { perform } = useActing();
  return (
    <button
      type="button"
      onClick={() => perform(offer)}
      className={`flex min-h-16 flex-col gap-0.5 rounded-md border-2 bg-raised px-3 py-2 text-left hover:border-accent ${
        offer.primary ? 'border-accent' : 'border-line'
      }`}
    >
      <span className="flex items-center gap-2 font-semibold">
        <span className="min-w-0 flex-1">
          {title}
          {asksFirst(offer) && '…'}
        </span>
        {offer.keys[0] !== undefined && <KeyCap code={offer.keys[0]} />}
      </span>
      <span className="text-sm leading-snug text-ink-soft">{hint}</span>
    </button>
  );
}

/** Keys that are presses of the teams whose buttons are gone. */
function StandIns({ offers }: { offers: readonly Offer[] }) {
  const { t } = useLanguage();
  const { perform } = useActing();
  return (
    <fieldset className="mt-1 flex flex-wrap items-center gap-2">
      <legend className="float-left mr-2 text-sm text-ink-soft">{t('card.lost.standIn')}</legend>
      {offers.map((offer) => {
        const { command, keys } = offer;
        if (command.type !== 'press.key') return null;
        return (
          <button
            key={offer.id}
            type="button"
            onClick={() => perform(offer)}
            className="inline-flex min-h-10 items-center gap-2 rounded-md bg-raised px-3 font-semibold hover:bg-line"
          >
            {keys[0] !== undefined && <KeyCap code={keys[0]} large />}
            {t('team.number', { number: command.team })}
          </button>
        );
      })}
    </fieldset>
  );
}
