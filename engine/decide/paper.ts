// 纸质补录: a turn that was ruled on paper, entered as a whole and marked as such.
import type { CommandOf, PaperQuestion } from '#contract/command.ts';
import type { Round } from '#contract/definition.ts';
import type { EventOf, Posting, TurnEntry } from '#contract/event.ts';
import { turnKind } from '#contract/rules/turns.ts';
import { amount, POINT } from '#contract/units.ts';
import { nameableTeams } from '../choices.ts';
import { activeIn } from '../elimination.ts';
import { leftToPlay } from '../finish.ts';
import { isSkipped, pendingEntries } from '../pending.ts';
import { itemsPerTurn } from '../schedule.ts';
import { isOut, membersOf, roundOf, unanswered } from '../select.ts';
import type { State } from '../state.ts';
import { eligibleTeams, turnQuestions } from './call.ts';
import { type Decisions, decisions, needTeam, refuse } from './context.ts';
import { drawNeeded, needNoLiveTurn, wasVoided, withEntries } from './rundown.ts';

type Body = CommandOf<'paper.enter'>;
type Growth = EventOf<'rundown.planned'> | EventOf<'rundown.extended'>;

/** The entry to be held, in the rundown or (with what adds it) next to come; refuses any other. */
function needEntry(state: State, id: string): { entry: TurnEntry; growth: Growth | null } {
  const entry = state.rundown.find((candidate) => candidate.id === id);
  if (entry === undefined) return needPlanned(state, id);
  if (entry.kind !== 'turn') refuse('paper.not-a-turn', { entry: id });
  if (entry.team !== null && isOut(state, entry.team)) refuse('team.out', { team: entry.team });
  const again = wasVoided(state, id) && !isSkipped(state, entry);
  if (!pendingEntries(state).includes(entry) && !again) refuse('turn.held', { turn: id });
  return { entry, growth: null };
}

function needPlanned(state: State, id: string): { entry: TurnEntry; growth: Growth } {
  const step = leftToPlay(state);
  if (step?.kind === 'draw')
    refuse(drawNeeded(step), { round: step.round.title, teams: step.teams.join('、') });
  const planned = step?.kind === 'plan' || step?.kind === 'playoff' ? step : null;
  const entry = planned?.entries.find((candidate) => candidate.id === id);
  if (planned === null || entry?.kind !== 'turn') refuse('rundown.unknown', { entry: id });
  if (planned.kind === 'playoff')
    return { entry, growth: { type: 'rundown.extended', entries: [...planned.entries] } };
  const { after, entries } = planned;
  return { entry, growth: { type: 'rundown.planned', after, entries: [...entries] } };
}

/** Who answered a turn of one team, also where only the paper says whom the others named; null where several did. */
function answeringTeam(state: State, round: Round, entry: TurnEntry, body: Body): number | null {
  if (turnKind(round) !== 'single' || entry.team !== null) return entry.team;
  const team = body.players[0]?.team ?? body.results[0]?.team;
  const named = nameableTeams(state, entry, round);
  // Whoever names stands among the nameable only when nobody else is left; on paper it may have happened all the same.
  if (team === undefined || !(named.includes(team) || unanswered(state, entry).includes(team)))
    refuse('paper.team', { team: team ?? 0 });
  return team;
}

/** The stake as the rules have it: stated where it was chosen, else known. */
function stakeOf(state: State, round: Round, team: number | null, { stake, results }: Body): number | null {
  const rules = round.stake;
  if (rules.by === 'question') return stake === null ? null : refuse('stake.fixed');
  const values = rules.by === 'fixed' ? [rules.value] : rules.values;
  if (stake !== null && !values.includes(stake))
    refuse('stake.unknown', { value: stake, values: values.join('、') });
  if (stake !== null || rules.by === 'fixed') return stake ?? values[0] ?? null;
  const declared = state.stakes.find((other) => other.round === round.id && other.team === team);
  const asked = results.some(({ verdict }) => verdict !== null);
  if (declared === undefined && asked) refuse('stake.needed', { team: team ?? 0 });
  return rules.declared === 'before-round' ? (declared?.value ?? null) : null;
}

