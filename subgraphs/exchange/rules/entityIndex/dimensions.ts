import type { CubeColumn } from './cubes';

/** A dimension by which entities are told apart: what shows it, and the column by which it is counted. */
export interface Dimension {
  /** The field of the schema that says the same of one entity: who may see that may use this. */
  readonly coordinate: string;
  /** Column of the rollups; null for one that is not counted by. */
  readonly cube: CubeColumn | null;
  /** Whether it is published of every entity. */
  readonly open: boolean;
}

const kept = (coordinate: string, cube: CubeColumn): Dimension => ({ coordinate, cube, open: false });
const published = (coordinate: string, cube: CubeColumn | null): Dimension => ({ coordinate, cube, open: true });

/** Every dimension of the index across silos. */
export const DIMENSIONS = {
  DISTRICT: published('MarketEntity.district', 'district'),
  INDUSTRY: published('MarketEntity.industry', 'industry'),
  STATUS: published('MarketEntity.status', 'status'),
  REGISTERED_ON: published('MarketEntity.registeredOn', null),
  TEXT: published('MarketEntity.name', null),
  PUBLIC_CREDIT_GRADE: kept('PublicCreditRating.grade', 'grade'),
  CREDIT_RISK_CLASS: kept('CreditRiskClass.level', 'risk_class'),
  INTENSITY: kept('SupervisionCategory.category', 'category'),
  OPEN_CASES: kept('MarketEntity.openCaseCount', 'open_cases'),
  KEY_LIST: kept('MarketEntity.keySupervision', 'key_listed'),
  LAST_INSPECTION: kept('Inspection.inspectedOn', 'inspected_year'),
  MATTER: kept('SupervisionCategory.matter', 'matter'),
  MATTER_STATUS: kept('SupervisionCategory.status', 'matter_status'),
  MATTER_INTENSITY: kept('SupervisionCategory.category', 'matter_category'),
} as const satisfies Readonly<Record<string, Dimension>>;

/** The name of a dimension. */
export type DimensionName = keyof typeof DIMENSIONS;
