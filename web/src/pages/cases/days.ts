const DAY = 86_400_000;

/** Today in Shanghai, as YYYY-MM-DD. */
export function today(): string {
  return new Intl.DateTimeFormat('en-CA', { timeZone: 'Asia/Shanghai' }).format(new Date());
}

/** The day so many calendar days after another one. */
export function dayAfter(day: string, days: number): string {
  return new Date(Date.parse(day) + days * DAY).toISOString().slice(0, 10);
}

/** Calendar days from today to a day; negative where it is over. */
export function daysTo(day: string): number {
  return Math.round((Date.parse(day) - Date.parse(today())) / DAY);
}
