import { CataloguedError, clip } from '../../kernel/values/cataloguedError';
import { holdsPersonalNumber } from '../../subgraphs/credit/rules/personalNumber';

/** The fields of a register row that a file may give, with the column names that are taken for them unasked. */
export const FIELDS = {
  uscc: ['uscc', '统一社会信用代码', '社会信用代码', 'credit_code'],
  name: ['name', '企业名称', '名称', '市场主体名称', 'company_name'],
  registeredOn: ['registeredon', 'registered_on', '成立日期', '注册日期', '登记日期'],
  state: ['state', 'status', '登记状态', '经营状态', '企业状态'],
  enterpriseType: ['enterprisetype', 'enterprise_type', '企业类型', '主体类型'],
  capital: ['capital', 'registered_capital', '注册资本', '注册资金'],
  district: ['district', '所在区', '所属区', '区县', '行政区划'],
  address: ['address', '地址', '住所', '注册地址', '企业地址'],
  industry: ['industry', '行业', '所属行业', '行业代码'],
  formerNumber: ['former_number', 'former_registration_number', '注册号', '工商注册号', '原注册号', '旧注册号'],
  sourceRecordId: ['source_record_id', '来源记录号'],
} as const satisfies Record<string, readonly string[]>;

/** A field of a register row. */
export type Field = keyof typeof FIELDS;

/** Where each field stands in a row, and the columns that are not read. */
export interface ColumnPlan {
  readonly width: number;
  readonly positions: ReadonlyMap<Field, number>;
  readonly ignored: readonly string[];
}

const NEEDED: readonly Field[] = ['uscc', 'name', 'registeredOn'];
const WITHHELD = '***';
const ALIASES = new Map(
  Object.entries(FIELDS).flatMap(([field, names]) => names.map((name): [string, Field] => [name, field as Field])),
);

/** Column names for a message; the first row of a file without a header may hold anything. */
const shown = (columns: readonly string[]): string[] =>
  columns.map((column) => (holdsPersonalNumber(column) ? WITHHELD : clip(column)));

const plain = (name: string): string => name.normalize('NFKC').trim().toLowerCase();

/** What the mapping says of a column, or else its name; a field that the mapping gives away is guessed for no other. */
function fieldOf(column: string, mapping: ReadonlyMap<string, Field>): Field | undefined {
  const mapped = mapping.get(plain(column));
  if (mapped !== undefined) return mapped;
  const guess = ALIASES.get(plain(column));
  return guess !== undefined && [...mapping.values()].includes(guess) ? undefined : guess;
}

function readMapping(header: readonly string[], map: Readonly<Record<string, string>>): Map<string, Field> {
  const columns = new Set(header.map(plain));
  return new Map(
    Object.entries(map).map(([column, field]) => {
      if (!columns.has(plain(column)) || !Object.hasOwn(FIELDS, field)) {
        throw new CataloguedError('IMPORT_MAPPING_UNKNOWN', {
          received: `${column}=${field}`,
          columns: shown(header),
          fields: Object.keys(FIELDS),
        });
      }
      return [plain(column), field as Field];
    }),
  );
}

/**
 * Reads a header: `map` (column -> field) first, known names for the rest. Throws IMPORT_MAPPING_UNKNOWN,
 * IMPORT_HEADER_REPEATED or IMPORT_HEADER_MISSING.
 */
export function planColumns(header: readonly string[], map: Readonly<Record<string, string>> = {}): ColumnPlan {
  const mapping = readMapping(header, map);
  const positions = new Map<Field, number>();
  const ignored: string[] = [];
  header.forEach((column, index) => {
    const field = fieldOf(column, mapping);
    if (field === undefined) {
      ignored.push(...shown([column]));
      return;
    }
    if (positions.has(field)) throw new CataloguedError('IMPORT_HEADER_REPEATED', { field, columns: shown(header) });
    positions.set(field, index);
  });
  const missing = NEEDED.filter((field) => !positions.has(field));
  if (missing.length > 0) throw new CataloguedError('IMPORT_HEADER_MISSING', { missing, columns: shown(header) });
  return { width: header.length, positions, ignored };
}
