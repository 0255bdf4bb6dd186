import { type GraphQLSchema, isAbstractType, isInterfaceType, isObjectType } from 'graphql';
import { type Conditions, isLeftOut } from './conditions';
import type { FieldSelection, FieldType, SelectionSet } from './plannerSeam';
import { requirePlainName, Uncompilable } from './uncompilable';

/** A field of an answer with everything that is selected under it. */
export interface CollectedField {
  readonly responseName: string;
  readonly type: FieldType;
  readonly selectionSets: SelectionSet[];
  /** For `__typename` alone: what it is where the silo did not tell; null where that would be unusual. */
  readonly typename?: string | null;
}

/** The object whose fields are collected. */
export interface Owner {
  /** What the silo says it is; undefined where it does not say. */
  readonly told: string | undefined;
  /** What the schema says it is. */
  readonly type: string;
}

/** What shapes are compiled for. */
export interface ShapeTerms {
  readonly schema: GraphQLSchema;
  readonly conditions: Conditions;
}

const TYPENAME = '__typename';

/** Whether a type fits a condition, as the stock executor judges it. */
function fits(condition: string, name: string, schema: GraphQLSchema): boolean {
  if (condition === name) return true;
  const [wide, narrow] = [schema.getType(condition), schema.getType(name)];
  if (!isAbstractType(wide) || !(isObjectType(narrow) || isInterfaceType(narrow))) return false;
  return schema.isSubType(wide, narrow);
}

class Collector {
  readonly fields = new Map<string, CollectedField>();

  constructor(
    private readonly terms: ShapeTerms,
    private readonly told: string | undefined,
  ) {}

  collect(set: SelectionSet, parent: string): void {
    for (const selection of set.selections()) {
      if (isLeftOut(selection, this.terms.conditions)) continue;
      if (selection.kind === 'FieldSelection') {
        this.add(selection, parent);
        continue;
      }
      const condition = selection.element.typeCondition?.name;
      if (condition && !fits(condition, this.told ?? parent, this.terms.schema)) continue;
      this.collect(selection.selectionSet, condition ?? parent);
    }
  }

  private add({ element, selectionSet }: FieldSelection, parent: string): void {
    const responseName = requirePlainName(element.responseName());
    const type = element.definition.type as FieldType;
    const isTypename = element.name === TYPENAME;
    if (responseName === TYPENAME && !isTypename) throw new Uncompilable('another field called __typename');
    const known = this.fields.get(responseName);
    if (!known) {
      const typename = isObjectType(this.terms.schema.getType(parent)) ? parent : null;
      const selectionSets = selectionSet ? [selectionSet] : [];
      this.fields.set(responseName, { responseName, type, selectionSets, ...(isTypename ? { typename } : {}) });
      return;
    }
    if (String(known.type) !== String(type)) throw new Uncompilable(`two types of ${responseName}`);
    if (selectionSet) known.selectionSets.push(selectionSet);
  }
}

/** The fields of an object in the order of an answer, duplicates put together. */
export function collectFields(sets: readonly SelectionSet[], owner: Owner, terms: ShapeTerms): CollectedField[] {
  const collector = new Collector(terms, owner.told);
  for (const set of sets) collector.collect(set, owner.type);
  return [...collector.fields.values()];
}
