// How a sentence about rules is made: texts of the catalogue, counts, lists, and the clause a sentence cites.
import type { Definition, Round } from '../definition.ts';
import { type Locale, message } from '../messages/message.ts';
import { sayMessages } from '../messages/rules-say.ts';
import type { MessageParams } from '../offer.ts';

export type SayKey = keyof typeof sayMessages;

export const isSayKey = (key: string): key is SayKey => Object.hasOwn(sayMessages, key);

type Counted<Key extends string> = Key extends `say.n.${infer Noun}.one` ? Noun : never;
/** What can be counted. */
export type Noun = Counted<SayKey>;

/** A rule in one sentence; clause: where the source text states it. */
export interface Sentence {
  readonly text: string;
  readonly clause: string | null;
}

/** From so many seconds on, whole minutes are said as minutes. */
const MINUTES_FROM = 180;

export class Speech {
  readonly #definition: Definition;
  readonly #locale: Locale;

  constructor(definition: Definition, locale: Locale) {
    this.#definition = definition;
    this.#locale = locale;
  }

  say(key: SayKey, params: MessageParams = {}): string {
    return message(this.#locale, key, params);
  }

  /** A sentence of its own; `clause` is the id of the clause it cites. */
  sentence(key: SayKey, params: MessageParams = {}, clause: string | null = null): Sentence {
    const text = this.say(key, params);
    return {
      text: text.charAt(0).toUpperCase() + text.slice(1),
      clause: clause === null ? null : (this.#definition.clauses[clause]?.ref ?? null),
    };
  }

  count(noun: Noun, from: number, to: number = from): string {
    if (from === 1 && to === 1) return this.say(`say.n.${noun}.one`);
    return this.say(`say.n.${noun}`, { n: from === to ? from : this.say('say.range', { from, to }) });
  }

  time(seconds: number): string {
    const inMinutes = seconds >= MINUTES_FROM && seconds % 60 === 0;
    return inMinutes ? this.count('minute', seconds / 60) : this.count('second', seconds);
  }

  milliseconds(milliseconds: number): string {
    return this.count('second', milliseconds / 1000);
  }

  list(texts: readonly (string | number)[], last: 'and' | 'or' | 'comma' = 'and'): string {
    const init = texts.slice(0, -1).join(this.say('say.list.comma'));
    const final = String(texts.at(-1) ?? '');
    return init === '' ? final : `${init}${this.say(`say.list.${last}`)}${final}`;
  }

  quoted(text: string): string {
    return this.say('say.quote', { text });
  }

  /** Title of a round, with its subtitle where there is one. */
  roundTitle({ title, subtitle }: Round): string {
    return subtitle === '' ? title : this.say('say.bracketed', { text: title, more: subtitle });
  }

  /** Rounds by their ids; a subtitle stands only where the title alone would not tell them apart. */
  roundNames(ids: readonly string[]): string {
    const { rounds } = this.#definition;
    const names = ids.map((id) => {
      const round = rounds.find((candidate) => candidate.id === id);
      if (round === undefined) return id;
      const alone = rounds.filter(({ title }) => title === round.title).length === 1;
      return this.quoted(alone ? round.title : this.roundTitle(round));
    });
    return this.list(names);
  }
}
