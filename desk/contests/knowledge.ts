// What the engine looks up and never keeps: the questions of the bank, the names of people, the judges.
import { setImmediate } from 'node:timers/promises';
import type { Question } from '#contract/question.ts';
import type { Judge, Supervisor } from '#contract/roster.ts';
import type { Knowledge } from '#engine/decide.ts';
import type { StoreClient } from '../journal/client.ts';
import { type Officials, readJudges, readSupervisors } from './officials.ts';

/** Questions fetched at once: what the main thread unpacks in well under a millisecond. */
const PORTION = 20;

export class ContestKnowledge implements Knowledge {
  #questions = new Map<string, Question>();
  #names = new Map<string, string>();
  #judges: readonly Judge[] = [];
  #supervisors: readonly Supervisor[] = [];

  question(id: string): Question | undefined {
    return this.#questions.get(id);
  }

  /** An erased or unknown person is shown by the id. */
  name(person: string): string {
    return this.#names.get(person) ?? person;
  }

  people(): { id: string; name: string }[] {
    return [...this.#names].map(([id, name]) => ({ id, name }));
  }

  get judges(): readonly Judge[] {
    return this.#judges;
  }

  officials(): Officials {
    return { judges: this.#judges, supervisors: this.#supervisors };
  }

  async readOfficials(store: StoreClient): Promise<void> {
    this.#judges = readJudges(await store.call('setting', 'judges'));
    this.#supervisors = readSupervisors(await store.call('setting', 'supervisors'));
  }

  async readPeople(store: StoreClient): Promise<void> {
    const people = await store.call('people');
    this.#names = new Map(people.map(({ id, name }) => [id, name]));
  }

  /** In small portions, so that a press between two of them is stamped at once. */
  async readQuestions(store: StoreClient): Promise<void> {
    const questions = new Map<string, Question>();
    let portion: Question[];
    do {
      portion = await store.call('questions', questions.size, PORTION);
      for (const question of portion) questions.set(question.id, question);
      await setImmediate();
    } while (portion.length === PORTION);
    this.#questions = questions;
  }
}
