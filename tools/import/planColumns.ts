import { CataloguedError, clip } from '../../kernel/values/cataloguedError';
import { holdsPersonalNumber } from '../../subgraphs/credit/rules/personalNumber';

/** The fields that a row of a kind of file may give, with the column names that are taken for them unasked. */
export interface ColumnSet<Field extends string = string> {
  readonly names: Readonly<Record<Field, readonly string[]>>;
  /** Fields without which no row of the file can be read. */
  readonly needed: readonly Field[];
}

/** Where each field stands in a row, and the columns that are not read. */
export interface ColumnPlan<Field extends string = string> {
  readonly width: number;
  readonly positions: ReadonlyMap<Field, number>;
  readonly ignored: readonly string[];
}

const WITHHELD = '***';

/** Column names for a message; the first row of a file without a header may hold anything. */
const shown = (columns: readonly string[]): string[] =>
  columns.map((column) => (holdsPersonalNumber(column) ? WITHHELD : clip(column)));

const plain = (name: string): string => name.normalize('NFKC').trim().toLowerCase();

const snake = (field: string): string => field.replace(/[A-Z]/g, (letter) => `_${letter.toLowerCase()}`);

/** What every name stands for: the field's own name, that name with underscores, and those of the set. */
function aliasesOf<Field extends string>({ names }: ColumnSet<Field>): Map<string, Field> {
  const entries = Object.entries(names) as [Field, readonly string[]][];
  return new Map(
    entries.flatMap(([field, more]) =>
      [field, snake(field), ...more].map((name): [string, Field] => [plain(name), field]),
    ),
  );
}

function readMapping<Field extends string>(
  header: readonly string[],
  { names }: ColumnSet<Field>,
  map: Readonly<Record<string, string>>,
): Map<string, Field> {
  const columns = new Set(header.map(plain));
  return new Map(
    Object.entries(map).map(([column, field]) => {
      if (!columns.has(plain(column)) || !Object.hasOwn(names, field)) {
        throw new CataloguedError('IMPORT_MAPPING_UNKNOWN', {
          received: `${column}=${field}`,
          columns: shown(header),
          fields: Object.keys(names),
        });
      }
      return [plain(column), field as Field];
    }),
  );
}

/** Tells which field a column gives: what the mapping says, or else its name; what the mapping gives away is guessed no more. */
export function fieldFinder<Field extends string>(
  columns: ColumnSet<Field>,
  header: readonly string[],
  map: Readonly<Record<string, string>>,
): (column: string) => Field | undefined {
  const mapping = readMapping(header, columns, map);
  const given = new Set(mapping.values());
  const aliases = aliasesOf(columns);
  return (column) => {
    const mapped = mapping.get(plain(column));
    if (mapped !== undefined) return mapped;
    const guess = aliases.get(plain(column));
    return guess !== undefined && given.has(guess) ? undefined : guess;
  };
}

/**
 * Reads a header: `map` (column -> field) first, known names for the rest. Throws IMPORT_MAPPING_UNKNOWN,
 * IMPORT_HEADER_REPEATED or IMPORT_HEADER_MISSING.
 */
export function planColumns<Field extends string>(
  header: readonly string[],
  columns: ColumnSet<Field>,
  map: Readonly<Record<string, string>> = {},
): ColumnPlan<Field> {
  const fieldOf = fieldFinder(columns, header, map);
  const positions = new Map<Field, number>();
  const ignored: string[] = [];
  header.forEach((column, index) => {
    const field = fieldOf(column);
    if (field === undefined) {
      ignored.push(...shown([column]));
      return;
    }
    if (positions.has(field)) throw new CataloguedError('IMPORT_HEADER_REPEATED', { field, columns: shown(header) });
    positions.set(field, index);
  });
  const missing = columns.needed.filter((field) => !positions.has(field));
  if (missing.length > 0) throw new CataloguedError('IMPORT_HEADER_MISSING', { missing, columns: shown(header) });
  return { width: header.length, positions, ignored };
}
