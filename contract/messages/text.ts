// One text of the catalogue, in both languages, and how its blanks are filled.

/** `{name}` in a text is replaced by the parameter of that name. */
export interface Text {
  zh: string;
  en: string;
}

/** A blank without a value stays as it is, so that a mistake is seen and nothing breaks on stage. */
export function fill(text: string, params: Readonly<Record<string, string | number>>): string {
  return text.replace(/\{(\w+)\}/g, (whole, name: string) =>
    Object.hasOwn(params, name) ? String(params[name]) : whole,
  );
}
