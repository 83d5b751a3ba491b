// What holds for the whole contest: teams, base score, panel, privileges.
import type { Definition } from '../definition.ts';
import { isRuledAtTimeUp } from './answers.ts';
import type { Sentence, Speech } from './speech.ts';

export function generalSentences(speech: Speech, definition: Definition): Sentence[] {
  const { teams, base, baseClause } = definition;
  const { players } = teams;
  const sentences = [
    speech.sentence('say.teams', {
      teams: speech.count('team', teams.min, teams.max),
      players: speech.count('player', players.min, players.max),
    }),
  ];
  if (base !== 0 || baseClause !== null)
    sentences.push(speech.sentence('say.base', { points: speech.count('point', base) }, baseClause));
  return [
    ...sentences,
    ...panelSentences(speech, definition),
    ...(hasPersonalPoints(definition) ? [speech.sentence('say.personal')] : []),
    ...privilegeSentences(speech, definition),
    ...commonSentences(speech, definition),
  ];
}

function panelSentences(speech: Speech, { panel, rounds }: Definition): Sentence[] {
  if (panel === null || !rounds.some((round) => round.panel)) return [];
  const params = {
    seats: speech.count('seat', panel.seats),
    silent: speech.say(`say.panel.${panel.silent}`),
    revise: speech.say(panel.revise ? 'say.panel.revise' : 'say.panel.first'),
  };
  const collect = { time: speech.time(panel.collect) };
  return [
    speech.sentence('say.panel', params),
    ...(panel.collect > 0 ? [speech.sentence('say.panel.collect', collect)] : []),
  ];
}

function hasPersonalPoints({ rounds, ranking }: Definition): boolean {
  return (
    ranking.individual !== null ||
    rounds.some(({ score }) =>
      score.per === 'turn'
        ? score.to.includes('player')
        : Object.values(score).some((entry) => typeof entry === 'object' && entry.to.includes('player')),
    )
  );
}

function privilegeSentences(speech: Speech, { privileges }: Definition): Sentence[] {
  return privileges.map(({ title, does, count, rounds, clause }) => {
    const params = {
      title: speech.quoted(title),
      count: speech.count('time', count),
      does: speech.say(`say.privilege.${does}`),
    };
    if (rounds === null) return speech.sentence('say.privilege', params, clause);
    return speech.sentence('say.privilege.rounds', { ...params, rounds: speech.roundNames(rounds) }, clause);
  });
}

/** What most rounds have in common; those that differ say so themselves. */
function commonSentences(speech: Speech, { rounds }: Definition): Sentence[] {
  const several = rounds.some(({ question }) => question.types.includes('multiple'));
  return [
    ...(several ? [speech.sentence('say.multiple')] : []),
    ...(rounds.some(isRuledAtTimeUp) ? [speech.sentence('say.late.offer')] : []),
    ...(rounds.some(({ withdrawn }) => withdrawn === 'replay-item')
      ? [speech.sentence('say.withdrawn.replay-item')]
      : []),
  ];
}
