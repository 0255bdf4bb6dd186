/** The resources of other silos from which the library of objects is kept, the register first. */
export const OBJECT_RESOURCES = [
  'market-entity',
  'public-credit-rating',
  'credit-risk-class',
  'supervision-category',
  'supervision-work',
] as const;

/** A resource from which the library of objects is kept. */
export type ObjectResource = (typeof OBJECT_RESOURCES)[number];
