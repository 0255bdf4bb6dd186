const WEIGHTS = [7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2];
const CHECKS = '10X98765432';
const PROVINCE = /^(?:1[1-5]|2[1-3]|3[1-7]|4[1-6]|5[0-4]|6[1-5]|71|8[1-3])/;

/** How sure it is that a text is a citizen's identity number. */
export type PersonalIdLikeness = 'NONE' | 'SHAPE' | 'CHECKED';

/**
 * Recognises citizen identity numbers, so that they are refused without being kept or shown.
 * SHAPE: a province and a birth date stand where they would, in a number of 15 places or of 17 and more;
 * CHECKED: 18 places whose check character agrees too. GB 11643-1999.
 */
export function personalIdLikeness(text: string): PersonalIdLikeness {
  if (!PROVINCE.test(text) || !/^\d{14}/.test(text)) return 'NONE';
  if (/^\d{15}$/.test(text)) return isBirthDate(`19${text.slice(6, 12)}`) ? 'SHAPE' : 'NONE';
  if (text.length < 17 || !isBirthDate(text.slice(6, 14))) return 'NONE';
  return /^\d{17}[\dX]$/.test(text) && checkCharacter(text) === text.charAt(17) ? 'CHECKED' : 'SHAPE';
}

function checkCharacter(first17: string): string {
  let sum = 0;
  for (let i = 0; i < 17; i++) sum += Number(first17.charAt(i)) * (WEIGHTS[i] ?? 0);
  return CHECKS.charAt(sum % 11);
}

function isBirthDate(yyyymmdd: string): boolean {
  const year = Number(yyyymmdd.slice(0, 4));
  const month = Number(yyyymmdd.slice(4, 6));
  const date = Number(yyyymmdd.slice(6, 8));
  const longest = month === 2 ? 29 : [4, 6, 9, 11].includes(month) ? 30 : 31;
  return year >= 1880 && year <= 2099 && month >= 1 && month <= 12 && date >= 1 && date <= longest;
}
