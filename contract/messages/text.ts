// One text of the catalogue, in both languages.

/** `{name}` in a text is replaced by the parameter of that name. */
export interface Text {
  zh: string;
  en: string;
}
