import { DEPARTMENTS } from '../../../../kernel/values/reference/departments';

const CITY = '上海市';
const BY_NAME = new Map(DEPARTMENTS.map(({ zh, code }) => [zh, code]));

const plain = (text: string): string => text.normalize('NFKC').replace(/\s/g, '');

/**
 * The department of a provider's name, where that is certain
 *
 * Each datum has one lead department. A list names it in its own way: with or without the city. Only the whole name of a
 * department of today is taken; several names, former names and names of offices inside a department stay text, for a
 * person to say whose the entry is.
 *
 * 《政务数据共享条例》（一数一源）
 */
export function matchProvider(provider: string): string | null {
  const name = plain(provider);
  return BY_NAME.get(name) ?? BY_NAME.get(name.replace(/^市/, CITY)) ?? null;
}
