import { InspectionCap } from './inspectionCap';
import { InspectionExemption } from './inspectionExemption';
import { InspectionPlan } from './inspectionPlan';
import { InspectionPlanEdition } from './inspectionPlanEdition';

/** Plans with their editions, yearly caps and exemptions. */
// biome-ignore lint/complexity/noBannedTypes: TypeORM takes classes as Function
export const PLAN_TABLES: readonly Function[] = [
  InspectionPlan,
  InspectionPlanEdition,
  InspectionCap,
  InspectionExemption,
];
