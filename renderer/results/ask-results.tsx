// The formal acts, each asked once more with what it is about: confirming results or a count by hand, announcing, reopening.
import { useState } from 'react';
import type { Side } from '#contract/appeal.ts';
import type { CommandOf } from '#contract/command.ts';
import { useActing } from '#renderer/console/acting/acting.tsx';
import { IndividualTable, StandingsTable } from '#renderer/console/parts/standings-table.tsx';
import { useLanguage } from '#renderer/link/locale.tsx';
import { Prize } from './appeal-card.tsx';
import { AppealFacts } from './appeal-facts.tsx';
import { ReasonField } from './reason-field.tsx';
import { SentDialog } from './sent-dialog.tsx';
import { useResultsWindow } from './use-results-window.ts';
import { onlyOne, Whose } from './whose.tsx';
import { enteredFor, type Named, offerTo, openAppeals, prizeAtStake, type ResultsWindow } from './window.ts';

type Asked =
  | CommandOf<'results.confirm'>
  | CommandOf<'announce'>
  | CommandOf<'results.reopen'>
  | CommandOf<'panel.confirm'>;

/** Nothing at a window that has no say in the results. */
export function AskResults({ command }: { command: Asked }) {
  const view = useResultsWindow();
  if (view === null) return null;
  switch (command.type) {
    case 'results.confirm':
      return <ConfirmDialog view={view} side={command.side} />;
    case 'announce':
      return typeof command.override === 'string' ? (
        <OverrideDialog view={view} />
      ) : (
        <AnnounceDialog view={view} />
      );
    case 'results.reopen':
      return <ReopenDialog view={view} side={command.side} />;
    case 'panel.confirm':
      return <CountDialog view={view} />;
  }
}

interface ActProps {
  view: ResultsWindow;
}

/** For whom it is entered: chosen at the console where there are several; null: nobody has been chosen yet. */
function useWhose(view: ResultsWindow, side: Side) {
  const people = enteredFor(view, side);
  const [person, setPerson] = useState(onlyOne(people));
  const lacking = people !== null && people.length > 0 && person === '';
  return { people, person, setPerson, lacking, onBehalfOf: person === '' ? null : person };
}

function WhoseField({
  people,
  person,
  setPerson,
}: {
  people: readonly Named[] | null;
  person: string;
  setPerson: (person: string) => void;
}) {
  const { t } = useLanguage();
  if (people === null) return null;
  return <Whose label={t('results.enteredFor')} people={people} value={person} onChange={setPerson} />;
}

function ConfirmDialog({ view, side }: ActProps & { side: Side }) {
  const { t } = useLanguage();
  const { close } = useActing();
  const whose = useWhose(view, side);
  return (
    <SentDialog
      wide
      careful
      title={t(`offer.confirm.${side}`)}
      send={t('results.confirm.send')}
      command={whose.lacking ? null : { type: 'results.confirm', side }}
      onBehalfOf={whose.onBehalfOf}
      onClose={close}
    >
      <p>{t('results.confirm.check')}</p>
      <StandingsTable rows={view.standings} />
      <IndividualTable rows={view.individual} />
      <OpenLine view={view} />
      <WhoseField {...whose} />
    </SentDialog>
  );
}

function AnnounceDialog({ view }: ActProps) {
  const { t } = useLanguage();
  const { close } = useActing();
  return (
    <SentDialog
      wide
      careful
      title={t('offer.announce')}
      send={t('offer.announce')}
      command={{ type: 'announce' }}
      onBehalfOf={null}
      onClose={close}
    >
      <p>{t('results.announce.then')}</p>
      <StandingsTable rows={view.standings} />
    </SentDialog>
  );
}

/** Raised cards, counted by hand: the supervisor has seen them. Nothing once the count is no longer to be confirmed. */
function CountDialog({ view }: ActProps) {
  const { t, tell } = useLanguage();
  const { close } = useActing();
  const whose = useWhose(view, 'supervisor');
  const offer = offerTo(view, 'panel.confirm');
  if (offer === undefined) return null;
  return (
    <SentDialog
      careful
      title={tell(offer.label, offer.params)}
      send={t('panel.confirm.send')}
      command={whose.lacking ? null : { type: 'panel.confirm' }}
      onBehalfOf={whose.onBehalfOf}
      onClose={close}
    >
      <p>{t('panel.toConfirm')}</p>
      <WhoseField {...whose} />
    </SentDialog>
  );
}

/** Although an appeal is open: only the chief judge, with a reason. */
function OverrideDialog({ view }: ActProps) {
  const { t } = useLanguage();
  const { close } = useActing();
  const [reason, setReason] = useState('');
  const whose = useWhose(view, 'judges');
  const ready = reason.trim() !== '' && !whose.lacking;
  return (
    <SentDialog
      wide
      title={t('results.override')}
      send={t('offer.announce')}
      command={ready ? { type: 'announce', override: reason.trim() } : null}
      onBehalfOf={whose.onBehalfOf}
      onClose={close}
    >
      <ul className="grid gap-3">
        {openAppeals(view).map((appeal) => (
          <li key={appeal.id} className="border-l-4 border-warn pl-3">
            {appeal.prize !== null && <Prize prize={appeal.prize} />}
            <AppealFacts appeal={appeal} />
          </li>
        ))}
      </ul>
      <ReasonField label={t('results.override.reason')} value={reason} onChange={setReason} />
      <WhoseField {...whose} />
    </SentDialog>
  );
}

function ReopenDialog({ view, side }: ActProps & { side: Side }) {
  const { t } = useLanguage();
  const { close } = useActing();
  const [reason, setReason] = useState('');
  const whose = useWhose(view, side);
  const { reopening } = view.results;
  const ready = reason.trim() !== '' && !whose.lacking;
  return (
    <SentDialog
      title={t(reopening === null ? `offer.reopen.${side}` : `results.reopen.agree.${side}`)}
      send={t(reopening === null ? 'results.reopen.ask' : 'results.reopen.agree')}
      command={ready ? { type: 'results.reopen', side, reason: reason.trim() } : null}
      onBehalfOf={whose.onBehalfOf}
      onClose={close}
    >
      <p>
        {reopening === null
          ? t('results.reopen.both')
          : t('results.reopen.asked', { side: `side.${reopening.side}`, reason: reopening.reason })}
      </p>
      <ReasonField label={t('field.reason')} value={reason} onChange={setReason} />
      <WhoseField {...whose} />
    </SentDialog>
  );
}

function OpenLine({ view }: ActProps) {
  const { t } = useLanguage();
  const prize = prizeAtStake(view);
  if (prize === null) return null;
  return (
    <p className="font-semibold text-warn">
      ⚠ {t('results.open', { count: openAppeals(view).length, prize: `appeal.prize.${prize}` })}
    </p>
  );
}
