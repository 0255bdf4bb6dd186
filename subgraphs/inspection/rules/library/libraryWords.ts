/**
 * How an item is inspected: on site, by documents, by what other agencies found, by testing, by watching the network, by a
 * professional body. DR-27
 */
export const ITEM_METHODS = [
  'ON_SITE',
  'DOCUMENTS',
  'OTHER_AGENCIES',
  'TESTING',
  'NETWORK_MONITORING',
  'PROFESSIONAL_BODY',
] as const;

/** How an item is inspected. */
export type ItemMethod = (typeof ITEM_METHODS)[number];

/** What ties an inspector to an entity. DR-11 */
export const TIE_KINDS = ['EMPLOYER', 'KINSHIP', 'SHAREHOLDING', 'OTHER'] as const;

/** What ties an inspector to an entity. */
export type TieKind = (typeof TIE_KINDS)[number];
