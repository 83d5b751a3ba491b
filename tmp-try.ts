import fc from 'fast-check';
import { compositions } from '#tests/unit/engine-random-definitions.ts';
import { Chance } from '#desk/dry-run/chance.ts';
import { DryContest } from '#desk/dry-run/contest.ts';
import { inventTeams, inventWritten } from '#desk/dry-run/people.ts';
import { Player, stateOf } from '#desk/dry-run/player.ts';
import { EVENING, WILD } from '#desk/dry-run/trouble.ts';
const [temper, n, seed, only] = process.argv.slice(2);
const all = fc.sample(compositions, { numRuns: Number(n), seed: Number(seed) });
const good = all.filter((d) => d !== null);
console.log('valid', good.length / all.length);
const t0 = performance.now();
const mis = new Map<string, number>();
const ends = new Map<string, string>();
const faults = new Map<string, string>();
const not = new Map<string, number>();
let steps = 0, unended = 0;
good.forEach((definition, i) => {
  if (only !== undefined && Number(only) !== i) return;
  const roster = inventTeams(definition, definition.teams.min);
  const c = DryContest.start(definition, roster);
  if (!(c instanceof DryContest)) { not.set(c.code, (not.get(c.code) ?? 0) + 1); return; }
  const chance = new Chance(i);
  c.give({ type: 'setup.written', scores: inventWritten(roster, chance) });
  const p = new Player(c, chance, temper === 'wild' ? WILD : EVENING);
  try {
    for (let k = 0; k < 1200 && !p.isOver; k++) { p.step(); steps++; }
  } catch (e) { const k = String((e as Error).stack).split('\n').slice(0, 3).join(' '); if (!faults.has(k)) faults.set(k, `${i} ${c.state.turn?.id} ${stateOf(c.state)}`); if (only) console.log(e); }
  if (!p.isOver) unended++;
  for (const [k, v] of p.misjudged) mis.set(k, (mis.get(k) ?? 0) + v);
  if (p.deadEnd) { const k = p.deadEnd.state + ' | ' + p.deadEnd.note; if (!ends.has(k)) ends.set(k, `${i} ${p.deadEnd.turn}`); }
  if (only) { console.log(JSON.stringify(definition.rounds.find(r => r.id === (c.state.turn?.round)))); for (const h of c.record.happened.slice(-Number(process.env.LAST ?? 30))) console.log(h.seq, h.cause, JSON.stringify(h.event).slice(0, 200)); }
});
console.log(steps, 'steps', 'unended', unended, (performance.now() - t0).toFixed(0), 'ms', mis, not);
console.log('DEAD', ends); console.log('FAULTS', faults);
