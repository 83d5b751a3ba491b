// What a dry run found, in tables and plain words: dead ends first, then scores, then how long it takes.
import type { ReactNode } from 'react';
import type { Round } from '#contract/definition.ts';
import type { DryRunReport } from '#contract/dry-run.ts';
import { scoreText } from '#renderer/design/numbers.ts';
import { useLanguage } from '#renderer/link/locale.tsx';
import { Icon } from '../parts/icon.tsx';

/** At most so many rows of what is alike a hundred times over. */
const MOST_ROWS = 20;

/** At most two decimals, none where there are none. */
export function figure(value: number): string {
  return scoreText(String(Math.round(value * 100) / 100));
}

interface DryRunProps {
  report: DryRunReport;
  rounds: readonly Round[];
}

/** Two rounds may have one title; their subtitles tell them apart. */
function namer(rounds: readonly Round[]): (row: { round: string; title: string }) => string {
  const subtitles = new Map(rounds.map(({ id, subtitle }) => [id, subtitle]));
  return ({ round, title }) => [title, subtitles.get(round) ?? ''].join('  ').trim();
}

/** Rounds that are played only when teams are tied. */
function isForTies(rounds: readonly Round[], id: string): boolean {
  return rounds.some((round) => round.id === id && round.who.by === 'buzz' && round.who.among === 'tied');
}

export function DryRun({ report, rounds }: DryRunProps) {
  const { t, list } = useLanguage();
  const { deadEnds, scores, total, minutes } = report;
  const nameOf = namer(rounds);
  const unreached = report.unreached.filter(({ round }) => !isForTies(rounds, round));
  const unneeded = report.unreached.filter(({ round }) => isForTies(rounds, round));
  const titlesOf = (left: DryRunReport['unreached']) => list(left.map(nameOf));
  return (
    <div className="grid gap-5">
      <div className="grid gap-1">
        <p>
          {t('editor.try.played', {
            contests: report.contests,
            commands: report.commands,
            seconds: figure(report.secondsTaken),
          })}
        </p>
        <Finding well={deadEnds.length === 0}>
          {deadEnds.length === 0
            ? t('editor.try.noDeadEnd')
            : t('editor.try.deadEnds', { count: deadEnds.length })}
        </Finding>
        <Finding well={unreached.length === 0}>
          {unreached.length === 0
            ? t('editor.try.allReached')
            : t('editor.try.unreached', { titles: titlesOf(unreached) })}
        </Finding>
        {unneeded.length > 0 && <p>{t('editor.try.unneeded', { titles: titlesOf(unneeded) })}</p>}
        <p>
          {t('editor.try.minutes', {
            least: figure(minutes.least),
            mean: figure(minutes.mean),
            greatest: figure(minutes.greatest),
          })}
        </p>
      </div>
      {deadEnds.length > 0 && (
        <Table
          heads={[t('editor.try.turn'), t('editor.try.state'), t('editor.try.note')]}
          rows={deadEnds.slice(0, MOST_ROWS).map(({ turn, state, note }) => [turn, state, note])}
        />
      )}
      <Table
        numbers
        heads={[t('editor.try.round'), t('editor.try.least'), t('editor.try.greatest')]}
        rows={[
          ...scores.map((row) => [nameOf(row), figure(row.least), figure(row.greatest)]),
          [t('editor.try.total'), figure(total.least), figure(total.greatest)],
        ]}
      />
    </div>
  );
}

function Finding({ well, children }: { well: boolean; children: ReactNode }) {
  return (
    <p className={`flex items-start gap-2 font-semibold ${well ? 'text-(--color-right)' : 'text-warn'}`}>
      <Icon name={well ? 'check' : 'warning'} className="mt-1 size-4" />
      {children}
    </p>
  );
}

interface TableProps {
  heads: readonly string[];
  rows: readonly (readonly string[])[];
  /** All but the first column are numbers. */
  numbers?: boolean;
}

/** Rows may be alike. */
const rowKey = (row: readonly string[], place: number) => [place, ...row].join(' ');

function Table({ heads, rows, numbers = false }: TableProps) {
  const aligned = (column: number) => (numbers && column > 0 ? 'w-36 text-end' : 'text-left');
  return (
    <table className="w-full">
      <thead className="text-sm text-ink-soft">
        <tr>
          {heads.map((head, column) => (
            <th key={head} className={`py-1 pr-4 font-normal ${aligned(column)}`}>
              {head}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {rows.map((row, index) => (
          <tr key={rowKey(row, index)} className="border-t border-line align-top">
            {row.map((cell, column) => (
              <td key={heads[column]} className={`py-1.5 pr-4 ${aligned(column)}`}>
                {cell}
              </td>
            ))}
          </tr>
        ))}
      </tbody>
    </table>
  );
}
