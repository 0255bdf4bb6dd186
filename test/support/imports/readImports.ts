import { isNode, lastName, literalText, memberName, type Syntax, type SyntaxNode, unwrap } from './syntax';

/** The ways in which one file can name another. */
export const WAYS = [
  'import',
  'type-only import',
  're-export',
  'dynamic import()',
  'require',
  'require.resolve',
  'import = require',
  'type import()',
  'reference',
] as const;

/** A way in which one file names another. */
export type Way = (typeof WAYS)[number];

/** A found import; `specifier` is undefined where it is computed, so that nobody can tell what is imported. */
export interface FoundImport {
  readonly way: Way;
  readonly specifier: string | undefined;
  readonly line: number;
}

/** Every import of a file, in every way that there is, including `require` handed on under another name. */
export function readImports(syntax: Syntax, source: string): FoundImport[] {
  const known = knownRequires(syntax);
  const found = syntax.nodes.flatMap((node) => {
    const hit = declaration(node) ?? call(node) ?? strayRequire(node, known);
    return hit === undefined ? [] : [{ ...hit, line: syntax.lineOf(node) }];
  });
  return [...found, ...references(source)];
}

type Hit = Omit<FoundImport, 'line'>;

function declaration(node: SyntaxNode): Hit | undefined {
  const specifier = literalText(node.source);
  switch (node.type) {
    case 'ImportDeclaration':
      return { way: node.typeOnly === true ? 'type-only import' : 'import', specifier };
    case 'ExportAllDeclaration':
      return { way: 're-export', specifier };
    case 'ExportNamedDeclaration':
      return specifier === undefined ? undefined : { way: 're-export', specifier };
    case 'TsExternalModuleReference':
      return { way: 'import = require', specifier: literalText(node.expression) };
    case 'TsImportType':
      return { way: 'type import()', specifier: literalText(node.argument) };
    default:
      return undefined;
  }
}

function call(node: SyntaxNode): Hit | undefined {
  if (node.type !== 'CallExpression') return undefined;
  const callee = unwrap(node.callee);
  const [first] = node.arguments as SyntaxNode[];
  const specifier = literalText(first?.expression);
  if (callee?.type === 'Import') return { way: 'dynamic import()', specifier };
  if (lastName(callee) === 'require') return { way: 'require', specifier };
  if (callee?.type === 'MemberExpression' && lastName(callee.object) === 'require') {
    return ['resolve', 'call', 'apply'].includes(memberName(callee) ?? '')
      ? { way: 'require.resolve', specifier }
      : undefined;
  }
  return lastName(callee) === 'createRequire' ? { way: 'require', specifier: undefined } : undefined;
}

/** The places where the word `require` is accounted for: called, or asked for one of its members. */
function knownRequires(syntax: Syntax): Set<unknown> {
  const known = new Set<unknown>();
  for (const node of syntax.nodes) {
    if (node.type === 'CallExpression') known.add(unwrap(node.callee));
    if (node.type === 'MemberExpression') known.add(unwrap(node.object));
    if (isNode(node.key)) known.add(node.key);
    if (isNode(node.property)) known.add(node.property);
  }
  return known;
}

/** `require` handed on as a value: what is loaded through the other name can no longer be read. */
function strayRequire(node: SyntaxNode, known: Set<unknown>): Hit | undefined {
  const expression = node.type === 'Identifier' || node.type === 'MemberExpression';
  return expression && lastName(node) === 'require' && !known.has(node)
    ? { way: 'require', specifier: undefined }
    : undefined;
}

function references(source: string): FoundImport[] {
  return source.split('\n').flatMap((text, index) => {
    const specifier = /^\s*\/\/\/\s*<reference\s+path=["']([^"']+)["']/.exec(text)?.[1];
    return specifier === undefined
      ? []
      : [{ way: 'reference' as const, specifier: relative(specifier), line: index + 1 }];
  });
}

const relative = (path: string) => (/^[./]/.test(path) ? path : `./${path}`);