/** Which questions were asked on paper nobody has said: those of the turn, also where it was voided and no spare is left. */
function ownQuestions(state: State, round: Round, entry: TurnEntry): PaperQuestion[] {
  const { turn, turns } = state;
  const voided = [...turns, ...(turn ? [turn] : [])].findLast(({ id }) => id === entry.id);
  if (voided === undefined) return turnQuestions(state, round, entry);
  return voided.items.flatMap(({ question }) => (question === null ? [] : [question]));
}

function questionsOf(state: State, round: Round, entry: TurnEntry, asked: Body['questions']) {
  if (asked === null) return round.question.from === 'paper' ? ownQuestions(state, round, entry) : [];
  const paper = state.papers.find((candidate) => candidate.round === round.id);
  const pool = [...(paper?.questions ?? []), ...(paper?.spares ?? [])];
  const most = itemsPerTurn(round);
  if (asked.length > most) refuse('paper.questions', { most });
  return asked.map((id, index): PaperQuestion => {
    const question = pool.find((candidate) => candidate.id === id);
    if (question === undefined) refuse('paper.question', { question: id, round: round.title });
    if (state.spent.has(id) || asked.indexOf(id) !== index) refuse('paper.spent', { question: id });
    return question;
  });
}

function needMember(state: State, number: number, person: string | null): void {
  const team = needTeam(state, number);
  if (isOut(state, number)) refuse('team.out', { team: number });
  if (person !== null && !membersOf(team).includes(person)) refuse('player.unknown', { team: number });
}

/** Each line is of a team and person that may have it; each answer of a team that took part, and given once. */
function needSoundResults(state: State, round: Round, answering: readonly number[], body: Body): void {
  const items = itemsPerTurn(round);
  const answers = new Set<string>();
  for (const { team, person } of body.players) {
    needMember(state, team, person);
    if (!answering.includes(team)) refuse('paper.team', { team });
  }
  if (new Set(body.players.map(({ team }) => team)).size < body.players.length) refuse('paper.players');
  for (const { item, team, person, verdict, ledger, points } of body.results) {
    needMember(state, team, person);
    if (item !== null && item >= items) refuse('paper.item', { item: item + 1, items });
    if (ledger === 'player' && person === null) refuse('points.person');
    if (Math.abs(points * POINT - Math.round(points * POINT)) > 1e-6) refuse('paper.decimals', { points });
    if (verdict === null) continue;
    if (item === null) refuse('paper.verdict', { team });
    if (!answering.includes(team)) refuse('paper.team', { team });
    if (answers.has(`${item}/${team}`)) refuse('paper.twice', { item: item + 1, team });
    answers.add(`${item}/${team}`);
  }
}

function postingsOf(state: State, round: Round, { turn, results, reason }: Body): Posting[] {
  return results.map(({ item, team, person, ledger, points }, index) => ({
    ...{ id: `p${state.postings.length + 1 + index}`, ledger, team, person },
    amount: amount(Math.round(points * POINT)),
    reason: 'paper',
    clause: round.clause ?? '',
    ...{ turn, item, variables: {}, formula: '', note: reason },
  }));
}

export const paperDecisions: Decisions<'paper.enter'> = {
  'paper.enter': ({ state: before, body }) => {
    if (before.stage !== 'running') refuse('contest.not-started');
    needNoLiveTurn(before);
    const { entry, growth } = needEntry(before, body.turn);
    const state = growth === null ? before : withEntries(before, growth);
    const round = roundOf(state, entry.round);
    const team = answeringTeam(state, round, entry, body);
    const eligible = team === null ? eligibleTeams(state, round, entry) : [team];
    // After a miss another team may have tried in a turn of one team.
    needSoundResults(state, round, team === null ? eligible : [team, ...activeIn(state, round)], body);
    const { turn, players, results, reason } = body;
    const entered: EventOf<'turn.entered'> = {
      type: 'turn.entered',
      ...{ turn, team, eligible, players },
      stake: stakeOf(state, round, team, body),
      questions: questionsOf(state, round, entry, body.questions),
      results: results.map(({ item, team: own, person, verdict }) => ({ item, team: own, person, verdict })),
      reason,
    };
    return decisions(
      ...(growth === null ? [] : [growth]),
      entered,
      { type: 'points.posted', postings: postingsOf(state, round, body) },
      // Nothing of it was on stage: the hall is not shown a turn nobody plays.
      { type: 'screen.set', scene: 'title' },
    );
  },
};
