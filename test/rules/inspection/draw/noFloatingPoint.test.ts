import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { lastName, memberName, parseSyntax, type SyntaxNode, unwrap } from '../../../support/imports/syntax';

const FOLDER = join(__dirname, '..', '..', '..', '..', 'subgraphs', 'inspection', 'rules', 'draw');

const isBigInt = (value: unknown): boolean => lastName(unwrap(value)?.callee) === 'BigInt';

/** Whether a number that is not whole may come of a node; a quotient of BigInts is whole. */
function isInexact(node: SyntaxNode): boolean {
  if (node.type === 'NumericLiteral') return !Number.isInteger(node.value);
  if (node.type === 'MemberExpression' && lastName(node.object) === 'Math') {
    return !['max', 'min'].includes(memberName(node) ?? '');
  }
  if (node.type === 'CallExpression') return lastName(node.callee) === 'parseFloat';
  const isQuotient = ['/', '**', '/=', '**='].includes(String(node.operator));
  return isQuotient && !isBigInt(node.right);
}

/** Lines of a source in which a number that is not whole may arise. */
function inexactLines(source: string): number[] {
  const syntax = parseSyntax(source);
  return syntax.nodes.filter(isInexact).map((node) => syntax.lineOf(node));
}

describe('floating point (FL-6)', () => {
  const files = readdirSync(FOLDER).filter((name) => name.endsWith('.ts'));

  it('is nowhere in the sources of the draw', () => {
    const found = files.flatMap((name) =>
      inexactLines(readFileSync(join(FOLDER, name), 'utf8')).map((line) => `${name}:${line}`),
    );
    expect(found).toEqual([]);
    expect(files).toContain('drawSeed.ts');
  });

  it.each([
    'Math.log(u) / w',
    'a / b',
    'Number(a) / Number(b)',
    '0.5 * n',
    'u ** w',
    'Math.ceil(n)',
    'parseFloat(text)',
  ])('would be found if it were %s', (expression) => {
    expect(inexactLines(`export const x = ${expression};`)).not.toEqual([]);
  });
});
