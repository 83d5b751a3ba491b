// Moments of the PC's own date and time, as a person writes them.

/** Date and time, to the second or (`short`) to the minute; a text that is no date stays as it is. */
export function wallTime(iso: string, locale: string, timeStyle: 'medium' | 'short' = 'medium'): string {
  const moment = new Date(iso);
  return Number.isNaN(moment.getTime())
    ? iso
    : moment.toLocaleString(locale, { dateStyle: 'medium', timeStyle });
}
