import {
  type GraphQLCompositeType,
  type GraphQLField,
  type GraphQLSchema,
  getNamedType,
  isCompositeType,
  isEnumType,
  isListType,
  isObjectType,
  isUnionType,
  parse,
  validate,
} from 'graphql';
import { createDice, type Dice } from '../../../tools/generate/dice';

/** An operation of a corpus. */
export interface CorpusOperation {
  readonly title: string;
  readonly query: string;
  readonly variables: Record<string, unknown>;
  readonly operationName?: string;
}

const DEEPEST = 7;
const CONDITIONS = ['b0', 'b1'];

/** Writes one random operation: aliases, fragments in one another, conditions, the same field twice, pages. */
class Writer {
  private readonly fragments: string[] = [];
  private readonly used = new Map<string, string>();
  private names = 0;
  private objects = 0;

  constructor(
    private readonly schema: GraphQLSchema,
    private readonly usccs: readonly string[],
    private readonly dice: Dice,
  ) {}

  write(title: string): CorpusOperation {
    const selections = this.selections(this.schema.getQueryType() as GraphQLCompositeType, 0);
    const definitions = [...this.used].map(([name, type]) => `$${name}: ${type}`).join(', ');
    const query = `query Random${definitions ? `(${definitions})` : ''} { ${selections} }\n${this.fragments.join('\n')}`;
    return { title, query, variables: this.variables() };
  }

  private variables(): Record<string, unknown> {
    const { dice } = this;
    const values: Record<string, unknown> = {};
    for (const name of this.used.keys()) {
      if (CONDITIONS.includes(name)) values[name] = dice.chance(0.5);
      else if (name.startsWith('first')) values[name] = 1 + dice.int(4);
      else values[name] = dice.pick(this.usccs);
    }
    return values;
  }

  private use(name: string, type: string): string {
    this.used.set(name, type);
    return `$${name}`;
  }

  private condition(): string {
    const { dice } = this;
    if (!dice.chance(0.15)) return '';
    const value = dice.chance(0.8) ? this.use(dice.pick(CONDITIONS), 'Boolean!') : String(dice.chance(0.5));
    return ` @${dice.pick(['skip', 'include'])}(if: ${value})`;
  }

  private argumentsOf(field: GraphQLField<unknown, unknown>): string {
    const { dice } = this;
    const given = field.args.flatMap(({ name, type }) => {
      if (name === 'id') return [`id: "f${dice.int(8)}"`];
      if (name === 'uscc') return [`uscc: ${this.use(`uscc${dice.int(3)}`, 'USCC!')}`];
      if (name === 'first') return [`first: ${dice.chance(0.5) ? this.use('first0', 'Int') : 1 + dice.int(4)}`];
      if (name === 'after') return dice.chance(0.05) ? ['after: "no cursor"'] : [];
      if (name === 'open') return dice.chance(0.4) ? [`open: ${dice.chance(0.5)}`] : [];
      const enumeration = getNamedType(type);
      if (!isEnumType(enumeration) || dice.chance(0.6)) return [];
      const value = dice.pick(enumeration.getValues()).name;
      return [`${name}: ${isListType(type) ? `[${value}]` : value}`];
    });
    return given.length > 0 ? `(${given.join(', ')})` : '';
  }

  private fresh(prefix: string): string {
    this.names += 1;
    return `${prefix}${this.names}`;
  }

  private field(owner: GraphQLCompositeType, depth: number): string[] {
    const { dice } = this;
    if (dice.chance(0.1)) return [`${dice.chance(0.3) ? `${this.fresh('t')}: ` : ''}__typename${this.condition()}`];
    const fields = isUnionType(owner) ? [] : Object.values(owner.getFields());
    const leaves = fields.filter(({ type }) => !isCompositeType(getNamedType(type)));
    const tooDeep = depth >= DEEPEST || this.objects > 40;
    if (fields.length === 0 || (tooDeep && leaves.length === 0)) return ['__typename'];
    const field = dice.pick(tooDeep ? leaves : fields);
    const type = getNamedType(field.type);
    const given = this.argumentsOf(field);
    const alias = given || dice.chance(0.15) ? `${this.fresh('a')}: ` : '';
    const written = (): string => {
      const inner = isCompositeType(type) ? ` { ${this.selections(type, depth + 1)} }` : '';
      return `${alias}${field.name}${given}${this.condition()}${inner}`;
    };
    return dice.chance(0.2) ? [written(), written()] : [written()];
  }

  /** Some selections of an object in a fragment on what it may be. */
  private wrapped(type: GraphQLCompositeType, depth: number): string {
    const { dice, schema } = this;
    const interfaces = isUnionType(type) ? [] : type.getInterfaces();
    const possible = isObjectType(type) ? [type] : schema.getPossibleTypes(type);
    const inside = dice.pick(possible);
    const inner = this.field(inside, depth).join(' ');
    switch (isObjectType(type) ? dice.int(3) : 1 + dice.int(2)) {
      case 0:
        return `...${this.condition()} { ${inner} }`;
      case 1: {
        const around = dice.pick([type, inside, ...interfaces]);
        return `... on ${around.name}${this.condition()} { __typename ... on ${inside.name} { ${inner} } }`;
      }
      default: {
        const name = this.fresh('Fragment');
        this.fragments.push(`fragment ${name} on ${inside.name} { ${inner} }`);
        return dice.chance(0.3) ? `...${name} ...${name}${this.condition()}` : `...${name}${this.condition()}`;
      }
    }
  }

  private selections(type: GraphQLCompositeType, depth: number): string {
    const { dice } = this;
    this.objects += 1;
    const parts: string[] = [];
    const wanted = depth === 0 ? 1 + dice.int(2) : 1 + dice.int(4);
    while (parts.length < wanted) {
      const inFragment = dice.chance(isObjectType(type) ? 0.2 : 0.6);
      parts.push(...(inFragment ? [this.wrapped(type, depth)] : this.field(type, depth)));
    }
    return parts.sort(() => (dice.chance(0.5) ? 1 : -1)).join(' ');
  }
}

/** A random operation: the same number always writes the same one. */
function randomOperation(schema: GraphQLSchema, usccs: readonly string[], number: number): CorpusOperation {
  return new Writer(schema, usccs, createDice('executors', String(number))).write(`random ${number}`);
}

/** So many valid random operations; those that come out invalid are passed over. */
export function randomOperations(schema: GraphQLSchema, count: number, usccs: readonly string[]): CorpusOperation[] {
  const operations: CorpusOperation[] = [];
  for (let number = 0; operations.length < count; number += 1) {
    const operation = randomOperation(schema, usccs, number);
    if (validate(schema, parse(operation.query)).length === 0) operations.push(operation);
  }
  return operations;
}
