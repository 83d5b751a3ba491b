// The thread that keeps the bytes of devices: a slow disk holds up this thread alone.
import { answerQuestions } from '../threads/answerer.ts';
import { Ring, readRing } from './ring.ts';
import type { RingQuestion } from './rings.ts';

const rings = new Map<string, Ring>();

function ringOf(folder: string, device: string): Ring {
  const place = `${folder}\n${device}`;
  const known = rings.get(place);
  if (known !== undefined) return known;
  const ring = new Ring(folder, device);
  rings.set(place, ring);
  return ring;
}

answerQuestions((question) => {
  const asked = question as RingQuestion;
  switch (asked.do) {
    case 'append':
      for (const { device, text } of asked.texts) ringOf(asked.folder, device).append(text);
      return null;
    case 'read':
      return readRing(asked.folder, asked.device, asked.most);
    case 'leave':
      rings.clear();
      return null;
  }
});
