import { REFORM_OFFICE, type WorkActor } from '../../../../kernel/values/work/workParties';

const official = (subject: string, department: string, role: string, district: string | null = null): WorkActor => ({
  subject,
  kind: 'official',
  department,
  district,
  roles: [role],
});

/** Names that the ready-made callers of a department bear. */
const NAMES: Readonly<Record<string, string>> = { HUMAN_RESOURCES: 'labour' };

const nameOf = (department: string): string => NAMES[department] ?? department.toLowerCase();

/** Who plans for a department in the sample city: its ready-made caller. */
export const plannerOf = (department: string): WorkActor =>
  official(`planner-${nameOf(department)}`, department, 'planner');

/** Who approves and publishes for a department in the sample city, or for its office in a district. */
export const headOf = (department: string, district: string | null = null): WorkActor =>
  official(
    `head-${nameOf(department)}${district === null ? '' : `-${district}`}`,
    department,
    'inspection-head',
    district,
  );

/** Who watches over rounds for the reform office of the city: its ready-made caller. */
export const CITY_OFFICE: WorkActor = official('office-city', REFORM_OFFICE, 'reform-office');

/** An inspector of a department by his account; of its office in a district, where he is of one. */
export const inspectorOf = (account: string, department: string, district: string | null): WorkActor =>
  official(account, department, 'inspector', district);
