// Whom a judges' decision concerns: a team of those taking part and, where wanted, one of its people.
import { useLanguage } from '#renderer/link/locale.tsx';
import { Select } from '../parts/field.tsx';
import type { Lists } from './ask-frame.tsx';

interface TeamFieldProps {
  lists: Lists;
  value: number;
  onChange: (team: number) => void;
}

export function TeamField({ lists, value, onChange }: TeamFieldProps) {
  const { t } = useLanguage();
  const choices = lists.teams
    .filter(({ out }) => out === null)
    .map(({ number, name }) => ({
      value: String(number),
      text: `${t('team.number', { number })} ${name}`,
    }));
  return (
    <Select
      label={t('field.team')}
      value={String(value)}
      choices={choices}
      onChange={(team) => onChange(Number(team))}
    />
  );
}

interface PersonFieldProps {
  lists: Lists;
  team: number;
  /** Null: nobody in particular. */
  value: string | null;
  /** What stands for nobody in particular. */
  none: string;
  onChange: (person: string | null) => void;
}

/** Nothing where this window is not told who plays. */
export function PersonField({ lists, team, value, none, onChange }: PersonFieldProps) {
  const { t } = useLanguage();
  const people = peopleOf(lists, team);
  if (people.length === 0) return null;
  const choices = people.map(({ person, number, name }) => ({
    value: person,
    text: number === null ? name : `${t('player.number', { number })} ${name}`,
  }));
  return (
    <Select
      label={t('field.person')}
      value={value ?? ''}
      choices={[{ value: '', text: none }, ...choices]}
      onChange={(person) => onChange(person === '' ? null : person)}
    />
  );
}

/** Line-up and substitutes; a substitute has no number. */
export function peopleOf(
  { rosters }: Lists,
  team: number,
): { person: string; number: number | null; name: string }[] {
  const roster = rosters.find(({ number }) => number === team);
  if (roster === undefined) return [];
  return [...roster.lineup, ...roster.substitutes.map((substitute) => ({ ...substitute, number: null }))];
}

/** "3号队 海原县". */
export function useTeamName(lists: Lists): (team: number) => string {
  const { t } = useLanguage();
  return (team) => {
    const name = lists.teams.find(({ number }) => number === team)?.name ?? '';
    return `${t('team.number', { number: team })} ${name}`.trim();
  };
}
