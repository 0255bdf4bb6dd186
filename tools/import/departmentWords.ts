import { DEPARTMENTS, DISTRICT_OFFICES } from '../../kernel/values/reference/departments';
import type { Words } from './chineseWords';

/** How lists of items write the departments beside their full names. */
const SHORT: Readonly<Record<string, readonly string[]>> = {
  SAMR: ['市场监管', '市场监督管理', '市场监管/食药监', '工商'],
  MEDICAL_PRODUCTS: ['药监'],
  PUBLIC_SECURITY: ['公安'],
  HUMAN_RESOURCES: ['人社', '人力社保'],
  ECOLOGY: ['环保', '生态环境'],
  HOUSING: ['住建', '建设'],
  TRANSPORT: ['交通', '交通运输'],
  AGRICULTURE: ['农业', '农业农村'],
  CULTURE_TOURISM: ['文旅', '文化和旅游'],
  HEALTH: ['卫健', '卫生健康', '卫生计生'],
  EMERGENCY: ['应急', '应急管理', '安监'],
  FIRE: ['消防'],
  TAX: ['税务'],
  STATISTICS: ['统计'],
};

/** The words by which a list names a department: its code, its full name, and the short ones. */
export const DEPARTMENT_WORDS: Words = new Map(
  [...DEPARTMENTS, ...DISTRICT_OFFICES].flatMap(({ code, zh }) =>
    [code, zh, ...(SHORT[code] ?? [])].map((word): [string, string] => [word, code]),
  ),
);
