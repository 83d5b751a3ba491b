// Lots for the order of a round: as drawn by hand on stage, or drawn by the desk from a seed made here.
import { useState } from 'react';
import type { CommandOf } from '#contract/command.ts';
import { useLanguage } from '#renderer/link/locale.tsx';
import { Button } from '../parts/button.tsx';
import { Field } from '../parts/field.tsx';
import { AskFrame, type AskProps, type Lists } from './ask-frame.tsx';
import { isWhole, orderFaults, randomSeed, teamsFrom } from './typed.ts';

/** The teams the offer names; else all that are still in the contest. */
function drawnTeams({ offer, lists }: AskProps): number[] {
  const { teams } = offer.params;
  if (teams !== undefined) return teamsFrom(String(teams));
  return lists.teams.filter(({ out }) => out === null).map(({ number }) => number);
}

export function AskDraw({ offer, command, lists }: AskProps & { command: CommandOf<'order.draw'> }) {
  const { t } = useLanguage();
  const [byHand, setByHand] = useState(true);
  const [text, setText] = useState('');
  const [seed] = useState(randomSeed);
  const teams = drawnTeams({ offer, lists });
  const order = teamsFrom(text);
  return (
    <AskFrame
      offer={offer}
      lists={lists}
      command={
        !byHand
          ? { ...command, teams: null, seed }
          : isWhole(orderFaults(order, teams))
            ? { ...command, teams: order, seed: '' }
            : null
      }
    >
      <fieldset className="grid grid-cols-2 gap-2">
        <legend className="mb-1 text-sm text-ink-soft">{t('draw.how')}</legend>
        <Button pressed={byHand} look={byHand ? 'main' : 'plain'} onClick={() => setByHand(true)}>
          {t('draw.byHand')}
        </Button>
        <Button pressed={!byHand} look={byHand ? 'plain' : 'main'} onClick={() => setByHand(false)}>
          {t('draw.byDesk')}
        </Button>
      </fieldset>
      {byHand ? (
        <div>
          <Field focused label={t('draw.order')} value={text} kind="number" onChange={setText} />
          <Order order={order} teams={teams} lists={lists} />
        </div>
      ) : (
        <div>
          <p>{t('draw.hint')}</p>
          <p className="mt-2 text-sm break-all text-ink-soft">
            {t('draw.seed')} <span className="font-semibold">{seed}</span>
          </p>
        </div>
      )}
    </AskFrame>
  );
}

/** The order as understood, and what is still wrong with it. */
function Order({ order, teams, lists }: { order: number[]; teams: number[]; lists: Lists }) {
  const { t, list } = useLanguage();
  const faults = orderFaults(order, teams);
  const places = order.map((team, index) => ({
    place: index + 1,
    team,
    name: lists.teams.find(({ number }) => number === team)?.short ?? '',
  }));
  return (
    <div className="mt-2 grid gap-1 text-sm">
      <ol className="flex flex-wrap gap-1.5">
        {places.map(({ place, team, name }) => (
          <li key={place} className="rounded-sm bg-raised px-2 py-0.5">
            <span className="text-ink-soft">{place}.</span> <span className="font-semibold">{team}</span>{' '}
            {name}
          </li>
        ))}
      </ol>
      {order.length === 0 && <p className="text-ink-soft">{t('draw.teams', { teams: list(teams) })}</p>}
      {order.length > 0 && faults.missing.length > 0 && (
        <p className="text-ink-soft">{t('draw.missing', { teams: list(faults.missing) })}</p>
      )}
      {faults.twice.length > 0 && (
        <p className="font-semibold text-warn">⚠ {t('draw.twice', { teams: list(faults.twice) })}</p>
      )}
      {faults.unknown.length > 0 && (
        <p className="font-semibold text-warn">⚠ {t('draw.unknown', { teams: list(faults.unknown) })}</p>
      )}
    </div>
  );
}
