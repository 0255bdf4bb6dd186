import type { WorkActor } from '../../../kernel/values/work/workParties';

const official = (subject: string, department: string, role: string, district: string | null = null): WorkActor => ({
  subject,
  kind: 'official',
  department,
  district,
  roles: [role],
});

/** Who does the work of a line of supervision in the sample city: the ready-made callers of that line. */
export interface SampleActors {
  readonly officer: WorkActor;
  readonly approver: WorkActor;
}

/** The officer and the head of classified supervision of a municipal department. */
export function sampleActors(department: string): SampleActors {
  const line = department.toLowerCase();
  return {
    officer: official(`supervisor-${line}`, department, 'supervision-officer'),
    approver: official(`approver-${line}`, department, 'supervision-approver'),
  };
}

/** The city's reform office. */
export const SAMPLE_OFFICE: WorkActor = official('office-city', 'REFORM_OFFICE', 'reform-office');

/** The officer of classified supervision in the office of the market regulator in Pudong. */
export const SAMPLE_PUDONG_OFFICER: WorkActor = official(
  'supervisor-samr-pudong',
  'SAMR',
  'supervision-officer',
  '310115',
);
