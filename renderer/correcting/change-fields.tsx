// What should stand instead, for each kind of correction: chosen wherever the record knows what can be chosen.
import type { CorrectedVerdict } from '#contract/correction.ts';
import { MarkFields } from '#renderer/console/acting/mark-fields.tsx';
import { amountFrom } from '#renderer/console/acting/typed.ts';
import { peopleOf, useTeamName } from '#renderer/console/acting/who-fields.tsx';
import { Field, Select } from '#renderer/console/parts/field.tsx';
import { scoreText, signedText } from '#renderer/design/numbers.ts';
import { useLanguage } from '#renderer/link/locale.tsx';
import type { ChangeProps } from './change-props.ts';
import { ChoiceRow } from './choice-row.tsx';
import { attemptOf, marksOf, possibleVerdicts } from './draft.ts';
import { KeyFields } from './key-fields.tsx';
import { PanelFields } from './panel-fields.tsx';

export function ChangeFields(props: ChangeProps) {
  switch (props.draft.of) {
    case 'ruling':
      return <RulingFields {...props} />;
    case 'stake':
      return <StakeField {...props} />;
    case 'player':
      return <PlayerFields {...props} />;
    case 'panel':
      return <PanelFields {...props} />;
    case 'posting':
      return <PostingFields {...props} />;
    case 'key':
      return <KeyFields {...props} />;
    case 'question':
      return <WithdrawalField {...props} />;
  }
}

/** Nothing where but one answered. */
function WhoseAnswer({ draft, evidence, lists, onChange }: ChangeProps) {
  const { t } = useLanguage();
  const nameOf = useTeamName(lists);
  const teams = [...new Set(evidence.attempts.flatMap(({ team }) => team ?? []))];
  if (teams.length < 2) return null;
  return (
    <Select
      label={t('field.team')}
      value={String(draft.team ?? '')}
      choices={teams.map((team) => ({ value: String(team), text: nameOf(team) }))}
      onChange={(text) => {
        const team = Number(text);
        onChange({ team, person: '', marks: marksOf(evidence, attemptOf(evidence, team)) });
      }}
    />
  );
}

function Stands({ children }: { children: string }) {
  const { t } = useLanguage();
  return (
    <p className="text-sm text-ink-soft">
      {t('correcting.stands')} <span className="font-semibold text-ink">{children}</span>
    </p>
  );
}

function RulingFields(props: ChangeProps) {
  const { draft, evidence, onChange } = props;
  const { t } = useLanguage();
  const attempt = attemptOf(evidence, draft.team);
  const stands = attempt?.verdict ?? null;
  // Points by judges can be mended without another verdict.
  const verdicts = possibleVerdicts(evidence).filter((each) => each !== stands || each === 'scored');
  return (
    <>
      <WhoseAnswer {...props} />
      <Stands>
        {[
          stands === null ? '—' : t(`verdict.${stands}`),
          ...(attempt?.answer == null ? [] : [t('correcting.said', { answer: attempt.answer })]),
        ].join(' · ')}
      </Stands>
      <ChoiceRow<CorrectedVerdict>
        label={t('field.verdict')}
        value={draft.verdict}
        choices={verdicts.map((value) => ({ value, text: t(`verdict.${value}`) }))}
        onChange={(verdict) => onChange({ verdict })}
      />
      {draft.verdict === 'scored' && evidence.partial !== null && (
        <MarkFields
          texts={draft.marks}
          partial={evidence.partial}
          onChange={(marks) => onChange({ marks })}
        />
      )}
    </>
  );
}

function StakeField({ draft, evidence, onChange }: ChangeProps) {
  const { t } = useLanguage();
  const others = evidence.stakes.filter((value) => value !== evidence.stake);
  return (
    <>
      <Stands>{t('turn.stake', { stake: evidence.stake ?? '—' })}</Stands>
      <ChoiceRow
        label={t('correcting.stake')}
        value={draft.stake === null ? null : String(draft.stake)}
        choices={others.map((stake) => ({ value: String(stake), text: t('turn.stake', { stake }) }))}
        onChange={(stake) => onChange({ stake: Number(stake) })}
      />
    </>
  );
}

function PlayerFields(props: ChangeProps) {
  const { draft, evidence, lists, onChange } = props;
  const { t } = useLanguage();
  const attempt = attemptOf(evidence, draft.team);
  const people = draft.team === null ? [] : peopleOf(lists, draft.team);
  const others = people.filter(({ person }) => person !== attempt?.person);
  return (
    <>
      <WhoseAnswer {...props} />
      <Stands>{attempt?.player === undefined || attempt.player === '' ? '—' : attempt.player}</Stands>
      <Select
        label={t('correcting.player')}
        value={draft.person}
        choices={[
          { value: '', text: t('field.choose') },
          ...others.map(({ person, number, name }) => ({
            value: person,
            text: number === null ? name : `${t('player.number', { number })} ${name}`,
          })),
        ]}
        onChange={(person) => onChange({ person })}
      />
    </>
  );
}

function PostingFields({ draft, evidence, lists, onChange }: ChangeProps) {
  const { t, tell } = useLanguage();
  const nameOf = useTeamName(lists);
  const choices = evidence.postings.map(({ id, team, player, ledger, amount, reason, clause }) => ({
    value: id,
    text: [
      [nameOf(team), player].filter((part) => part !== '').join(' '),
      signedText(amount),
      tell(reason),
      t(`ledger.${ledger}`),
      ...(clause === '' ? [] : [clause]),
    ].join(' · '),
  }));
  const chosen = evidence.postings.find(({ id }) => id === draft.posting);
  return (
    <>
      <Select
        label={t('correcting.posting')}
        value={draft.posting}
        choices={[{ value: '', text: t('field.choose') }, ...choices]}
        onChange={(posting) => onChange({ posting })}
      />
      <Field
        label={
          chosen === undefined
            ? t('correcting.points')
            : t('correcting.pointsNow', { points: scoreText(chosen.amount) })
        }
        value={draft.points}
        kind="decimal"
        wrong={draft.points !== '' && amountFrom(draft.points) === null}
        onChange={(points) => onChange({ points })}
      />
      <p className="-mt-2 text-sm text-ink-soft">{t('correcting.points.hint')}</p>
    </>
  );
}

function WithdrawalField({ draft, evidence, onChange }: ChangeProps) {
  const { t } = useLanguage();
  return (
    <>
      <p className="line-clamp-3">{evidence.question?.stem}</p>
      <ChoiceRow<'credit' | 'annul'>
        label={t('correcting.how')}
        value={draft.how}
        choices={[
          { value: 'credit', text: t('correcting.credit') },
          { value: 'annul', text: t('correcting.annul') },
        ]}
        onChange={(how) => onChange({ how })}
      />
      {draft.how !== null && <p className="text-sm text-ink-soft">{t(`correcting.${draft.how}.means`)}</p>}
    </>
  );
}
