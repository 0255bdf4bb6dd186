/** How an inspection is carried out (沪府发〔2020〕7号（六）: on site, and off site by remote and mobile supervision). */
export const INSPECTION_MODES = ['ON_SITE', 'OFF_SITE', 'REMOTE', 'MOBILE'] as const;

/** How an inspection is carried out. */
export type InspectionMode = (typeof INSPECTION_MODES)[number];

/** Whether a ratio limits an item: key items have no ceiling (as the practice is understood here; no text of it was read). */
export const ITEM_KINDS = ['KEY', 'GENERAL'] as const;

/** Whether a ratio limits an item. */
export type InspectionItemKind = (typeof ITEM_KINDS)[number];
