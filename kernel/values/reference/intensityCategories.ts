/** Categories by intensity of supervision, mildest first (上海市分类监管管理办法 13-1). */
export const INTENSITY_CATEGORIES = ['LOWER', 'ORDINARY', 'HIGHER'] as const;

/** A category of classified supervision. */
export type IntensityCategory = (typeof INTENSITY_CATEGORIES)[number];
