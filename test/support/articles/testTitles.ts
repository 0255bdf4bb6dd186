import {
  identifierName,
  isNode,
  literalText,
  memberName,
  parseSyntax,
  type SyntaxNode,
  unwrap,
} from '../imports/syntax';

const CALLS: readonly string[] = ['it', 'test'];
const PLACEHOLDER = /%[spdifjo#]|\$\w+/;

/** The title of a test as its source writes it. */
export interface TestTitle {
  readonly title: string;
  /** Whether the test stands for every row of a table, so that the title has places for its values. */
  readonly ofTable: boolean;
}

/** The tests of a file, and the texts and numbers that stand in it outside comments. */
export interface TestSource {
  readonly titles: readonly TestTitle[];
  readonly literals: ReadonlySet<string>;
}

/** Whether a call is one of `it` itself, of `it.each(table)` or of neither. */
function kindOf(call: SyntaxNode): 'single' | 'table' | undefined {
  const callee = unwrap(call.callee);
  if (CALLS.includes(identifierName(callee) ?? '')) return 'single';
  const inner = callee?.type === 'CallExpression' ? unwrap(callee.callee) : undefined;
  if (inner?.type !== 'MemberExpression' || memberName(inner) !== 'each') return undefined;
  return CALLS.includes(identifierName(inner.object) ?? '') ? 'table' : undefined;
}

function titleOf(call: SyntaxNode): TestTitle[] {
  const kind = kindOf(call);
  const [first] = Array.isArray(call.arguments) ? call.arguments : [];
  const title = isNode(first) ? literalText(first.expression) : undefined;
  return kind && title !== undefined ? [{ title, ofTable: kind === 'table' }] : [];
}

/** Reads the tests of a source. A title that is put together while running is none. */
export function readTests(source: string): TestSource {
  const { nodes } = parseSyntax(source);
  const texts = nodes.map((node) => literalText(node) ?? (node.type === 'NumericLiteral' ? String(node.value) : ''));
  return { titles: nodes.filter(({ type }) => type === 'CallExpression').flatMap(titleOf), literals: new Set(texts) };
}

const escaped = (text: string): string => text.replace(/[.*+?^${}()|[\]\\]/g, '\\$&');

/**
 * Whether a source has a test of that title: as it is written, or, for a test of a table, with values in the places of
 * the title that stand in the source.
 */
export function hasTest({ titles, literals }: TestSource, named: string): boolean {
  const values = [...literals].filter((text) => text !== '' && named.includes(text)).map(escaped);
  return titles.some(({ title, ofTable }) => {
    if (title === named) return true;
    if (!ofTable || !PLACEHOLDER.test(title)) return false;
    const pattern = title
      .split(PLACEHOLDER)
      .map(escaped)
      .join(`(?:${values.join('|')})`);
    return values.length > 0 && new RegExp(`^${pattern}$`, 's').test(named);
  });
}
