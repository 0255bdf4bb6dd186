import { parseSync } from '@swc/core';

/** A node of the syntax tree, or any object inside one. */
export interface SyntaxNode {
  readonly type?: string;
  readonly span?: { readonly start: number };
  readonly [key: string]: unknown;
}

/** A parsed file: every node in it, outermost first, and the line on which a node begins (from 1). */
export interface Syntax {
  readonly nodes: readonly SyntaxNode[];
  lineOf(node: SyntaxNode): number;
}

/**
 * Parses TypeScript or JavaScript; throws the parser's message on a syntax error.
 * The parser may count positions on from one file to the next, in bytes: an empty statement put in front
 * shows where this file begins.
 */
export function parseSyntax(source: string, jsx = false): Syntax {
  const text = `;${source.replace(/^#!/, '//')}`;
  const module = parseSync(text, { syntax: 'typescript', decorators: true, tsx: jsx, target: 'es2023' });
  const bytes = Buffer.from(text);
  const start = module.body[0]?.span.start ?? 1;
  const nodes: SyntaxNode[] = [];
  collect(module, nodes);
  return {
    nodes,
    lineOf: (node) =>
      bytes
        .subarray(0, (node.span?.start ?? start) - start)
        .toString('utf8')
        .split('\n').length,
  };
}

function collect(value: unknown, into: SyntaxNode[]): void {
  if (Array.isArray(value)) {
    for (const item of value) collect(item, into);
  } else if (isNode(value)) {
    into.push(value);
    for (const child of Object.values(value)) collect(child, into);
  }
}

/** True for an object of the tree. */
export function isNode(value: unknown): value is SyntaxNode {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

const WRAPPERS: Readonly<Record<string, string>> = {
  ParenthesisExpression: 'expression',
  TsAsExpression: 'expression',
  TsConstAssertion: 'expression',
  TsNonNullExpression: 'expression',
  TsSatisfiesExpression: 'expression',
  TsTypeAssertion: 'expression',
  OptionalChainingExpression: 'base',
};

/** The expression under parentheses, casts and `?.`. */
export function unwrap(value: unknown): SyntaxNode | undefined {
  if (!isNode(value)) return undefined;
  const inner = value.type === undefined ? undefined : WRAPPERS[value.type];
  return inner === undefined ? value : unwrap(value[inner]);
}

/** The text of a string literal, also of a template without holes; undefined for anything computed. */
export function literalText(value: unknown): string | undefined {
  const node = unwrap(value);
  if (node?.type === 'StringLiteral') return String(node.value);
  const quasis = node?.type === 'TemplateLiteral' ? (node.quasis as SyntaxNode[]) : [];
  return quasis.length === 1 ? String(quasis[0]?.cooked) : undefined;
}

/** The name of a plain identifier. */
export function identifierName(value: unknown): string | undefined {
  const node = unwrap(value);
  return node?.type === 'Identifier' ? String(node.value) : undefined;
}

/** The name of a member access, whether written `.name` or `['name']`. */
export function memberName(node: SyntaxNode): string | undefined {
  const property = isNode(node.property) ? node.property : undefined;
  return property?.type === 'Computed' ? literalText(property.expression) : identifierName(property);
}

/** The last name of what an expression refers to: `process` for `process`, `globalThis.process` and `(process as T)`. */
export function lastName(value: unknown): string | undefined {
  const node = unwrap(value);
  return node?.type === 'MemberExpression' ? memberName(node) : identifierName(node);
}
