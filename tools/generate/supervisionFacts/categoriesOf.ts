import { addDays, addMonths, type Day, day, yearOf } from '../../../kernel/values/day';
import { CLASSIFIED_SUPERVISION } from '../../../kernel/values/parameters/supervision';
import type { CategoryAssignmentRow } from '../../../subgraphs/supervision';
import type { CityEntity } from '../cityEntity';
import type { Dice } from '../dice';
import { officeOf } from '../officeOf';
import { findExample } from '../supervisionExamples';
import { EVALUATED_HERE, EVALUATED_HERE_FROM, SAMPLE_MATTERS, type SampleMatter } from './matters';
import { type CategoryOutcome, currentOutcome, pastOutcome } from './outcomes';

const MEASURES_FROM = day(CLASSIFIED_SUPERVISION.from);
const YEARS_KEPT = 3;
const NOTICE_DAYS = 15;

const classifies = ({ industries }: SampleMatter, entity: CityEntity): boolean =>
  industries === null || industries.includes(entity.industrySection) || industries.includes(entity.industryDivision);

const isEvaluatedHere = ({ code }: SampleMatter): boolean => EVALUATED_HERE.includes(code);

/** Days of the yearly evaluations: a day in March of each of the last years in which the entity could be evaluated. */
function evaluationDays(entity: CityEntity, matter: SampleMatter, dice: Dice): Day[] {
  const earliest = [addMonths(entity.registeredOn, 6), matter.inForceFrom, MEASURES_FROM].sort().at(-1) as Day;
  const end = matter.inForceTo ?? entity.today;
  const thisYear = yearOf(entity.today);
  const years = Array.from({ length: YEARS_KEPT }, (_, index) => thisYear - YEARS_KEPT + 1 + index);
  return years
    .map((year) => addDays(day(`${year}-03-01`), dice.int(28)))
    .filter((on) => on >= earliest && on < end && on < entity.today);
}

interface Decision extends CategoryOutcome {
  readonly since: Day;
  readonly until: Day | null;
}

/** The decisions on an entity in a matter, oldest first: past evaluations, then what its story says of today. */
function decisionsIn(entity: CityEntity, matter: SampleMatter, dice: Dice): Decision[] {
  const evaluated = evaluationDays(entity, matter, dice);
  const past = evaluated.map((since) => ({ since, ...pastOutcome(dice, isEvaluatedHere(matter)) }));
  const ended = matter.inForceTo ?? (entity.story === 'DEREGISTERED' ? addDays(entity.today, -30) : null);
  const current = currentOutcome(entity, dice);
  const turned = [...past.slice(0, -1), ...(ended ? past.slice(-1) : [])];
  const since = current.status === 'NOT_EVALUATED' ? notEvaluatedSince(entity, evaluated) : evaluated.at(-1);
  const all = ended || !since || since < MEASURES_FROM ? turned : [...turned, { since, ...current }];
  return all
    .filter((decision) => ended === null || decision.since < ended)
    .map((decision, index, kept) => ({ ...decision, until: kept[index + 1]?.since ?? ended }))
    .filter(({ since: first, until }) => until === null || until > first);
}

/** Decisions that were taken over: of a matter that is evaluated here those of the years before, the last one in force. */
function takenOver(decisions: readonly Decision[], matter: SampleMatter, { uscc }: CityEntity): readonly Decision[] {
  if (!isEvaluatedHere(matter)) return decisions;
  const example = findExample(uscc);
  const before = decisions
    .filter(({ since }) => since < EVALUATED_HERE_FROM)
    .map((decision) => (example ? { ...decision, category: example.before, level: 1 } : decision));
  return before.map((decision, index) => (index === before.length - 1 ? { ...decision, until: null } : decision));
}

/** A new entity is not evaluated from its first days; a stopped one from the day after its last evaluation was due. */
function notEvaluatedSince(entity: CityEntity, evaluated: readonly Day[]): Day | undefined {
  return entity.story === 'NOT_EVALUATED_NEW' ? entity.registeredOn : evaluated.at(-1);
}

function publicationOf(
  { status, category, since, until }: Decision,
  entity: CityEntity,
  dice: Dice,
): { published: boolean; publishedOn: Day | null } {
  const publishedOn = addDays(since, NOTICE_DAYS);
  const inTime = publishedOn <= entity.today && (until === null || publishedOn < until);
  return status === 'ASSIGNED' && inTime && dice.chance(category === 'HIGHER' ? 0.05 : 0.15)
    ? { published: true, publishedOn }
    : { published: false, publishedOn: null };
}

/** Every decision on a sample entity's category, in every matter that classifies it. */
export function categoriesOf(entity: CityEntity, dice: Dice): CategoryAssignmentRow[] {
  return SAMPLE_MATTERS.filter((matter) => classifies(matter, entity)).flatMap((matter) => {
    const authority = officeOf(matter.leadDepartment, entity.district);
    return takenOver(decisionsIn(entity, matter, dice), matter, entity).map((decision, index) => ({
      ...decision,
      ...publicationOf(decision, entity, dice),
      uscc: entity.uscc,
      matterCode: matter.code,
      authority,
      sourceDepartment: authority,
      sourceRecordId: `category-${entity.uscc}-${matter.code}-${index + 1}`,
      observedAt: `${decision.since}T09:00:00+08:00`,
    }));
  });
}
