/** How serious dishonest information is. */
export type Severity = 'MINOR' | 'GENERAL' | 'SERIOUS';

/** How this hub presents a record: for, against, neither, or anything else. */
export type RecordNature = 'BASIC' | 'DISHONEST' | 'TRUSTWORTHY' | 'OTHER';

/** What decides the nature of a record. */
export interface NatureFacts {
  readonly kind: string;
  readonly severity: Severity | null;
}

const DISHONEST = new Set(['ABNORMAL_OPERATION', 'SERIOUS_DISHONESTY']);
const TRUSTWORTHY = new Set(['HONOUR', 'COMPLIANCE']);
const BASIC = new Set(['BASIC', 'ADMINISTRATIVE_LICENCE', 'PROFESSIONAL_TITLE', 'INTELLECTUAL_PROPERTY']);
/** Kinds that count against an entity only with a severity above minor. */
const BY_SEVERITY = new Set(['ADMINISTRATIVE_PENALTY', 'JUDICIAL', 'COMMITMENT', 'CONTRACT_PERFORMANCE']);

/**
 * Whether a record counts against an entity
 *
 * Penalties are dishonest information unless minor; a judgment, a commitment or a contract is when it was not honoured,
 * which its supplier tells by a severity. Lists are by themselves: that the list of abnormal operation counts against an
 * entity is this project's reading, article nine does not name it. The four natures present the catalogue; they are no
 * terms of law.
 *
 * 《上海市社会信用条例》第九条、第二十五条；经营异常名录：本项目口径
 */
export function recordNature({ kind, severity }: NatureFacts): RecordNature {
  if (DISHONEST.has(kind)) return 'DISHONEST';
  if (BY_SEVERITY.has(kind) && severity !== null && severity !== 'MINOR') return 'DISHONEST';
  if (TRUSTWORTHY.has(kind)) return 'TRUSTWORTHY';
  return BASIC.has(kind) ? 'BASIC' : 'OTHER';
}
