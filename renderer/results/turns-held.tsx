// 已赛轮次: every turn that was held, and of the one chosen each item with its answers, its evidence and its correction.
import { useState } from 'react';
import type { ScoreSheet } from '#contract/score-sheet.ts';
import { RequestNote } from '#renderer/console/parts/request-note.tsx';
import { VerdictWord } from '#renderer/console/parts/verdict.tsx';
import { CorrectButton } from '#renderer/correcting/correct-button.tsx';
import { signedText } from '#renderer/design/numbers.ts';
import { EvidenceButton } from '#renderer/evidence/evidence-button.tsx';
import { useLanguage } from '#renderer/link/locale.tsx';
import { PaperMark } from '#renderer/paper/paper-mark.tsx';
import { useScoreSheet } from '#renderer/paper/use-score-sheet.ts';
import type { ResultsWindow } from './window.ts';

type Held = ScoreSheet['turns'][number];
type Row = Held['rows'][number];

export function TurnsHeld({ view }: { view: ResultsWindow }) {
  const { t } = useLanguage();
  const state = useScoreSheet(JSON.stringify([view.rundown, view.teams, view.turn?.items]));
  const [chosen, setChosen] = useState<string | null>(null);
  if (state.kind !== 'known') return <RequestNote state={state} />;
  // The newest first: that is what is argued about.
  const turns = state.sheet.turns.toReversed();
  const turn = turns.find((each) => each.turn === chosen) ?? turns[0];
  if (turn === undefined) return <p className="p-6 text-lg text-ink-soft">{t('held.none')}</p>;
  return (
    <div className="grid min-h-0 flex-1 grid-cols-[17rem_minmax(0,1fr)]">
      <nav aria-label={t('seats.held')} className="overflow-y-auto border-r border-line bg-surface py-2">
        {turns.map((each) => (
          <button
            key={each.turn}
            type="button"
            aria-current={each === turn ? 'true' : undefined}
            onClick={() => setChosen(each.turn)}
            className={`flex min-h-9 w-full items-center gap-2 border-l-4 px-3 py-1 text-left text-sm hover:bg-raised ${
              each === turn ? 'border-l-accent bg-accent/15 font-semibold' : 'border-l-transparent'
            }`}
          >
            <span className="min-w-0 flex-1">{each.title}</span>
            {each.paper && <PaperMark />}
          </button>
        ))}
      </nav>
      <section aria-label={turn.title} className="scroll-hint overflow-y-auto px-6 py-4">
        <h2 className="mb-2 flex items-center gap-3 text-lg font-semibold">
          {turn.title}
          {turn.live && <span className="text-sm font-normal text-info">{t('paper.live')}</span>}
        </h2>
        <Items turn={turn} />
      </section>
    </div>
  );
}

function Items({ turn }: { turn: Held }) {
  const { t } = useLanguage();
  if (turn.rows.length === 0) return <Bare turn={turn} />;
  return (
    <table className="w-full">
      <thead className="text-left text-sm text-ink-soft">
        <tr className="[&>th]:py-1 [&>th]:pr-4 [&>th]:font-normal [&>th]:whitespace-nowrap">
          <th>{t('held.item')}</th>
          <th>{t('held.who')}</th>
          <th className="w-full">{t('held.answer')}</th>
          <th>{t('held.verdict')}</th>
          <th className="text-end">{t('held.amount')}</th>
          <th />
        </tr>
      </thead>
      <tbody>
        {turn.rows.map((row, index) => (
          <ItemRow
            // biome-ignore lint/suspicious/noArrayIndexKey: the same team may answer an item twice
            key={index}
            turn={turn}
            row={row}
            first={row.item !== turn.rows[index - 1]?.item}
          />
        ))}
      </tbody>
    </table>
  );
}

function ItemRow({ turn, row, first }: { turn: Held; row: Row; first: boolean }) {
  const { t } = useLanguage();
  const { item, team } = row;
  const who = [team === null ? '' : t('team.number', { number: team }), row.player];
  return (
    <tr className={`${first ? 'border-t border-line' : ''} [&>td]:py-1 [&>td]:pr-4`}>
      <td className="font-semibold">{first && (item === null ? t('held.whole') : item + 1)}</td>
      <td className="whitespace-nowrap">{who.filter((part) => part !== '').join(' ')}</td>
      <td className="break-words">{row.answer ?? '—'}</td>
      <td>{row.verdict !== null && <VerdictWord verdict={row.verdict} />}</td>
      <td className="text-end font-semibold whitespace-nowrap text-accent">
        {row.amount !== null && (row.amount === '0' ? row.amount : signedText(row.amount))}
      </td>
      <td className="text-end whitespace-nowrap">
        {item !== null && (
          <>
            {!turn.live && row.verdict !== null && (
              <CorrectButton turn={turn.turn} item={item} team={team ?? undefined} />
            )}
            {first && <EvidenceButton where={{ turn: turn.turn, item }} />}
          </>
        )}
      </td>
    </tr>
  );
}

/** Nobody answered: there is still evidence of what happened, and something may have to be put right. */
function Bare({ turn }: { turn: Held }) {
  const { t } = useLanguage();
  return (
    <p className="flex items-center gap-3 text-ink-soft">
      {t('held.nothing')}
      {!turn.live && <CorrectButton turn={turn.turn} item={0} />}
      <EvidenceButton where={{ turn: turn.turn, item: 0 }} />
    </p>
  );
}
