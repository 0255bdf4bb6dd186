import {
  type DirectiveNode,
  type DocumentNode,
  type InterfaceTypeDefinitionNode,
  type InterfaceTypeExtensionNode,
  Kind,
  type ObjectTypeDefinitionNode,
  type ObjectTypeExtensionNode,
  parse,
  type TypeNode,
} from 'graphql';
import type { SharingClass } from '../../values/reference/resources';
import { SILOS } from '../../values/silos';
import { siloSdl } from '../repository';

/** What the schema says of a field's sharing. */
export interface SharedField {
  /** `Type.field`. */
  readonly coordinate: string;
  /** Code of the resource of the catalogue that the field belongs to. */
  readonly resource: string;
  readonly class: SharingClass;
  /** Name of the type of its value. */
  readonly returns: string;
  /** Whether it comes with any other field of its type. */
  readonly core: boolean;
}

/** Fields by coordinate. */
export type SharingMap = ReadonlyMap<string, SharedField>;

type FieldsNode =
  | ObjectTypeDefinitionNode
  | ObjectTypeExtensionNode
  | InterfaceTypeDefinitionNode
  | InterfaceTypeExtensionNode;

const FIELD_KINDS: readonly string[] = [
  Kind.OBJECT_TYPE_DEFINITION,
  Kind.OBJECT_TYPE_EXTENSION,
  Kind.INTERFACE_TYPE_DEFINITION,
  Kind.INTERFACE_TYPE_EXTENSION,
];
/** Types whose fields lead into a resource rather than belong to a fact of it. */
const WAYS_IN: readonly string[] = ['Query', 'MarketEntity'];

function isFieldsNode(node: { readonly kind: string }): node is FieldsNode {
  return FIELD_KINDS.includes(node.kind);
}

/** The directive `@shared` among those of a type or field. */
function sharedOf(
  directives: readonly DirectiveNode[] | undefined,
): { resource: string; class: SharingClass } | undefined {
  const found = directives?.find(({ name }) => name.value === 'shared');
  if (!found) return undefined;
  const value = (name: string): string => {
    const given = found.arguments?.find((argument) => argument.name.value === name)?.value;
    return given && 'value' in given ? String(given.value) : '';
  };
  return { resource: value('resource'), class: value('class') as SharingClass };
}

function namedType(type: TypeNode): string {
  return type.kind === Kind.NAMED_TYPE ? type.name.value : namedType(type.type);
}

/** What every fact is given with: its id, its source, its times and the entity that it is about. */
const CORE_OF_FACTS: readonly string[] = [
  'id',
  'entity',
  'sourceDepartment',
  'sourceRecordId',
  'observedAt',
  'recordedAt',
];
const FACT = 'Fact';

/** Of a fact, what it is always given with; of what is no fact, such as a page or a value, all of it. */
function isCore(type: string, field: string, facts: ReadonlySet<string>): boolean {
  return facts.has(type) ? CORE_OF_FACTS.includes(field) : !WAYS_IN.includes(type);
}

/** Reads which resource each field of an SDL belongs to: `@shared` of the field, else of its type. */
export function readSharing(sdl: string | DocumentNode): SharingMap {
  const document = typeof sdl === 'string' ? parse(sdl, { noLocation: true }) : sdl;
  const nodes = document.definitions.filter(isFieldsNode);
  const facts = new Set(
    nodes.filter(({ interfaces }) => interfaces?.some(({ name }) => name.value === FACT)).map(({ name }) => name.value),
  );
  const ofTypes = new Map<string, ReturnType<typeof sharedOf>>();
  for (const { name, directives } of nodes) {
    const shared = sharedOf(directives);
    if (shared) ofTypes.set(name.value, shared);
  }
  const fields = new Map<string, SharedField>();
  for (const { name, fields: own } of nodes) {
    for (const field of own ?? []) {
      const shared = sharedOf(field.directives) ?? ofTypes.get(name.value);
      if (!shared) continue;
      const coordinate = `${name.value}.${field.name.value}`;
      const core = isCore(name.value, field.name.value, facts);
      fields.set(coordinate, { coordinate, ...shared, returns: namedType(field.type), core });
    }
  }
  return fields;
}

let city: SharingMap | undefined;

/** What the schemas of all silos say together. */
export function citySharing(): SharingMap {
  city ??= new Map(SILOS.flatMap((silo) => [...readSharing(siloSdl(silo))]));
  return city;
}
