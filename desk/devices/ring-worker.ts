// The thread that keeps the bytes of devices: a slow disk holds up this thread alone.
import { answerQuestions } from '../threads/answerer.ts';
import { Ring, readRing } from './ring.ts';
import type { RingQuestion } from './rings.ts';

const rings = new Map<string, Ring>();

const placeOf = (folder: string, device: string) => `${folder}\n${device}`;

function ringOf(folder: string, device: string): Ring {
  const place = placeOf(folder, device);
  const known = rings.get(place);
  if (known !== undefined) return known;
  const ring = new Ring(folder, device);
  rings.set(place, ring);
  return ring;
}

/** One that cannot be written keeps none of the others from it, and is begun anew with the next bytes. */
function append({ folder, texts }: Extract<RingQuestion, { do: 'append' }>): void {
  const faults: unknown[] = [];
  for (const { device, text } of texts)
    try {
      ringOf(folder, device).append(text);
    } catch (error) {
      rings.delete(placeOf(folder, device));
      faults.push(error);
    }
  if (faults.length > 0) throw faults[0];
}

answerQuestions((question) => {
  const asked = question as RingQuestion;
  switch (asked.do) {
    case 'append':
      append(asked);
      return null;
    case 'read':
      return readRing(asked.folder, asked.device, asked.most);
    case 'leave':
      rings.clear();
      return null;
  }
});
