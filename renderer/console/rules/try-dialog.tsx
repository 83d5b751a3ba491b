// A dry run: the program plays whole contests under the rules being written and says what came of them.
import { useState } from 'react';
import type { z } from 'zod';
import type { Definition } from '#contract/definition.ts';
import { type DryRunReport, dryRunReportSchema, MOST_DRY_RUNS } from '#contract/dry-run.ts';
import { useLanguage } from '#renderer/link/locale.tsx';
import { Button } from '../parts/button.tsx';
import { Dialog } from '../parts/dialog.tsx';
import { Field } from '../parts/field.tsx';
import { RequestNote } from '../parts/request-note.tsx';
import { useRequest } from '../parts/use-request.ts';
import { DryRun } from './dry-run.tsx';

const reportSchema: z.ZodType<DryRunReport> = dryRunReportSchema;

const CONTESTS = 20;

/** A count within its bounds; null for anything else. */
function count(text: string, least: number, most: number): number | null {
  const number = /^\d{1,3}$/.test(text.trim()) ? Number(text) : 0;
  return number >= least && number <= most ? number : null;
}

interface TryDialogProps {
  definition: Definition;
  /** Teams of the contest that is open; 0: none are there yet. */
  present: number;
  onClose: () => void;
}

export function TryDialog({ definition, present, onClose }: TryDialogProps) {
  const { t } = useLanguage();
  const { min, max } = definition.teams;
  const { state, ask } = useRequest();
  const [contests, setContests] = useState(String(CONTESTS));
  const [teams, setTeams] = useState(String(Math.min(max, Math.max(min, present))));
  const [report, setReport] = useState<DryRunReport | null>(null);
  const howMany = count(contests, 1, MOST_DRY_RUNS);
  const howLarge = count(teams, min, max);
  const possible = howMany !== null && howLarge !== null && state.kind !== 'waiting';
  const run = async () => {
    if (howMany === null || howLarge === null || !possible) return;
    const request = { kind: 'rules.try', definition, contests: howMany, teams: howLarge } as const;
    const answer = reportSchema.safeParse((await ask(request))?.result);
    if (answer.success) setReport(answer.data);
  };
  return (
    <Dialog
      wide
      title={t('editor.try')}
      onClose={onClose}
      onSubmit={() => void run()}
      actions={
        <>
          <Button look="main" submit disabled={!possible}>
            {t(report === null ? 'editor.try.run' : 'editor.try.again')}
          </Button>
          <Button onClick={onClose}>{t('ui.close')}</Button>
        </>
      }
    >
      <p className="mb-3 text-ink-soft">{t('editor.try.hint')}</p>
      <div className="mb-3 grid grid-cols-2 gap-4">
        <Field
          kind="number"
          label={t('editor.try.contests', { most: MOST_DRY_RUNS })}
          value={contests}
          onChange={setContests}
        />
        <Field kind="number" label={t('editor.try.teams', { min, max })} value={teams} onChange={setTeams} />
      </div>
      <RequestNote state={state} />
      {report !== null && <DryRun report={report} rounds={definition.rounds} />}
    </Dialog>
  );
}
