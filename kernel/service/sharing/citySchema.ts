import {
  type ConstDirectiveNode,
  type DocumentNode,
  type EnumTypeDefinitionNode,
  Kind,
  parse,
  print,
  type StringValueNode,
} from 'graphql';
import { SILOS } from '../../values/silos';
import { gatewaySdl, siloSdl } from '../repository';
import { readSharing, type SharedField } from './readSharing';

/** What the schema says of a thing: its Chinese term where it has one, and the English sentence. */
export interface SchemaWords {
  readonly zh: string | null;
  readonly en: string;
}

/** A field of the schema, with its resource, type and words. */
export interface SchemaField extends SharedField {
  /** The type as the SDL writes it. */
  readonly type: string;
  readonly words: SchemaWords;
}

/** An enumeration of the schema with its values. */
export interface SchemaEnum {
  readonly name: string;
  readonly words: SchemaWords;
  readonly values: readonly { readonly code: string; readonly words: SchemaWords }[];
}

/** All that the schema of the whole city tells of its fields and enumerations, in the order of their names. */
export interface CitySchema {
  readonly fields: readonly SchemaField[];
  readonly enums: readonly SchemaEnum[];
}

const TERM = /^(\S*\p{Script=Han}\S*)(?:\s+([\s\S]+))?$/u;

/** Parts a description into the Chinese term it opens with and the rest; a term alone stands for both. */
export function readWords(description: StringValueNode | undefined): SchemaWords {
  const text = (description?.value ?? '').trim();
  const [, zh, en] = TERM.exec(text) ?? [];
  return zh === undefined ? { zh: null, en: text } : { zh, en: en ?? zh };
}

const isHidden = (directives: readonly ConstDirectiveNode[] | undefined): boolean =>
  directives?.some(({ name }) => name.value === 'inaccessible') ?? false;

function fieldsOf(document: DocumentNode): SchemaField[] {
  const sharing = readSharing(document);
  return document.definitions.flatMap((node) => {
    if (node.kind !== Kind.OBJECT_TYPE_DEFINITION && node.kind !== Kind.OBJECT_TYPE_EXTENSION) return [];
    if (isHidden(node.directives)) return [];
    return (node.fields ?? []).flatMap((field) => {
      const shared = sharing.get(`${node.name.value}.${field.name.value}`);
      if (!shared || isHidden(field.directives)) return [];
      return [{ ...shared, type: print(field.type), words: readWords(field.description) }];
    });
  });
}

function enumOf({ name, description, values }: EnumTypeDefinitionNode): SchemaEnum {
  const told = (values ?? []).map((value) => ({ code: value.name.value, words: readWords(value.description) }));
  return { name: name.value, words: readWords(description), values: told };
}

function enumsOf(document: DocumentNode): SchemaEnum[] {
  return document.definitions.flatMap((node) =>
    node.kind === Kind.ENUM_TYPE_DEFINITION && !isHidden(node.directives) ? [enumOf(node)] : [],
  );
}

function firstByKey<Item>(items: readonly Item[], keyOf: (item: Item) => string): Map<string, Item> {
  return new Map([...items].reverse().map((item) => [keyOf(item), item]));
}

/** What the given SDLs tell together: what several of them have is told once, in the words of the first. */
export function readCitySchema(sdls: readonly string[]): CitySchema {
  const documents = sdls.map((sdl) => parse(sdl, { noLocation: true }));
  const fields = firstByKey(documents.flatMap(fieldsOf), ({ coordinate }) => coordinate);
  const enums = firstByKey(documents.flatMap(enumsOf), ({ name }) => name);
  return {
    fields: [...fields.values()].sort((a, b) => (a.coordinate < b.coordinate ? -1 : 1)),
    enums: [...enums.values()].sort((a, b) => (a.name < b.name ? -1 : 1)),
  };
}

let city: CitySchema | undefined;

/** What the schemas of all silos and of the gateway tell together. */
export function citySchema(): CitySchema {
  city ??= readCitySchema([...SILOS.map(siloSdl), gatewaySdl()]);
  return city;
}
