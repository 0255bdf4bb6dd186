/** One row of `docs/glossary.md`. */
export interface GlossaryRow {
  readonly term: string;
  /** True for a term written as `code`: the name of a type of the API. */
  readonly isType: boolean;
  readonly chinese: string;
  readonly meaning: string;
  readonly source: string;
}

const COLUMNS = 4;
const TYPE = /^`([^`]+)`$/;

/** The rows of the glossary's table, in its order. Throws on a row that has not the four columns. */
export function readGlossary(markdown: string): GlossaryRow[] {
  const lines = markdown.split('\n').filter((line) => line.startsWith('|'));
  return lines.slice(2).map((line) => {
    const cells = line.split('|').slice(1, -1);
    const [term = '', chinese = '', meaning = '', source = ''] = cells.map((cell) => cell.trim());
    if (cells.length !== COLUMNS) throw new Error(`Not four columns: ${line}`);
    const type = TYPE.exec(term)?.[1];
    return { term: type ?? term, isType: type !== undefined, chinese, meaning, source };
  });
}

/** What is wrong with the glossary itself, in sentences: order, doubles, empty cells, Chinese where it belongs. */
export function glossaryFaults(rows: readonly GlossaryRow[]): string[] {
  return rows.flatMap(({ term, chinese, meaning, source }, index) => {
    const previous = rows[index - 1]?.term ?? '';
    const order = previous.toLowerCase() < term.toLowerCase() ? [] : [`${term} stands after ${previous}`];
    const texts = /\p{Script=Han}/u.test(chinese) ? [] : [`${term} has no Chinese term`];
    const empty = [meaning, source].includes('') ? [`${term} lacks its meaning or its source`] : [];
    return [...order, ...texts, ...empty];
  });
}
