const REGION = /^\d{6}$/;
const SHANGHAI = '31';

/** First two digits of the divisions of the country at the level of provinces. GB/T 2260 */
const PROVINCES: ReadonlySet<string> = new Set(
  '11 12 13 14 15 21 22 23 32 33 34 35 36 37 41 42 43 44 45 46 50 51 52 53 54 61 62 63 64 65 71 81 82'.split(' '),
);
const DELTA: ReadonlySet<string> = new Set(['32', '33', '34']);

/**
 * Whether a code is that of a region outside the city: six digits whose first two are a province
 *
 * What stands below the province is taken as it comes: the hub keeps no table of it. GB/T 2260；沪府发〔2020〕7号（十）
 */
export function isOtherRegion(code: string): boolean {
  return REGION.test(code) && !code.startsWith(SHANGHAI) && PROVINCES.has(code.slice(0, 2));
}

/** Whether a region outside the city is of the Yangtze delta, with which enforcement is linked. EN-34；沪府发〔2020〕7号（十） */
export function isDeltaRegion(code: string): boolean {
  return isOtherRegion(code) && DELTA.has(code.slice(0, 2));
}
