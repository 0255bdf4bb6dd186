import {
  identifierName,
  isNode,
  lastName,
  literalText,
  memberName,
  type Syntax,
  type SyntaxNode,
  unwrap,
} from './syntax';

/** What pure code must not do, and (`environment`) what one file alone may do. */
export const HABITS = ['environment', 'clock', 'dice', 'await'] as const;

/** One of the habits that are watched. */
export type Habit = (typeof HABITS)[number];

/** A place where a file has the habit. */
export interface FoundHabit {
  readonly habit: Habit;
  readonly line: number;
  readonly what: string;
}

const MEMBERS: Readonly<Record<string, Habit>> = {
  'process.env': 'environment',
  'process.loadEnvFile': 'environment',
  'Date.now': 'clock',
  'performance.now': 'clock',
  'performance.timeOrigin': 'clock',
  'process.hrtime': 'clock',
  'process.uptime': 'clock',
  'Temporal.Now': 'clock',
  'Math.random': 'dice',
};
const FREE_NAMES: Readonly<Record<string, Habit>> = {
  setTimeout: 'clock',
  setInterval: 'clock',
  setImmediate: 'clock',
  Promise: 'await',
  queueMicrotask: 'await',
};
const DICE = /^(random(UUID|Bytes|Int|Fill|FillSync)|getRandomValues|pseudoRandomBytes)$/;

/** Every use of the environment, the clock, dice or waiting in a file. */
export function readHabits(syntax: Syntax): FoundHabit[] {
  const places = placesOf(syntax);
  const found = syntax.nodes.flatMap((node) => {
    const hits = [...members(node), ...names(node, places), ...dates(node), ...waiting(node)];
    return hits.map((hit) => ({ ...hit, line: syntax.lineOf(node) }));
  });
  return [...new Map(found.map((hit) => [`${hit.habit} ${hit.line} ${hit.what}`, hit])).values()];
}

type Hit = Omit<FoundHabit, 'line'>;

/** Identifiers that are only the name of a member, and those whose members are read on the spot. */
interface Places {
  readonly keys: ReadonlySet<unknown>;
  readonly opened: ReadonlySet<unknown>;
}

function placesOf(syntax: Syntax): Places {
  const keys = new Set<unknown>();
  const opened = new Set<unknown>();
  for (const node of syntax.nodes) {
    keys.add(node.key).add(node.property);
    if (node.type === 'MemberExpression') opened.add(unwrap(node.object));
    if (node.type === 'VariableDeclarator' && isNode(node.id) && node.id.type === 'ObjectPattern') {
      opened.add(unwrap(node.init));
    }
  }
  return { keys, opened };
}

/** `object.member`, `object['member']` and `const { member } = object` alike. */
function members(node: SyntaxNode): Hit[] {
  if (node.type === 'MemberExpression') return member(lastName(node.object), memberName(node));
  if (node.type !== 'VariableDeclarator') return [];
  return patternNames(node.id).flatMap((name) => member(lastName(node.init), name));
}

function member(object: string | undefined, name: string | undefined): Hit[] {
  const what = `${object}.${name}`;
  const habit = MEMBERS[what];
  if (habit !== undefined) return [{ habit, what }];
  return name !== undefined && DICE.test(name) ? [{ habit: 'dice', what: name }] : [];
}

/** The names taken out of an object by a pattern; a rest takes them all, so it counts as each of them. */
function patternNames(pattern: unknown): (string | undefined)[] {
  if (!isNode(pattern) || pattern.type !== 'ObjectPattern') return [];
  return (pattern.properties as SyntaxNode[]).flatMap((property) => {
    if (property.type === 'RestElement') return ['env', 'now', 'hrtime', 'uptime', 'random'];
    return [identifierName(property.key) ?? literalText(property.key)];
  });
}

/** Names that are clocks, dice or waiting wherever they stand; `process` handed on, or imported, instead of read. */
function names(node: SyntaxNode, { keys, opened }: Places): Hit[] {
  if (node.type === 'ImportDeclaration' && ['process', 'node:process'].includes(literalText(node.source) ?? '')) {
    return [{ habit: 'environment', what: 'import of node:process' }];
  }
  if (node.type !== 'Identifier' || keys.has(node)) return [];
  const name = String(node.value);
  if (name === 'process' && !opened.has(node)) return [{ habit: 'environment', what: 'process handed on' }];
  if (DICE.test(name)) return [{ habit: 'dice', what: name }];
  const habit = Object.hasOwn(FREE_NAMES, name) ? FREE_NAMES[name] : undefined;
  return habit === undefined ? [] : [{ habit, what: name }];
}

/** `new Date()` without an argument, and `Date()`, which always is now. */
function dates(node: SyntaxNode): Hit[] {
  if (lastName(node.callee) !== 'Date') return [];
  const given = (node.arguments as unknown[] | null) ?? [];
  if (node.type === 'CallExpression') return [{ habit: 'clock', what: 'Date()' }];
  return node.type === 'NewExpression' && given.length === 0 ? [{ habit: 'clock', what: 'new Date()' }] : [];
}

function waiting(node: SyntaxNode): Hit[] {
  if (node.type === 'AwaitExpression') return [{ habit: 'await', what: 'await' }];
  if (node.async === true) return [{ habit: 'await', what: 'async function' }];
  return node.type === 'ForOfStatement' && node.await === true ? [{ habit: 'await', what: 'for await' }] : [];
}
