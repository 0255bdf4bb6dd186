/** Swedish writes days and moments as ISO 8601 does: 2026-11-02 10:00. */
const MOMENT = new Intl.DateTimeFormat('sv-SE', { timeZone: 'Asia/Shanghai', dateStyle: 'short', timeStyle: 'short' });

/** A moment in Shanghai's time, such as 2026-11-02 10:00; a dash where there is none. */
export const moment = (value: string | null | undefined): string => (value ? MOMENT.format(new Date(value)) : '—');

/** An amount in yuan of one that is given in fen; a dash where there is none. */
export function yuan(fen: string | null | undefined): string {
  if (fen === null || fen === undefined) return '—';
  const digits = fen.replace('-', '').padStart(3, '0');
  const whole = digits.slice(0, -2).replace(/\B(?=(\d{3})+$)/g, ',');
  return `${fen.startsWith('-') ? '-' : ''}¥${whole}.${digits.slice(-2)}`;
}

/** A whole number with separators; a dash where there is none. */
export const count = (value: number | null | undefined): string => (value ?? undefined)?.toLocaleString('en') ?? '—';

/** A share as a percentage with one decimal; a dash where there is none. */
export const percent = (share: number | null | undefined): string =>
  share === null || share === undefined ? '—' : `${(share * 100).toFixed(1)}%`;
