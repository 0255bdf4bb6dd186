/**
 * Why an entity is a candidate for a row, in both languages. `score` is what the reason is worth on its own (0 to 100);
 * `change` is what it adds to or takes from a score that rests on another reason.
 */
export const REASONS = {
  EXACT_USCC: { zh: '统一社会信用代码一致', en: 'The code is the same.', score: 100 },
  SAME_OLD_NUMBER: { zh: '旧注册号一致', en: 'The old registration number is the same.', score: 100 },
  SAME_ORGANISATION_CODE: {
    zh: '组织机构代码（第9至17位）一致',
    en: 'The organisation code (characters 9 to 17) is the same.',
    score: 100,
  },
  EXACT_NAME: { zh: '名称一致', en: 'The name is the same.', score: 100 },
  NAME_PLACE_DIFFERS: {
    zh: '名称一致，地名位置或有无不同',
    en: 'The name is the same but for where or whether it names the place.',
    score: 94,
  },
  FORMER_NAME: { zh: '与曾用名一致', en: 'The name is one that the entity had before.', score: 90 },
  REPAIRED_LETTERS: {
    zh: '按形近字母更正后代码一致',
    en: 'The code is the same when letters that it cannot hold are read as those they look like.',
    score: 88,
  },
  NAME_FORM_DIFFERS: { zh: '名称一致，组织形式不同', en: 'The name is the same but for its legal form.', score: 85 },
  OLD_NUMBER_CHECK: {
    zh: '旧注册号一致，但校验位不符',
    en: 'The old registration number is the same, but its check digit does not agree.',
    score: 85,
  },
  ORGANISATION_CODE_CHECK: {
    zh: '组织机构代码一致，但校验位不符',
    en: 'The organisation code is the same, but its check character does not agree.',
    score: 85,
  },
  REPAIRED_CONFUSED_SYMBOL: {
    zh: '更正一处易混字符后代码一致',
    en: 'The code is the same but for one character that is easily taken for another.',
    score: 82,
  },
  REPAIRED_CHECK_DIGIT: {
    zh: '更正校验码后代码一致',
    en: 'The code is the same but for its check character.',
    score: 80,
  },
  REPAIRED_SWAP: {
    zh: '调换相邻两位后代码一致',
    en: 'The code is the same when two neighbouring characters change places.',
    score: 80,
  },
  REPAIRED_LENGTH: {
    zh: '补上或删去一位后代码一致',
    en: 'The code is the same when one character is put in or taken out.',
    score: 75,
  },
  REPAIRED_SYMBOL: { zh: '更正一位后代码一致', en: 'The code is the same but for one character.', score: 70 },
  REPAIRED_OLD_NUMBER: {
    zh: '更正一处后旧注册号一致',
    en: 'The old registration number is the same when one slip is mended.',
    score: 70,
  },
  SIMILAR_NAME: { zh: '名称相近', en: 'The name is alike.', score: 0 },
  NAME_AGREES: { zh: '名称相符', en: 'The name beside the code agrees.', change: 5 },
  NAME_DISAGREES: { zh: '名称不符', en: 'The name beside the code is another.', change: -25 },
  CODE_DISAGREES: { zh: '代码不符', en: 'The code beside the name is not this entity’s.', change: -25 },
  DISTRICT_AGREES: { zh: '所在区相符', en: 'The district agrees.', change: 0 },
  DISTRICT_DIFFERS: { zh: '所在区不符', en: 'The district is another.', change: -20 },
} as const satisfies Record<
  string,
  { readonly zh: string; readonly en: string; readonly score?: number; readonly change?: number }
>;

/** A reason's code. */
export type ReasonCode = keyof typeof REASONS;

/** Reasons that are worth a score on their own. */
export type BaseReason = {
  [Code in ReasonCode]: (typeof REASONS)[Code] extends { score: number } ? Code : never;
}[ReasonCode];

/** Reasons that change a score that rests on another. */
export type SideReason = Exclude<ReasonCode, BaseReason>;

/** Reasons on which a row may be accepted without a person, where nothing speaks against it. */
export const CERTAIN: ReadonlySet<ReasonCode> = new Set<ReasonCode>([
  'EXACT_USCC',
  'SAME_OLD_NUMBER',
  'SAME_ORGANISATION_CODE',
  'EXACT_NAME',
]);
