// 改判: which question, whose answer where several teams answered, the new ruling with its marks, and why.
import { useState } from 'react';
import type { CommandOf } from '#contract/command.ts';
import type { CorrectedVerdict, CorrectionOf } from '#contract/correction.ts';
import { VERDICTS, type Verdict } from '#contract/definition.ts';
import type { TurnView } from '#contract/view.ts';
import { useLanguage } from '#renderer/link/locale.tsx';
import { Field, Select } from '../parts/field.tsx';
import { useActing } from './acting.tsx';
import { AskFrame, type AskProps } from './ask-frame.tsx';
import { MarkFields, typedMarks } from './mark-fields.tsx';
import { marksFrom } from './typed.ts';
import { useTeamName } from './who-fields.tsx';

const isPossible = (verdict: Verdict): verdict is CorrectedVerdict =>
  verdict !== 'foul' && verdict !== 'misrestated' && verdict !== 'passed';

/** Points by judges stand in place of right where the rules ask for them; of an earlier turn that is not known here. */
function possibleVerdicts(turn: TurnView | null): CorrectedVerdict[] {
  const possible = VERDICTS.filter(isPossible);
  if (turn === null) return possible;
  return possible.filter((verdict) => verdict !== (turn.partial === null ? 'scored' : 'right'));
}

/** The marks as they stand, to be mended; empty where none were given. */
function givenMarks(turn: TurnView | null, item: number, team: number | null): string[] {
  const answers = turn?.items[item]?.answers ?? [];
  const answer = team === null ? answers.at(-1) : answers.find((each) => each.team === team);
  const judges = turn?.partial?.judges ?? 1;
  return answer?.marks.length === judges ? answer.marks : Array.from({ length: judges }, () => '');
}

type Asked = Omit<CommandOf<'correct'>, 'change'> & { change: CorrectionOf<'ruling'> };

export function AskCorrection({ offer, command: asked, lists }: AskProps & { command: Asked }) {
  const command = asked.change;
  const { t } = useLanguage();
  const { send } = useActing();
  const turn = lists.turn?.id === command.turn ? lists.turn : null;
  const partial = turn?.partial ?? null;
  const verdicts = possibleVerdicts(turn);
  const [itemText, setItemText] = useState(String(command.item + 1));
  const [team, setTeam] = useState(command.team ?? null);
  const [verdict, setVerdict] = useState<CorrectedVerdict>(
    verdicts.includes(command.verdict) ? command.verdict : 'scored',
  );
  const [texts, setTexts] = useState(() => givenMarks(turn, command.item, command.team ?? null));
  const [reason, setReason] = useState('');

  const item = /^\d{1,3}$/.test(itemText.trim()) ? Number(itemText) - 1 : -1;
  const given = partial === null ? marksFrom(texts[0] ?? '') : typedMarks(texts, partial);
  const scored = verdict === 'scored';
  const needsTeam = turn?.kind === 'all' && team === null;
  const ready = item >= 0 && !needsTeam && reason.trim() !== '' && (!scored || given !== null);
  const submit = () =>
    send({
      type: 'correct',
      reason: reason.trim(),
      change: {
        ...command,
        item,
        verdict,
        ...(team === null ? {} : { team }),
        ...(scored && given !== null ? { marks: given } : {}),
      },
    });
  return (
    <AskFrame offer={offer} lists={lists} ready={ready} onSubmit={submit}>
      <div className="grid grid-cols-2 gap-4">
        <Field label={t('field.item')} value={itemText} kind="number" onChange={setItemText} />
        <Select
          label={t('field.verdict')}
          value={verdict}
          choices={verdicts.map((value) => ({ value, text: t(`verdict.${value}`) }))}
          onChange={(value) => setVerdict(verdicts.find((each) => each === value) ?? verdict)}
        />
      </div>
      <WhoseAnswer
        lists={lists}
        turn={turn}
        item={item}
        value={team}
        onChange={(chosen) => {
          setTeam(chosen);
          setTexts(givenMarks(turn, item, chosen));
        }}
      />
      {scored && partial !== null && <MarkFields texts={texts} partial={partial} onChange={setTexts} />}
      {scored && partial === null && (
        <Field
          label={t('marks.list')}
          value={texts[0] ?? ''}
          kind="decimal"
          onChange={(text) => setTexts([text])}
        />
      )}
      <Field focused label={t('field.reason')} value={reason} onChange={setReason} />
    </AskFrame>
  );
}

interface WhoseAnswerProps {
  lists: AskProps['lists'];
  /** Null: an earlier turn, of which this window is told nothing. */
  turn: TurnView | null;
  item: number;
  value: number | null;
  onChange: (team: number | null) => void;
}

/** Nothing where but one team answered. */
function WhoseAnswer({ lists, turn, item, value, onChange }: WhoseAnswerProps) {
  const { t } = useLanguage();
  const nameOf = useTeamName(lists);
  const answered = turn?.items[item]?.answers.map((answer) => answer.team);
  const teams = answered ?? lists.teams.map(({ number }) => number);
  if (answered !== undefined && answered.length < 2 && turn?.kind !== 'all') return null;
  const open = turn?.kind === 'all' ? t('field.choose') : t('field.lastTeam');
  return (
    <Select
      label={t('field.team')}
      value={value === null ? '' : String(value)}
      choices={[
        { value: '', text: open },
        ...teams.map((team) => ({ value: String(team), text: nameOf(team) })),
      ]}
      onChange={(team) => onChange(team === '' ? null : Number(team))}
    />
  );
}
