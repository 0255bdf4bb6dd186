import { today } from '../../parts/today';

const DAY = 86_400_000;

/** The day so many calendar days after another one. */
export function dayAfter(day: string, days: number): string {
  return new Date(Date.parse(day) + days * DAY).toISOString().slice(0, 10);
}

/** Calendar days from today to a day; negative where it is over. */
export function daysTo(day: string): number {
  return Math.round((Date.parse(day) - Date.parse(today())) / DAY);
}
