import type { PoolClient } from 'pg';
import type { SiloDatabase } from '../../../../kernel/service/database/siloDatabase';
import type {
  CategoryFact,
  GradeFact,
  KeyListFact,
  ObjectFact,
  RegisterFact,
  SandboxFact,
  WithdrawnFact,
} from '../../rules/objects/objectFact';
import { storeGrades } from './storeGrades';
import { type RecordSpec, storeRecords } from './storeRecords';
import { storeRegister } from './storeRegister';

const RECORDS: readonly RecordSpec[] = [
  {
    about: 'CATEGORY',
    table: 'object_category',
    columns: {
      matter_code: 'text',
      status: 'text',
      category: 'text',
      measure_plan: 'text',
      since: 'date',
      until: 'date',
    },
    values: (fact: CategoryFact) => {
      const { matter, status, category, measurePlan, since, until } = fact;
      return [matter, status, category, measurePlan, since, until];
    },
  },
  {
    about: 'KEY_LIST',
    table: 'object_key_list',
    columns: { matter_code: 'text', department: 'text', from_day: 'date', to_day: 'date' },
    values: ({ matter, department, from, to }: KeyListFact) => [matter, department, from, to],
  },
  {
    about: 'SANDBOX',
    table: 'object_sandbox',
    columns: { matter_code: 'text', from_day: 'date', until_day: 'date' },
    values: ({ matter, from, until }: SandboxFact) => [matter, from, until],
  },
];

/** The kind of fact that a fact is, or takes back. */
const kindOf = (fact: ObjectFact): string => (fact.about === 'WITHDRAWN' ? fact.of : fact.about);

/** Stores facts of objects inside the caller's transaction, as `storeObjects` does; they are given in the order told. */
export async function keepObjects(client: PoolClient, facts: readonly ObjectFact[]): Promise<void> {
  const of = <Fact>(kind: string): Fact[] => facts.filter((fact) => kindOf(fact) === kind) as Fact[];
  await storeRegister(client, of<RegisterFact>('REGISTER'));
  await storeGrades(client, 'RATING', of<GradeFact | WithdrawnFact>('RATING'));
  await storeGrades(client, 'RISK', of<GradeFact | WithdrawnFact>('RISK'));
  for (const spec of RECORDS) await storeRecords(client, spec, of(spec.about));
}

/**
 * Stores dated copies of what other silos know of objects, as their feed would; the same facts again change nothing, and
 * facts observed before what is kept neither. 《上海市分类监管管理办法》第十八条第一款
 */
export function storeObjects(database: SiloDatabase, facts: Iterable<ObjectFact>): Promise<void> {
  return database.transaction((client) => keepObjects(client, [...facts]));
}
