/** Resources whose changes can be followed. */
export const FOLLOWED: readonly string[] = [
  'market-entity',
  'credit-record',
  'public-credit-rating',
  'credit-risk-class',
  'credit-file',
  'supervision-category',
  'supervision-matter',
  'inspection',
  'inspection-item',
  'inspection-plan',
  'enforcement-case',
];
