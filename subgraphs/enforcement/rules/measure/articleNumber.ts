const DIGITS = '〇一二三四五六七八九';
const UNITS: Readonly<Record<string, number>> = { 十: 10, 百: 100, 千: 1_000 };

/** A number in digits or in Chinese, as a law counts its articles. */
export const ARTICLE_FIGURES = '[\\d〇零一二两三四五六七八九十百千]+';

/** The value of a number below ten thousand that is written in digits or in Chinese, such as 124 or 一百二十四. */
export function figureOf(text: string): number {
  if (/^\d+$/.test(text)) return Number(text);
  let [sum, last] = [0, 0];
  for (const sign of text.replaceAll('零', '〇').replaceAll('两', '二')) {
    const unit = UNITS[sign];
    if (unit === undefined) last = last * 10 + DIGITS.indexOf(sign);
    else [sum, last] = [sum + (last || 1) * unit, 0];
  }
  return sum + last;
}

/** An article with what was put in after it (之一), in digits: '124', '133之1'. */
export function articleOf(article: string, inserted?: string): string {
  return `${figureOf(article)}${inserted === undefined ? '' : `之${figureOf(inserted)}`}`;
}
