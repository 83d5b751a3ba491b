// 补录纸质裁定: a turn that was ruled on paper, typed in as the paper says; what it will post is seen before it is sent.
import { useState } from 'react';
import type { ConsoleView } from '#contract/view.ts';
import { pointsText } from '#renderer/console/acting/typed.ts';
import { useTeamName } from '#renderer/console/acting/who-fields.tsx';
import { Behalf } from '#renderer/console/behalf.tsx';
import { Button } from '#renderer/console/parts/button.tsx';
import { Dialog } from '#renderer/console/parts/dialog.tsx';
import { Field, Select } from '#renderer/console/parts/field.tsx';
import { RequestNote } from '#renderer/console/parts/request-note.tsx';
import { SendingNote } from '#renderer/console/parts/sending-note.tsx';
import { useSending } from '#renderer/console/parts/use-sending.ts';
import { ChoiceRow } from '#renderer/correcting/choice-row.tsx';
import { rundownTurns } from '#renderer/correcting/rundown-turns.ts';
import { scoreText, signedText } from '#renderer/design/numbers.ts';
import { useView } from '#renderer/link/context.tsx';
import { useLanguage } from '#renderer/link/locale.tsx';
import { type PaperDraft, type PaperTurn, paperCommand, startPaper, sums } from './paper-draft.ts';
import { PaperLines } from './paper-lines.tsx';
import { type SheetState, useScoreSheet } from './use-score-sheet.ts';

export function EnterDialog({ onClose }: { onClose: () => void }) {
  const view = useView('technician');
  const state = useScoreSheet();
  return view === null ? null : <Entering view={view} state={state} onClose={onClose} />;
}

/** Turns that have not been held, or were voided. */
const OPEN: readonly string[] = ['next', 'pending', 'voided'];

function paperTurn(id: string, state: SheetState): PaperTurn {
  const rest = state.kind === 'known' ? state.sheet.rest.find(({ turn }) => turn === id) : undefined;
  return { id, team: rest?.team ?? null, items: rest?.items ?? 1, stakes: rest?.stakes ?? [] };
}

interface EnteringProps {
  view: ConsoleView;
  state: SheetState;
  onClose: () => void;
}

function Entering({ view, state, onClose }: EnteringProps) {
  const { t } = useLanguage();
  const sending = useSending();
  const turns = rundownTurns(view.rundown, OPEN);
  const [chosen, setChosen] = useState('');
  const [drafted, setDrafted] = useState<PaperDraft | null>(null);
  const id = chosen === '' ? (turns[0]?.id ?? '') : chosen;
  const turn = paperTurn(id, state);
  const draft = drafted?.turn === id ? drafted : startPaper(turn);
  const command = id === '' || state.kind !== 'known' ? null : paperCommand(draft, turn);
  const change = (part: Partial<PaperDraft>) => setDrafted({ ...draft, ...part });
  const submit = async () => {
    if (command !== null && (await sending.send(command))) onClose();
  };
  return (
    <Dialog
      wide
      title={t('paper.enter')}
      onClose={onClose}
      onSubmit={() => void submit()}
      actions={
        <>
          <div className="min-w-0 flex-1">
            <SendingNote state={sending.state} />
          </div>
          <Behalf judges={view.judges} />
          <Button look="main" submit disabled={command === null || sending.state.kind === 'waiting'}>
            {t('paper.enter.send')}
          </Button>
          <Button onClick={onClose}>{t('ask.cancel')}</Button>
        </>
      }
    >
      {turns.length === 0 ? (
        <p>{t('paper.enter.none')}</p>
      ) : (
        <div className="grid gap-4">
          <Select
            label={t('paper.enter.turn')}
            value={id}
            choices={turns.map((each) => ({ value: each.id, text: each.text }))}
            onChange={(value) => {
              sending.forget();
              setChosen(value);
            }}
          />
          {state.kind !== 'known' && <RequestNote state={state} />}
          {turn.stakes.length > 1 && (
            <ChoiceRow
              label={t('paper.stake')}
              value={draft.stake === null ? null : String(draft.stake)}
              choices={turn.stakes.map((stake) => ({
                value: String(stake),
                text: t('turn.stake', { stake }),
              }))}
              onChange={(stake) => change({ stake: Number(stake) })}
            />
          )}
          {state.kind === 'known' && (
            <PaperLines lines={draft.lines} turn={turn} view={view} onChange={(lines) => change({ lines })} />
          )}
          <Field
            label={t('paper.enter.reason')}
            value={draft.reason}
            onChange={(reason) => change({ reason })}
          />
          <Posted command={command} view={view} />
        </div>
      )}
    </Dialog>
  );
}

/** What will be posted, account by account, with the live score before and after. */
function Posted({ command, view }: { command: ReturnType<typeof paperCommand>; view: ConsoleView }) {
  const { t } = useLanguage();
  const nameOf = useTeamName(view);
  if (command === null) return <p className="text-sm text-ink-soft">{t('paper.enter.lacking')}</p>;
  const people = view.rosters.flatMap(({ lineup, substitutes }) => [...lineup, ...substitutes]);
  return (
    <section aria-label={t('paper.enter.posted')} className="rounded-md border border-line px-4 py-2">
      <h3 className="text-sm text-ink-soft">{t('paper.enter.posted')}</h3>
      <ul>
        {sums(command).map(({ team, ledger, person, points }) => {
          const score = view.teams.find(({ number }) => number === team)?.score;
          return (
            <li key={`${team}/${ledger}/${person}`} className="flex flex-wrap gap-x-4">
              <span className="font-semibold">{nameOf(team)}</span>
              <span>{people.find((each) => each.person === person)?.name}</span>
              <span className="font-semibold text-accent">{signedText(pointsText(points))}</span>
              <span>{t(`ledger.${ledger}`)}</span>
              {ledger === 'live' && score !== undefined && (
                <span className="text-ink-soft">
                  {scoreText(score)} → {scoreText(pointsText(Number(score) + points))}
                </span>
              )}
            </li>
          );
        })}
      </ul>
      <p className="text-sm text-ink-soft">{t('paper.enter.marked')}</p>
    </section>
  );
}
