import { addDays, type Day, diffDays } from '../../../kernel/values/day';
import type { SubjectRow } from '../../../subgraphs/supervision';
import type { CityEntity, Story } from '../cityEntity';
import { officeOf } from '../officeOf';

/** A matter in which the sample city has subjects: who leads it, whom it takes in, and by what. */
export interface SubjectPlan {
  readonly matter: string;
  readonly lead: string;
  /** Divisions of GB/T 4754. */
  readonly divisions: readonly string[];
  readonly approval: SubjectRow['approval'];
  /** Most days from the registration to the approval. */
  readonly approvedWithin: number;
}

/** The matters of the sample city with their subjects; food production has no rules of its own yet. */
export const SUBJECT_PLANS: readonly SubjectPlan[] = [
  { matter: 'FOOD_PRODUCTION', lead: 'SAMR', divisions: ['13', '14', '15'], approval: 'LICENCE', approvedWithin: 30 },
  { matter: 'FOOD_SERVICE', lead: 'SAMR', divisions: ['62'], approval: 'LICENCE', approvedWithin: 60 },
  {
    matter: 'WORK_SAFETY',
    lead: 'EMERGENCY',
    divisions: ['25', '26', '27', '28', '29', '30', '31', '32', '33'],
    approval: 'OVERSIGHT',
    approvedWithin: 1,
  },
  { matter: 'PRIVATE_EDUCATION', lead: 'EDUCATION', divisions: ['83'], approval: 'LICENCE', approvedWithin: 90 },
];

const STOPPED: readonly Story[] = ['NOT_EVALUATED_STOPPED', 'SUSPENDED'];
const YEAR_DAYS = 365;
const LEFT_DAYS_AGO = 30;

/** The days of a subject, as its story tells them; none lies after the city's day. */
function daysOf(
  { story, registeredOn, today, dice }: CityEntity,
  plan: SubjectPlan,
): Pick<SubjectRow, 'approvedOn' | 'stoppedOn' | 'endedOn'> {
  const throws = dice(`subject ${plan.matter}`);
  const room = Math.min(plan.approvedWithin, diffDays(registeredOn, today) + 1);
  const approvedOn = addDays(registeredOn, throws.int(room));
  const stoppedOn = STOPPED.includes(story) ? addDays(today, -(YEAR_DAYS + 1 + throws.int(YEAR_DAYS))) : null;
  return { approvedOn, stoppedOn, endedOn: story === 'DEREGISTERED' ? addDays(today, -LEFT_DAYS_AGO) : null };
}

function subjectOf(entity: CityEntity, plan: SubjectPlan): SubjectRow {
  const { uscc, district } = entity;
  const { matter, lead, approval } = plan;
  const days = daysOf(entity, plan);
  const authority = officeOf(lead, district);
  const lastOn = Object.values(days)
    .filter((day): day is Day => day !== null)
    .sort()
    .at(-1);
  return {
    uscc,
    matter,
    authority,
    approval,
    ...days,
    sourceDepartment: authority,
    sourceRecordId: `subject-${matter}-${uscc}`,
    observedAt: `${lastOn}T09:00:00+08:00`,
  };
}

/** The matters in which a sample entity is supervised, with what its authority holds of it; few have more than one. */
export function subjectsOf(entity: CityEntity): SubjectRow[] {
  return SUBJECT_PLANS.filter(({ divisions }) => divisions.includes(entity.industryDivision)).map((plan) =>
    subjectOf(entity, plan),
  );
}
