// How the text of a cell is cleaned and compared.

const LONGEST_QUOTE = 200;

/** Text as it is kept: no control or invisible characters, ordinary spaces and line ends, nothing around it. */
export function clean(text: string): string {
  return text
    .toWellFormed()
    .replace(/\r\n?/g, '\n')
    .replace(/[\u200b-\u200d\u2060\ufeff]/g, '')
    .replace(/[^\P{Cc}\n\t]/gu, '')
    .replace(/[\u00a0\u3000]/g, ' ')
    .trim();
}

/** For comparing words: half-width, lower case, no spaces. */
export function folded(text: string): string {
  return text.normalize('NFKC').replace(/\s+/g, '').toLowerCase();
}

/** For comparing sentences: besides, no punctuation. */
export function gist(text: string): string {
  return folded(text).replace(/[\p{P}\p{S}]/gu, '');
}

export function quote(text: string): string {
  return text.length <= LONGEST_QUOTE ? text : `${text.slice(0, LONGEST_QUOTE - 1).toWellFormed()}…`;
}

/** Letters of a column counted from 0: A … Z, AA … */
export function columnLetters(index: number): string {
  const last = String.fromCharCode(65 + (index % 26));
  return index < 26 ? last : columnLetters(Math.floor(index / 26) - 1) + last;
}
