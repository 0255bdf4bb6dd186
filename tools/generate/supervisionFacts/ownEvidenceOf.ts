import { addDays, type Day, diffDays, yearOf } from '../../../kernel/values/day';
import type { SubjectRow } from '../../../subgraphs/supervision';
import type { EvidenceChange } from '../../../subgraphs/supervision/rules/evidence/evidenceVersion';
import type { OwnEntry } from '../../../subgraphs/supervision/rules/evidence/ownEvidence';
import { stands } from '../../../subgraphs/supervision/rules/evidence/toldEvidence';
import type { Share } from '../calibration';
import type { CityEntity, Story } from '../cityEntity';
import type { Dice } from '../dice';
import { subjectsOf } from './subjectsOf';

/** A kind of entry, what it may say, and how many of 1,000 subjects have one; of those in trouble five times as many. */
interface EntryPlan extends Pick<OwnEntry, 'kind'> {
  readonly codes: readonly string[];
  readonly perMille: number;
}

/** What the authorities of a matter enter of its subjects. */
interface MatterPlan {
  /** The indicator of the matter's rules that an officer judges; values GOOD, FAIR, POOR. */
  readonly judged: string;
  readonly entries: readonly EntryPlan[];
}

const ANYWHERE: readonly EntryPlan[] = [
  { kind: 'HONOUR', codes: ['DISTRICT', 'CITY'], perMille: 30 },
  { kind: 'ARREARS', codes: ['TAX', 'SOCIAL_INSURANCE'], perMille: 12 },
];

/** By matter; shares are estimates that keep every kind in sight. */
export const OWN_EVIDENCE_PLANS: Readonly<Record<string, MatterPlan>> = {
  FOOD_SERVICE: {
    judged: 'HYGIENE',
    entries: [
      { kind: 'COMPLAINT', codes: ['HYGIENE', 'FOREIGN_MATTER', 'EXPIRED_FOOD'], perMille: 60 },
      { kind: 'ACCIDENT', codes: ['GENERAL'], perMille: 3 },
      { kind: 'QUALIFICATION', codes: ['HACCP', 'OPEN_KITCHEN'], perMille: 120 },
      ...ANYWHERE,
    ],
  },
  WORK_SAFETY: {
    judged: 'SAFETY_MANAGEMENT',
    entries: [
      { kind: 'ACCIDENT', codes: ['GENERAL', 'GENERAL', 'LARGER'], perMille: 20 },
      { kind: 'COMPLAINT', codes: ['HAZARD'], perMille: 20 },
      { kind: 'QUALIFICATION', codes: ['STANDARD_LEVEL_2', 'STANDARD_LEVEL_3'], perMille: 250 },
      { kind: 'RISK_LEVEL', codes: ['BLUE', 'BLUE', 'YELLOW', 'ORANGE', 'RED'], perMille: 600 },
      ...ANYWHERE,
    ],
  },
  PRIVATE_EDUCATION: {
    judged: 'TEACHING_ORDER',
    entries: [
      { kind: 'COMPLAINT', codes: ['REFUND', 'ADVERTISING', 'TEACHER_QUALIFICATION'], perMille: 150 },
      { kind: 'ACCIDENT', codes: ['GENERAL'], perMille: 2 },
      { kind: 'QUALIFICATION', codes: ['FEE_SUPERVISION_ACCOUNT'], perMille: 400 },
      ...ANYWHERE,
    ],
  },
};

const TROUBLES = new Set<Story>(['ABNORMAL_LIST', 'SERIOUS_DISHONESTY', 'HIGHER_INTENSITY', 'DEFERRED', 'OPEN_CASE']);
const TROUBLE = 5;
const GOOD_SIGNS: readonly OwnEntry['kind'][] = ['QUALIFICATION', 'HONOUR', 'RISK_LEVEL'];
const JUDGED_PER_MILLE = 850;
const USUAL: readonly Share<string>[] = [
  ['GOOD', 55],
  ['FAIR', 38],
  ['POOR', 7],
];
const TROUBLED: readonly Share<string>[] = [
  ['GOOD', 8],
  ['FAIR', 42],
  ['POOR', 50],
];
const DAYS_BACK = 700;
const LEAST_FEN = 100_000;
const MOST_FEN = 30_000_000;

type Entry = Pick<OwnEntry, 'kind' | 'code' | 'amount'>;

function entriesOf({ story }: CityEntity, { judged, entries }: MatterPlan, dice: Dice): Entry[] {
  const isTroubled = TROUBLES.has(story);
  const made = entries.flatMap(({ kind, codes, perMille }): Entry[] => {
    const share = isTroubled && !GOOD_SIGNS.includes(kind) ? perMille * TROUBLE : perMille;
    if (!dice.chance(share / 1_000)) return [];
    const amount = kind === 'ARREARS' ? BigInt(LEAST_FEN + dice.int(MOST_FEN)) : null;
    return [{ kind, code: dice.pick(codes), amount }];
  });
  if (!dice.chance(JUDGED_PER_MILLE / 1_000)) return made;
  const value = dice.weighted(isTroubled ? TROUBLED : USUAL);
  return [...made, { kind: 'JUDGEMENT', code: `${judged}:${value}`, amount: null }];
}

/** A day of the last two years on which the subject was under supervision and worked; undefined where there was none. */
function dayIn({ approvedOn, stoppedOn, endedOn }: SubjectRow, today: Day, dice: Dice): Day | undefined {
  const last = [today, stoppedOn, endedOn].filter((day): day is Day => day !== null).sort()[0] ?? today;
  const earliest = addDays(today, -DAYS_BACK);
  const first = approvedOn > earliest ? approvedOn : earliest;
  const room = diffDays(first, last);
  return room > 0 ? addDays(first, dice.int(room)) : undefined;
}

function changeOf(
  entry: Entry,
  subject: SubjectRow,
  at: { readonly number: string; readonly occurredOn: Day },
): EvidenceChange {
  const { uscc, authority: sourceDepartment } = subject;
  const { number, occurredOn } = at;
  const about = { key: `own:${number}`, uscc, ...entry, grade: null, occurredOn, endedOn: null, sourceDepartment };
  const told = stands({ ...about, observedAt: `${occurredOn}T00:00:00+08:00`, dating: 'FACT' });
  return { told, eventId: null, position: null };
}

/** What its authorities have entered of a sample entity themselves: judgements, complaints, accidents and the like. */
export function ownEvidenceOf(entity: CityEntity): EvidenceChange[] {
  const { today, index } = entity;
  return subjectsOf(entity).flatMap((subject) => {
    const plan = OWN_EVIDENCE_PLANS[subject.matter];
    if (!plan) return [];
    const dice = entity.dice(`own evidence ${subject.matter}`);
    return entriesOf(entity, plan, dice).flatMap((entry, n) => {
      const occurredOn = dayIn(subject, today, dice);
      if (!occurredOn) return [];
      const number = `EVD-${yearOf(occurredOn)}-S${String(index).padStart(7, '0')}-${subject.matter}-${n + 1}`;
      return [changeOf(entry, subject, { number, occurredOn })];
    });
  });
}
