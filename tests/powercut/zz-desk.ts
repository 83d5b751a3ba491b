import { chooseCuts, leftovers } from '#tests/powercut/cuts.ts';
import { judgeDesk, recordDesk } from '#tests/powercut/desk-cuts.ts';
import { shortFinal } from '#tests/chaos/final.ts';
const [steps='14', cuts='60', seed='1'] = process.argv.slice(2);
const r = await recordDesk(shortFinal(), Number(steps));
console.log(r.acts.length, 'acts', r.entries.length, 'entries', r.told.length, 'told', r.told.at(-1));
let bad = 0, n = 0;
for (const { cut, content } of leftovers(r, chooseCuts(r, Number(cuts), Number(seed)))) { n++; const f = judgeDesk(r, cut, content); if (f) { bad++; if (bad<6) console.log(JSON.stringify(cut), f.slice(0,1500)); } }
console.log(n, 'cuts', bad, 'bad');
