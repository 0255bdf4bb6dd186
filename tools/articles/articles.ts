import type { ArticleRow } from './articleRow';
import { ARTICLES_1_TO_9 } from './measures/articles1to9';
import { ARTICLES_10_TO_17 } from './measures/articles10to17';
import { ARTICLES_18_TO_26 } from './measures/articles18to26';
import { SECTIONS_2_TO_10 } from './opinion/sections2to10';
import { SECTIONS_11_TO_16 } from './opinion/sections11to16';
import { SECTIONS_17_TO_23 } from './opinion/sections17to23';

/** One of the two texts, with what it asks of software. */
export interface LegalText {
  readonly zh: string;
  readonly en: string;
  readonly rows: readonly ArticleRow[];
  /** What asks nothing of software that other rows do not ask. */
  readonly withoutDemand: readonly string[];
}

/** 《上海市分类监管管理办法》 */
export const MEASURES: LegalText = {
  zh: '上海市分类监管管理办法（2018）',
  en: 'Measures on classified supervision',
  rows: [...ARTICLES_1_TO_9, ...ARTICLES_10_TO_17, ...ARTICLES_18_TO_26],
  withoutDemand: [],
};

/** 《上海市人民政府关于加强和规范事中事后监管的实施意见》 */
export const OPINION: LegalText = {
  zh: '上海市人民政府关于加强和规范事中事后监管的实施意见（沪府发〔2020〕7号）',
  en: 'Opinion on supervision during and after the event',
  rows: [...SECTIONS_2_TO_10, ...SECTIONS_11_TO_16, ...SECTIONS_17_TO_23],
  withoutDemand: ['1', '2.5', '3'],
};
