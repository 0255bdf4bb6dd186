import { citySchema, type SchemaField } from '../../../../kernel/service/sharing/citySchema';
import { findDepartment } from '../../../../kernel/values/reference/departments';
import { PURPOSES } from '../../../../kernel/values/reference/purposes';
import {
  RESOURCES,
  type Resource,
  SHARING_CLASSES,
  type SharingClass,
} from '../../../../kernel/values/reference/resources';
import { foldText } from '../../rules/catalogue/catalogueFilter';
import type { SearchedResource } from '../../store/catalogue/catalogueSql';

/** The resources of the schema with what the schema says of them. */
export interface SharedResources {
  /** The fields of a resource, by coordinate. */
  fieldsOf(code: string): readonly SchemaField[];
  /** The strictest class of a resource's fields. */
  classOf(code: string): SharingClass;
  /** What the catalogue is searched by. */
  readonly searched: readonly SearchedResource[];
}

function strictest(fields: readonly SchemaField[]): SharingClass {
  const ranks = fields.map((field) => SHARING_CLASSES.indexOf(field.class));
  return SHARING_CLASSES[Math.max(0, ...ranks)] ?? 'UNCONDITIONAL';
}

function searchTextOf({ code, owner, zh, en, meaning }: Resource, fields: readonly SchemaField[]): string {
  const department = findDepartment(owner);
  const words = fields.flatMap(({ coordinate, words: told }) => [coordinate, told.zh ?? '', told.en]);
  const texts = [code, zh, en, meaning.zh, meaning.en, department?.zh ?? '', department?.en ?? '', ...words];
  return foldText(texts.join('\n'));
}

function read(): SharedResources {
  const fields = new Map<string, SchemaField[]>(RESOURCES.map(({ code }) => [code, []]));
  for (const field of citySchema().fields) fields.get(field.resource)?.push(field);
  const fieldsOf = (code: string): readonly SchemaField[] => fields.get(code) ?? [];
  const searched = RESOURCES.map((resource): SearchedResource => {
    const own = fieldsOf(resource.code);
    return {
      code: resource.code,
      search: searchTextOf(resource, own),
      owner: resource.owner,
      class: strictest(own),
      purposes: resource.purposes ?? PURPOSES.map(({ code }) => code),
    };
  });
  const classes = new Map(searched.map((one) => [one.code, one.class]));
  return { fieldsOf, classOf: (code) => classes.get(code) ?? 'UNCONDITIONAL', searched };
}

let resources: SharedResources | undefined;

/** The resources of the schema, read once. */
export function sharedResources(): SharedResources {
  resources ??= read();
  return resources;
}
