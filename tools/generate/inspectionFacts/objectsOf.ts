import type { MarketEntityFact } from '../../../subgraphs/credit';
import { recordKey } from '../../../subgraphs/exchange/rules/feed/recordKey';
import type { ObjectFact } from '../../../subgraphs/inspection/rules/objects/objectFact';
import { type ObjectChange, objectFactOfEvent } from '../../../subgraphs/inspection/rules/objects/objectFactOfEvent';
import type { CategoryAssignmentRow, KeySupervisionRow } from '../../../subgraphs/supervision';
import type { CityEntity } from '../cityEntity';
import { creditRatings } from '../creditFacts/creditRatings';
import { creditRecords } from '../creditFacts/creditRecords';
import { creditRiskClasses } from '../creditFacts/creditRiskClasses';
import { registerEntry } from '../creditFacts/registerEntry';
import { categoriesOf } from '../supervisionFacts/categoriesOf';
import { keyListsOf } from '../supervisionFacts/keyListsOf';

type Columns = Readonly<Record<string, unknown>>;

interface Sourced {
  readonly uscc: string;
  readonly sourceDepartment: string;
  readonly sourceRecordId: string;
  readonly observedAt: string;
}

/** A row of another silo as its event tells it, with the columns that inspection follows. */
function told(about: string, fact: Sourced, own: Columns): ObjectFact[] {
  const { uscc, sourceDepartment, sourceRecordId, observedAt } = fact;
  const source = { source_department: sourceDepartment, source_record_id: sourceRecordId, observed_at: observedAt };
  const columns = { uscc, ...source, ...own };
  const key = recordKey(about, columns);
  const change = { about, recordKey: key, subject: uscc, columns, withdrawn: false, time: observedAt };
  return objectFactOfEvent(change as unknown as ObjectChange);
}

function registerTold(fact: MarketEntityFact): ObjectFact[] {
  const { state, district, industryDivision, registeredOn, capital } = fact;
  return told('market-entity', fact, {
    state,
    district,
    industry_division: industryDivision,
    registered_on: registeredOn,
    capital_amount: capital?.amount ?? null,
    capital_currency: capital?.currency ?? null,
  });
}

function categoryTold(row: CategoryAssignmentRow): ObjectFact[] {
  const { matterCode, status, category, since, until } = row;
  const plan = row.ground?.measurePlan ?? null;
  const days = { since, until };
  return told('supervision-category', row, { matter_code: matterCode, status, category, measure_plan: plan, ...days });
}

const keyListTold = (row: KeySupervisionRow): ObjectFact[] =>
  told('key-supervision', row, { matter_code: row.matterCode ?? null, since: row.since, until: row.until });

/**
 * What other silos know of a sample entity as an object of inspection: from the same throws that fill those silos, and by
 * the rules by which their events become facts of objects. When the feed comes by later it tells nothing new of these.
 */
export function objectsOf(entity: CityEntity): ObjectFact[] {
  const dice = entity.dice('credit');
  const entry = registerEntry(entity, dice);
  creditRecords(entity, dice); // throws the dice that come before those of the ratings
  const ratings = creditRatings(entity, dice);
  const classes = creditRiskClasses(entity, entity.dice('credit risk'));
  return [
    ...registerTold(entry),
    ...ratings.flatMap((fact) =>
      told('public-credit-rating', fact, { scheme_id: fact.schemeId, grade: fact.grade, rated_on: fact.ratedOn }),
    ),
    ...classes.flatMap((fact) =>
      told('credit-risk-class', fact, { level: fact.level, classified_on: fact.classifiedOn }),
    ),
    ...categoriesOf(entity, entity.dice('supervision')).flatMap(categoryTold),
    ...keyListsOf(entity, entity.dice('key supervision')).flatMap(keyListTold),
  ];
}
