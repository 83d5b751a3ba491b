// The rule editor: parts at the left, the form of one in the middle, the rules in plain sentences at the right.
import { useMemo, useState } from 'react';
import type { Definition } from '#contract/definition.ts';
import type { ConsoleView } from '#contract/view.ts';
import { useConnected } from '#renderer/link/context.tsx';
import { useLanguage } from '#renderer/link/locale.tsx';
import { print } from '#renderer/link/print.ts';
import { RequestNote } from '../parts/request-note.tsx';
import { EditorBar } from './editor-bar.tsx';
import { EditorDialogs, type OpenDialog } from './editor-dialogs.tsx';
import { FileProblemsDialog } from './file-problems.tsx';
import { FullWindow } from './full-window.tsx';
import { at, type Json, same } from './json.ts';
import { Paper } from './paper.tsx';
import { PartForm } from './part-form.tsx';
import { PartList } from './part-list.tsx';
import {
  emptyRules,
  type Part,
  placesOf,
  roundsOf,
  textOf,
  withoutRound,
  withRoundAdded,
  withRoundDoubled,
  withRoundMoved,
} from './parts.ts';
import { ProblemList } from './problem-list.tsx';
import { knownOf, Sentences, tellsOf, useDescribed } from './sentences.tsx';
import { standingOf, whyNot } from './standing.ts';
import { useApplying } from './use-applying.ts';
import { asDefinition, asWritten, type Editing, useEditing } from './use-editing.ts';
import { useJump } from './use-jump.ts';
import { useRulesFile } from './use-rules-file.ts';
import { withNextVersion } from './versions.ts';

interface RuleEditorProps {
  view: ConsoleView;
  /** The rules in force; null: there are none yet. */
  present: Definition | null;
  onClose: () => void;
}

export function RuleEditor({ view, present, onClose }: RuleEditorProps) {
  const { t } = useLanguage();
  const connected = useConnected();
  const editing = useEditing(present, emptyRules(t('editor.newRules'), t('editor.newRound')));
  const applying = useApplying();
  const [part, setPart] = useState<Part>('general');
  const [dialog, setDialog] = useState<OpenDialog>(null);
  const begin = (definition: Definition) => {
    applying.forget();
    setPart('general');
    setDialog(null);
    editing.start(asWritten(definition));
  };
  const file = useRulesFile(begin);
  const { definition, dirty, problems } = editing;
  const standing = standingOf(view);
  const next = definition === null ? null : withNextVersion(editing.opened, definition);
  const leave = () => (dirty ? setDialog('leave') : onClose());
  const apply = async (judge: string | null, reason: string) => {
    if (next === null) return;
    const taken = await applying.apply(
      standing === 'setup'
        ? { type: 'setup.definition', definition: next }
        : { type: 'definition.change', definition: next, reason },
      judge,
    );
    if (taken) editing.applied(next);
  };
  return (
    <>
      <FullWindow title={t('editor.title')} onClose={leave}>
        <div className="flex h-full flex-col">
          <EditorBar
            title={textOf(at(editing.written, ['title']))}
            version={next?.version ?? null}
            dirty={dirty}
            sound={definition !== null}
            whyNot={whyNot({ standing, dirty, problems: problems.length, connected })}
            applying={applying.state}
            onPreset={() => setDialog('preset')}
            onFile={(chosen) => void file.read(chosen)}
            onExport={() => setDialog('export')}
            onPrint={print}
            onTry={() => setDialog('try')}
            onApply={() => (standing === 'setup' ? void apply(null, '') : setDialog('apply'))}
            onClose={leave}
          />
          <div className="border-b border-line px-4 py-2 empty:hidden">
            <RequestNote state={file.state} />
          </div>
          <Columns
            part={part}
            editing={editing}
            onChoose={setPart}
            edit={(change) => {
              applying.forget();
              editing.edit(change);
            }}
          />
        </div>
      </FullWindow>
      <EditorDialogs
        open={dialog}
        view={view}
        definition={next}
        written={next === null ? null : asDefinition(asWritten(next))}
        onPreset={begin}
        onApply={(judge, reason) => void apply(judge, reason)}
        onLeave={onClose}
        onClose={() => setDialog(null)}
      />
      {file.faulty !== null && <FileProblemsDialog {...file.faulty} onClose={file.forget} />}
      {next !== null && <Printed definition={next} />}
    </>
  );
}

function Printed({ definition }: { definition: Definition }) {
  const described = useDescribed(definition);
  return described === null ? null : <Paper described={described} version={definition.version} />;
}

interface ColumnsProps {
  part: Part;
  editing: Editing;
  onChoose: (part: Part) => void;
  edit: (change: (written: Json) => Json) => void;
}

function Columns({ part, editing, onChoose, edit }: ColumnsProps) {
  const { t } = useLanguage();
  const { written, problems } = editing;
  const jump = useJump(onChoose);
  const rounds = roundsOf(written);
  const shown = typeof part === 'number' && part >= rounds.length ? 'general' : part;
  const changeRound = (change: (written: Json) => Json, then: number) => {
    edit(change);
    onChoose(then);
  };
  return (
    <div className="grid min-h-0 flex-1 grid-cols-[14rem_minmax(0,1fr)_22rem] min-[1400px]:grid-cols-[15rem_minmax(0,1fr)_25.5rem]">
      <PartList
        written={written}
        chosen={shown}
        problems={problems}
        changed={(one) => placesOf(one).some((place) => !same(editing.before(place), editing.now(place)))}
        onChoose={onChoose}
        onAdd={() => changeRound((old) => withRoundAdded(old, t('editor.newRound')), rounds.length)}
        onDouble={(round) => changeRound((old) => withRoundDoubled(old, round), round + 1)}
        onMove={(round, by) => changeRound((old) => withRoundMoved(old, round, round + by), round + by)}
        onRemove={(round) => changeRound((old) => withoutRound(old, round), Math.max(0, round - 1))}
      />
      <div className="flex min-h-0 flex-col">
        <PartForm part={shown} editing={editing} edit={edit} />
        <ProblemList problems={problems} written={written} onJump={jump} />
      </div>
      <Told part={shown} editing={editing} />
    </div>
  );
}

function Told({ part, editing }: Pick<ColumnsProps, 'part' | 'editing'>) {
  const { t } = useLanguage();
  const described = useDescribed(editing.sound);
  const before = useDescribed(editing.opened);
  const { isOther } = editing;
  const known = useMemo(() => (before === null || isOther ? null : knownOf(before)), [before, isOther]);
  const rounds = roundsOf(editing.written).map((round) => textOf(round.id));
  return (
    <aside
      aria-label={t('editor.sentences')}
      className="flex min-h-0 flex-col border-l border-line bg-surface"
    >
      {editing.definition === null && (
        <p className="shrink-0 border-b border-line px-4 py-2 text-sm text-warn">
          {t('editor.sentences.old')}
        </p>
      )}
      {described !== null && (
        <Sentences described={described} known={known} isChosen={tellsOf(described, part, rounds)} />
      )}
    </aside>
  );
}
