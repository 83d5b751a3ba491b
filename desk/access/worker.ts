// The thread PINs are hashed in: the main thread stamps presses and must not wait for it.
import { answerQuestions } from '../threads/answerer.ts';
import { hashPin, type PinQuestion } from './scrypt.ts';

answerQuestions((question) => hashPin(question as PinQuestion));
