// All teams at once: what each has answered, with what may be done about it in the team's own row.
import type { Offer } from '#contract/offer.ts';
import type { TurnAnswer, TurnView } from '#contract/view.ts';
import { CorrectButton } from '#renderer/correcting/correct-button.tsx';
import { signedText } from '#renderer/design/numbers.ts';
import { EvidenceButton } from '#renderer/evidence/evidence-button.tsx';
import { useLanguage } from '#renderer/link/locale.tsx';
import { correctable } from '../acting/corrections.ts';
import { teamOfRow } from '../grouping.ts';
import { Icon } from '../parts/icon.tsx';
import { VerdictWord } from '../parts/verdict.tsx';
import { Points } from './answer-facts.tsx';
import { AnswerButtons, PlayerChoice, RulingButtons } from './attempt-buttons.tsx';

type Item = TurnView['items'][number];

interface AttemptTableProps {
  turn: TurnView;
  item: Item | null;
  offers: readonly Offer[];
  nameOf: (team: number) => string;
}

interface RowOf {
  team: number;
  /** Null before the question is open. */
  answer: TurnAnswer | null;
  offers: Offer[];
}

/** Before the question is open the teams are known only by what may be done for them. */
function rowsOf({ turn, item, offers }: Omit<AttemptTableProps, 'nameOf'>): RowOf[] {
  const own = offers.map((offer) => ({ offer, team: teamOfRow(offer, turn) }));
  const answers = item?.answers ?? [];
  const offered = own.flatMap(({ team }) => (team === null ? [] : [team]));
  const teams = [...new Set([...answers.map(({ team }) => team), ...offered])].sort((a, b) => a - b);
  return teams.map((team) => ({
    team,
    answer: answers.find((answer) => answer.team === team) ?? null,
    offers: own.filter((each) => each.team === team).map(({ offer }) => offer),
  }));
}

export function AttemptTable({ turn, item, offers, nameOf }: AttemptTableProps) {
  const { t } = useLanguage();
  const rows = rowsOf({ turn, item, offers });
  if (turn.kind !== 'all' || rows.length === 0) return null;
  const answers = rows.flatMap(({ answer }) => answer ?? []);
  const ruled = answers.filter(({ verdict }) => verdict !== null).length;
  const count =
    item?.phase === 'open' || item?.phase === 'presented'
      ? t('attempts.count', {
          answered: answers.filter(({ answered }) => answered).length,
          teams: answers.length,
        })
      : t('attempts.ruled', { ruled, teams: answers.length });
  const withPlayers = rows.some(
    (row) => row.answer?.player != null || row.offers.some(({ command }) => command.type === 'player.name'),
  );
  return (
    <section aria-label={t('attempts.title')} className="mb-4">
      <h3 className="mb-1 flex items-baseline justify-between gap-4 text-sm text-ink-soft">
        {t('attempts.title')}
        {/* Many rows push the question out of sight, not what they are ruled by. */}
        {item !== null && item.key !== null && (
          <span className="inline-flex min-w-0 flex-1 items-center gap-1 text-(--color-right)">
            <Icon name="lock" />
            <span className="whitespace-nowrap">{t('option.key')}</span>
            <span className="truncate font-semibold">{item.key.key}</span>
          </span>
        )}
        {answers.length > 0 && <span className="whitespace-nowrap">{count}</span>}
        {item !== null && item.phase !== null && turn.items.length === 1 && (
          <EvidenceButton where={{ turn: turn.id, item: item.item }} />
        )}
      </h3>
      <table className="w-full text-sm">
        <thead className="text-left text-ink-soft">
          <tr className="[&>th]:py-0.5 [&>th]:pr-3 [&>th]:font-normal [&>th]:whitespace-nowrap">
            <th>{t('attempts.team')}</th>
            {withPlayers && <th>{t('attempts.player')}</th>}
            <th className="w-full">{t('attempts.answer')}</th>
            <th>{t('attempts.ruling')}</th>
            <th className="text-end">{t('attempts.amount')}</th>
          </tr>
        </thead>
        <tbody>
          {rows.map((row) => (
            <Row
              key={row.team}
              row={row}
              name={nameOf(row.team)}
              item={item}
              turn={turn}
              withPlayers={withPlayers}
            />
          ))}
        </tbody>
      </table>
    </section>
  );
}

interface RowProps {
  row: RowOf;
  name: string;
  item: Item | null;
  turn: TurnView;
  withPlayers: boolean;
}

function Row({ row: { team, answer, offers }, name, item, turn, withPlayers }: RowProps) {
  const settled = item !== null && correctable(item);
  // A letter that is pressed needs no repeating beside it.
  const lettered = offers.some(({ command, needs }) => command.type === 'answer.enter' && needs === null);
  return (
    <tr className="border-t border-line [&>td]:py-px [&>td]:pr-3">
      <td className="max-w-32 truncate font-semibold" title={name}>
        <span className="inline-block min-w-5 text-accent">{team}</span> {name}
      </td>
      {withPlayers && (
        <td className="whitespace-nowrap">
          <PlayerChoice team={team} player={answer?.player ?? null} offers={offers} />
        </td>
      )}
      <td>
        <div className="flex flex-wrap items-center gap-1.5">
          {(!lettered || answer?.answer == null) && <Said answer={answer} />}
          <AnswerButtons answer={answer?.answer ?? null} offers={offers} />
        </div>
      </td>
      <td>
        <div className="flex items-center gap-1.5 whitespace-nowrap">
          {answer !== null && answer.verdict !== null && <VerdictWord verdict={answer.verdict} />}
          {answer !== null && <Points answer={answer} />}
          <RulingButtons team={team} verdict={answer?.verdict ?? null} offers={offers} />
          {settled && <CorrectButton turn={turn.id} item={item.item} team={team} />}
        </div>
      </td>
      <td className="text-end font-semibold whitespace-nowrap text-accent">
        {answer?.amount == null ? '' : signedText(answer.amount)}
      </td>
    </tr>
  );
}

function Said({ answer }: { answer: TurnAnswer | null }) {
  const { t } = useLanguage();
  if (answer === null) return <span className="text-ink-soft">—</span>;
  if (answer.answer !== null) return <span className="font-semibold break-words">{answer.answer}</span>;
  return (
    <span className={answer.answered ? 'text-info' : 'text-ink-soft'}>
      {t(answer.answered ? 'attempts.answered' : 'attempts.waiting')}
    </span>
  );
}
