import type { Language } from '../words/language';

const MOMENT = { timeZone: 'Asia/Shanghai', dateStyle: 'short', timeStyle: 'short' } as const;

/** A moment in Shanghai's time; a dash where there is none. */
export function moment(value: string | null | undefined, language: Language): string {
  if (!value) return '—';
  return new Intl.DateTimeFormat(language === 'zh' ? 'zh-CN' : 'en-GB', MOMENT).format(new Date(value));
}

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
