import type { Day } from '../../../../kernel/values/day';

/** Why an inspector is not drawn, in the order in which it is looked at: the first that holds is told. */
export const TEAM_REJECTIONS = [
  'INACTIVE',
  'CERTIFICATE_EXPIRED',
  'OUT_OF_AREA',
  'NOT_QUALIFIED',
  'TIED',
  'RECUSED',
  'OVERLOADED',
] as const;

/** Why an inspector is not drawn. */
export type TeamRejection = (typeof TEAM_REJECTIONS)[number];

/** What keeps an inspector from one entity: a tie in force, or a recusal that was granted. */
export type TeamObstacle = Extract<TeamRejection, 'TIED' | 'RECUSED'>;

/** An inspector as the draw looks at him. */
export interface Candidate {
  readonly inspector: string;
  readonly active: boolean;
  /** Last day on which the certificate is good. */
  readonly certificateUntil: Day;
  /** Fields in which he may inspect. */
  readonly fields: readonly string[];
  /** Six-digit districts in which he inspects; null for all. */
  readonly areas: readonly string[] | null;
  /** Visits in which he is seated within the same window. */
  readonly load: number;
  readonly obstacle: TeamObstacle | null;
}

/** An item with the field of inspectors that it asks for; null where every certified inspector may do it. */
export interface TeamItem {
  readonly item: string;
  readonly field: string | null;
}

/** What a candidate is judged against. */
export interface JudgedPart {
  readonly items: readonly TeamItem[];
  /** District of the entity; null where it is not known. */
  readonly district: string | null;
  /** Last day on which the visit can take place: the scheduled day, or the last of the window. */
  readonly day: Day;
  /** Visits of one inspector within a window. */
  readonly most: number;
}

/** Whether somebody with these fields may do an item. */
export function isQualifiedFor(fields: readonly string[], { field }: TeamItem): boolean {
  return field === null || fields.includes(field);
}

/**
 * Why an inspector cannot be drawn for a part of a visit; null where he can
 *
 * He is in service, his certificate is good to the last day of the visit, he inspects in the district, he is qualified for
 * an item of the part at least, no tie and no recusal stands between him and the entity, and he has not too many visits.
 *
 * DR-11, DR-12; 行政处罚法 42, 43; 沪府发〔2020〕7号（十八）
 */
export function judgeCandidate(candidate: Candidate, { items, district, day, most }: JudgedPart): TeamRejection | null {
  const { active, certificateUntil, areas, fields, obstacle, load } = candidate;
  if (!active) return 'INACTIVE';
  if (certificateUntil < day) return 'CERTIFICATE_EXPIRED';
  if (areas !== null && district !== null && !areas.includes(district)) return 'OUT_OF_AREA';
  if (!items.some((item) => isQualifiedFor(fields, item))) return 'NOT_QUALIFIED';
  if (obstacle) return obstacle;
  return load >= most ? 'OVERLOADED' : null;
}
