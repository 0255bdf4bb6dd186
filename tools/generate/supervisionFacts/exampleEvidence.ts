import { type Day, day } from '../../../kernel/values/day';
import type { OwnKind } from '../../../subgraphs/supervision/rules/evidence/ownEvidence';
import type { ExampleName } from '../supervisionExamples';

/** An entry that an authority made of an example. */
export interface ExampleEntry {
  readonly kind: OwnKind;
  readonly code: string;
  readonly occurredOn: Day;
}

type Rows = readonly (readonly [kind: OwnKind, code: string, occurredOn: string])[];

/** A kitchen with a certificate, of the lowest risk: the fewest points that food safety can give. */
const FLAWLESS_KITCHEN: Rows = [
  ['RISK_LEVEL', 'A', '2024-05-14'],
  ['OTHER', 'CATERING_FORMAT:SNACKS', '2024-05-14'],
  ['QUALIFICATION', 'HACCP', '2024-06-03'],
  ['JUDGEMENT', 'HYGIENE:GOOD', '2024-07-22'],
];

/** A restaurant like many: too many points for lower intensity, too few for higher. */
const USUAL_KITCHEN: Rows = [
  ['RISK_LEVEL', 'C', '2024-05-21'],
  ['OTHER', 'CATERING_FORMAT:RESTAURANT', '2024-05-21'],
  ['JUDGEMENT', 'HYGIENE:FAIR', '2024-08-06'],
];

const USUAL_WORKSHOP: Rows = [
  ['RISK_LEVEL', 'ORANGE', '2024-04-09'],
  ['QUALIFICATION', 'STANDARD_3', '2024-04-09'],
  ['JUDGEMENT', 'MANAGEMENT:WEAK', '2024-09-11'],
];

const ENTRIES: Partial<Readonly<Record<ExampleName, Rows>>> = {
  ORDINARY: USUAL_KITCHEN,
  LOWER: FLAWLESS_KITCHEN,
  HELD: [
    ...FLAWLESS_KITCHEN,
    ['RISK_LEVEL', 'C', '2026-05-12'],
    ['JUDGEMENT', 'HYGIENE:POOR', '2026-05-12'],
    ['COMPLAINT', 'HYGIENE', '2026-06-18'],
  ],
  KEY_LISTED: USUAL_KITCHEN,
  OBJECTION_UPHELD: [...USUAL_KITCHEN, ['ACCIDENT', 'LARGER', '2026-05-10']],
  LOWER_FIRST: [
    ['RISK_LEVEL', 'BLUE', '2024-04-16'],
    ['OTHER', 'MAJOR_HAZARD:NONE', '2024-04-16'],
    ['QUALIFICATION', 'STANDARD_1', '2024-06-25'],
    ['JUDGEMENT', 'MANAGEMENT:SOUND', '2024-10-15'],
  ],
  HIGHER_2: [
    ['RISK_LEVEL', 'ORANGE', '2024-04-23'],
    ['OTHER', 'MAJOR_HAZARD:NONE', '2024-04-23'],
    ['QUALIFICATION', 'STANDARD_3', '2024-07-09'],
    ['JUDGEMENT', 'MANAGEMENT:SOUND', '2024-10-29'],
    ['OTHER', 'MAJOR_HAZARD:LEVEL_1', '2025-11-18'],
    ['RISK_LEVEL', 'RED', '2025-11-18'],
    ['ACCIDENT', 'GENERAL', '2025-12-06'],
    ['COMPLAINT', 'HAZARD', '2025-12-08'],
    ['JUDGEMENT', 'MANAGEMENT:FAILING', '2025-12-16'],
    ['COMPLAINT', 'HAZARD', '2026-03-02'],
    ['ACCIDENT', 'GENERAL', '2026-03-21'],
  ],
  HEARD: [
    ['RISK_LEVEL', 'ORANGE', '2024-05-08'],
    ['OTHER', 'MAJOR_HAZARD:LEVEL_1', '2024-05-08'],
    ['QUALIFICATION', 'STANDARD_2', '2024-05-30'],
    ['JUDGEMENT', 'MANAGEMENT:WEAK', '2024-11-05'],
  ],
  DEFERRED: USUAL_KITCHEN,
  BY_HAND: USUAL_WORKSHOP,
  INCOMPLETE: USUAL_WORKSHOP,
  STEPPED: [
    ['RISK_LEVEL', 'C', '2024-06-11'],
    ['OTHER', 'CATERING_FORMAT:SCHOOL_CANTEEN', '2024-06-11'],
    ['JUDGEMENT', 'HYGIENE:GOOD', '2024-09-18'],
    ['COMPLAINT', 'HYGIENE', '2026-09-07'],
    ['COMPLAINT', 'FOREIGN_MATTER', '2026-09-10'],
    ['COMPLAINT', 'EXPIRED_FOOD', '2026-09-14'],
    ['JUDGEMENT', 'HYGIENE:POOR', '2026-09-16'],
    ['RISK_LEVEL', 'D', '2026-09-16'],
    ['ACCIDENT', 'GENERAL', '2026-09-21'],
    ['COMPLAINT', 'EXPIRED_FOOD', '2026-09-22'],
    ['COMPLAINT', 'HYGIENE', '2026-09-24'],
  ],
  FINDING: [
    ['OTHER', 'PREPAYMENT:UNSUPERVISED', '2024-09-03'],
    ['OTHER', 'TEACHERS:MOST', '2024-09-03'],
    ['OTHER', 'YEARLY_REVIEW:PASSED', '2024-12-20'],
    ['JUDGEMENT', 'TEACHING:FAIR', '2025-03-27'],
  ],
};

/** What its authority has entered of an example, in the codes of the rules of its matter. */
export function exampleEntries(name: ExampleName): readonly ExampleEntry[] {
  return (ENTRIES[name] ?? []).map(([kind, code, occurredOn]) => ({ kind, code, occurredOn: day(occurredOn) }));
}
