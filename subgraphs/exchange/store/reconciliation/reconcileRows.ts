import type { Statements } from '../../../../kernel/service/database/statements';
import { coreWords } from '../../rules/reconciliation/compareNames';
import { type Decided, decide } from '../../rules/reconciliation/decide';
import { judgeCandidate, type ReadRow } from '../../rules/reconciliation/judgeCandidate';
import { leadWords, type RowsOf } from '../../rules/reconciliation/leadWords';
import type { NameReading } from '../../rules/reconciliation/readName';
import { REASONS } from '../../rules/reconciliation/reasons';
import { type FoundEntity, findAlike, findByKeys, type LookedFor, type RowWords } from './findEntities';

const ROWS_A_SEARCH = 25;
const SEARCHES_AT_ONCE = 2;
/** From here on no likeness can come within the margin of what was found, or is of any use beside it. */
const GOOD_ENOUGH = REASONS.NAME_FORM_DIFFERS.score;

/** What the searches need: prepared statements, and how common words are. */
export interface Lookup {
  readonly statements: Statements;
  readonly frequencies: () => Promise<RowsOf>;
}

const nameOf = ({ reading, name }: ReadRow): NameReading | undefined => (reading.kind === 'NAME' ? reading.name : name);

const unique = (values: readonly string[]): string[] => [...new Set(values)];

/** Codes, numbers and names of a row, by the kind of key under which they are looked for. */
function keysOf(row: ReadRow): LookedFor {
  const { reading } = row;
  const name = nameOf(row);
  const repairs = 'repairs' in reading ? reading.repairs.map(({ value }) => value) : [];
  return {
    usccs: reading.kind === 'CODE' ? [reading.uscc] : reading.kind === 'MISTYPED_CODE' ? repairs : [],
    organisations: reading.kind === 'ORGANISATION_CODE' ? [reading.organisation] : [],
    numbers: reading.kind === 'OLD_NUMBER' ? [reading.number, ...repairs] : [],
    nameKeys: name ? [name.folded] : [],
    coreKeys: name ? [name.core] : [],
  };
}

function gather(keys: readonly LookedFor[]): LookedFor {
  const all = (kind: keyof LookedFor): string[] => unique(keys.flatMap((key) => key[kind]));
  return {
    usccs: all('usccs'),
    organisations: all('organisations'),
    numbers: all('numbers'),
    nameKeys: all('nameKeys'),
    coreKeys: all('coreKeys'),
  };
}

/** Entities by everything they can be found by, so that each row takes its own out of the batch's. */
class FoundIndex {
  private readonly byKey = new Map<string, FoundEntity[]>();

  constructor(entities: readonly FoundEntity[]) {
    for (const entity of entities) {
      this.add('uscc', entity.uscc, entity);
      this.add('organisation', entity.uscc.slice(8, 17), entity);
      if (entity.registrationNumber !== null) this.add('number', entity.registrationNumber, entity);
      this.add('core', entity.coreKey, entity);
      for (const key of unique([entity.nameKey, ...entity.formerKeys])) this.add('name', key, entity);
    }
  }

  /** The entities that a row's keys lead to, each once. */
  of({ usccs, organisations, numbers, nameKeys, coreKeys }: LookedFor): FoundEntity[] {
    const found = new Set<FoundEntity>();
    const take = (kind: string, keys: readonly string[]): void => {
      for (const key of keys) for (const entity of this.byKey.get(`${kind} ${key}`) ?? []) found.add(entity);
    };
    take('uscc', usccs);
    take('organisation', organisations);
    take('number', numbers);
    take('name', nameKeys);
    take('core', coreKeys);
    return [...found];
  }

  private add(kind: string, key: string, entity: FoundEntity): void {
    const place = `${kind} ${key}`;
    const there = this.byKey.get(place);
    if (there) there.push(entity);
    else this.byKey.set(place, [entity]);
  }
}

const judge = (row: ReadRow, entities: readonly FoundEntity[]): Decided =>
  decide(entities.flatMap((entity) => judgeCandidate(row, entity) ?? []));

/** Runs the searches for likeness, a few rows each, two of them at the same time. */
async function searchAlike(lookup: Lookup, rows: readonly RowWords[]): Promise<Map<number, FoundEntity[]>> {
  const found = new Map<number, FoundEntity[]>();
  let next = 0;
  const work = async (): Promise<void> => {
    while (next < rows.length) {
      const batch = rows.slice(next, next + ROWS_A_SEARCH);
      next += ROWS_A_SEARCH;
      for (const { row, ...entity } of await findAlike(lookup.statements, batch)) {
        found.set(row, [...(found.get(row) ?? []), entity]);
      }
    }
  };
  await Promise.all(Array.from({ length: SEARCHES_AT_ONCE }, work));
  return found;
}

/** Whether likeness could still add something: a name is known, and nothing as good as it was found. */
function wantsLikeness(row: ReadRow, { candidates }: Decided): boolean {
  const best = candidates[0]?.score ?? 0;
  return nameOf(row) !== undefined && best < GOOD_ENOUGH;
}

/**
 * Finds what each row may mean and decides, in the order of the rows: one statement for everything that rests on equal
 * codes, numbers and names, then searches for names alike for the rows that are left.
 */
export async function reconcileRows(lookup: Lookup, rows: readonly ReadRow[]): Promise<Decided[]> {
  const keys = rows.map(keysOf);
  const index = new FoundIndex(await findByKeys(lookup.statements, gather(keys)));
  const exact = rows.map((row, at) => judge(row, index.of(keys[at] as LookedFor)));
  const open = rows.flatMap((row, at) => (wantsLikeness(row, exact[at] as Decided) ? [at] : []));
  if (open.length === 0) return exact;
  const rowsOf = await lookup.frequencies();
  const words = open.flatMap((at): RowWords[] => {
    const own = coreWords(nameOf(rows[at] as ReadRow)?.core ?? '');
    return own.length === 0 ? [] : [{ row: at, words: own, leads: leadWords(own, rowsOf) }];
  });
  const alike = await searchAlike(lookup, words);
  return rows.map((row, at) => {
    const more = alike.get(at);
    if (more === undefined) return exact[at] as Decided;
    const known = index.of(keys[at] as LookedFor);
    const usccs = new Set(known.map(({ uscc }) => uscc));
    return judge(row, [...known, ...more.filter(({ uscc }) => !usccs.has(uscc))]);
  });
}
