import { addDays, type Day, diffDays, yearOf } from '../../../kernel/values/day';
import type { SubjectRow } from '../../../subgraphs/supervision';
import type { EvidenceChange } from '../../../subgraphs/supervision/rules/evidence/evidenceVersion';
import type { OwnEntry } from '../../../subgraphs/supervision/rules/evidence/ownEvidence';
import { stands } from '../../../subgraphs/supervision/rules/evidence/toldEvidence';
import type { CityEntity, Story } from '../cityEntity';
import type { Dice } from '../dice';
import { findExample } from '../supervisionExamples';
import { exampleEntries } from './exampleEvidence';
import { type EntryPlan, OWN_EVIDENCE_PLANS } from './ownEvidencePlans';
import { subjectsOf } from './subjectsOf';

const TROUBLES = new Set<Story>(['ABNORMAL_LIST', 'SERIOUS_DISHONESTY', 'HIGHER_INTENSITY', 'DEFERRED', 'OPEN_CASE']);
const DAYS_BACK = 1_000;
const LEAST_FEN = 100_000;
const MOST_FEN = 30_000_000;

type Entry = Pick<OwnEntry, 'kind' | 'code' | 'amount'>;

function entryOf({ story }: CityEntity, { kind, usual, troubled }: EntryPlan, dice: Dice): Entry | undefined {
  const { perMille, codes } = TROUBLES.has(story) ? (troubled ?? usual) : usual;
  if (!dice.chance(perMille / 1_000)) return undefined;
  const amount = kind === 'ARREARS' ? BigInt(LEAST_FEN + dice.int(MOST_FEN)) : null;
  return { kind, code: dice.weighted(codes), amount };
}

/** A day of the last years on which the subject was under supervision and worked; undefined where there was none. */
function dayIn({ approvedOn, stoppedOn, endedOn }: SubjectRow, today: Day, dice: Dice): Day | undefined {
  const last = [today, stoppedOn, endedOn].filter((day): day is Day => day !== null).sort()[0] ?? today;
  const earliest = addDays(today, -DAYS_BACK);
  const first = approvedOn > earliest ? approvedOn : earliest;
  const room = diffDays(first, last);
  return room > 0 ? addDays(first, dice.int(room)) : undefined;
}

/** An entry on its way: of whom, in which number of the matter, on which day. */
interface Entered extends Entry {
  readonly subject: SubjectRow;
  readonly number: string;
  readonly occurredOn: Day;
}

function changeOf({ subject, number, occurredOn, ...entry }: Entered): EvidenceChange {
  const { uscc, authority: sourceDepartment } = subject;
  const about = { key: `own:${number}`, uscc, ...entry, grade: null, occurredOn, endedOn: null, sourceDepartment };
  const told = stands({ ...about, observedAt: `${occurredOn}T00:00:00+08:00`, dating: 'FACT' });
  return { told, eventId: null, position: null };
}

const numberOf = ({ index }: CityEntity, { matter }: SubjectRow, occurredOn: Day, n: number): string =>
  `EVD-${yearOf(occurredOn)}-S${String(index).padStart(7, '0')}-${matter}-${n + 1}`;

function thrownEntries(entity: CityEntity, subject: SubjectRow): EvidenceChange[] {
  const { today } = entity;
  const { matter } = subject;
  const dice = entity.dice(`own evidence ${matter}`);
  return (OWN_EVIDENCE_PLANS[matter] ?? []).flatMap((plan, n) => {
    const entry = entryOf(entity, plan, dice);
    const occurredOn = dayIn(subject, today, dice);
    if (!entry || !occurredOn) return [];
    return [changeOf({ ...entry, subject, number: numberOf(entity, subject, occurredOn, n), occurredOn })];
  });
}

/** Entries of an example are set; those of anybody else are thrown. */
function entriesIn(entity: CityEntity, subject: SubjectRow): EvidenceChange[] {
  const example = findExample(entity.uscc);
  if (!example) return thrownEntries(entity, subject);
  return exampleEntries(example.example).flatMap(({ occurredOn, ...entry }, n) => {
    if (occurredOn > entity.today) return [];
    const number = numberOf(entity, subject, occurredOn, n);
    return [changeOf({ ...entry, amount: null, subject, number, occurredOn })];
  });
}

/** What its authorities have entered of a sample entity themselves: judgements, complaints, accidents and the like. */
export function ownEvidenceOf(entity: CityEntity): EvidenceChange[] {
  return subjectsOf(entity).flatMap((subject) => entriesIn(entity, subject));
}
