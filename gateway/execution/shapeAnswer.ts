import { isAbstractType, isCompositeType, isObjectType } from 'graphql';
import { type CollectedField, collectFields, type ShapeTerms } from './collectFields';
import type { AnswerObject } from './mergeAnswer';
import type { FieldType, Operation, SelectionSet } from './plannerSeam';
import { compileLeaf, type Shape } from './shapeLeaf';
import { Uncompilable } from './uncompilable';

/** More objects than this in one operation come of fragments on interfaces within one another. */
const MOST_OBJECTS = 3_000;

interface Slot {
  readonly name: string;
  readonly nullable: boolean;
  readonly shape: Shape;
  /** The object itself is looked at, for the name of its type. */
  readonly ofOwner: boolean;
}

function shapeTypename(name: string, typename: string, untold: string | null): Shape {
  return (owner) => {
    const { [name]: given, __typename: told } = owner as AnswerObject;
    const value = given ?? told ?? untold;
    return value === typename ? value : undefined;
  };
}

function shapeObject(typename: string, slots: readonly Slot[]): Shape {
  return (value) => {
    if (typeof value !== 'object' || Array.isArray(value)) return undefined;
    const input = value as AnswerObject;
    if (input.__typename !== undefined && input.__typename !== typename) return undefined;
    const output: AnswerObject = {};
    for (const { name, nullable, shape, ofOwner } of slots) {
      const given = ofOwner ? input : input[name];
      if (given !== undefined && given !== null) {
        const shaped = shape(given);
        if (shaped === undefined) return undefined;
        output[name] = shaped;
      } else if (nullable) output[name] = null;
      else return undefined;
    }
    return output;
  };
}

function shapeList(element: Shape, nullable: boolean): Shape {
  return (value) => {
    if (!Array.isArray(value)) return undefined;
    const output = new Array<unknown>(value.length);
    for (let index = 0; index < value.length; index += 1) {
      const given: unknown = value[index];
      if (given === undefined || (given === null && !nullable)) return undefined;
      const shaped = given === null ? null : element(given);
      if (shaped === undefined) return undefined;
      output[index] = shaped;
    }
    return output;
  };
}

function shapeAbstract(shapes: ReadonlyMap<unknown, Shape>): Shape {
  return (value) => shapes.get((value as AnswerObject).__typename)?.(value);
}

function shapeEither(told: Shape, untold: Shape): Shape {
  return (value) => ((value as AnswerObject).__typename === undefined ? untold : told)(value);
}

function isSame(one: readonly CollectedField[], other: readonly CollectedField[]): boolean {
  const digest = (fields: readonly CollectedField[]): unknown[] =>
    fields.flatMap(({ responseName, typename, selectionSets }) => [responseName, typename, ...selectionSets]);
  const [left, right] = [digest(one), digest(other)];
  return left.length === right.length && left.every((part, index) => part === right[index]);
}

class ShapeCompiler {
  private objects = 0;

  constructor(private readonly terms: ShapeTerms) {}

  compileNamed(name: string, sets: readonly SelectionSet[]): Shape {
    const { schema } = this.terms;
    const type = schema.getType(name);
    if (!type) throw new Uncompilable(`the unknown type ${name}`);
    if (!isCompositeType(type)) return compileLeaf(type);
    if (isObjectType(type)) return this.compileOnly(name, sets);
    const possible = isAbstractType(type) ? schema.getPossibleTypes(type) : [];
    const shapes = possible.map(({ name: told }) => {
      const fields = collectFields(sets, { told, type: told }, this.terms);
      return [told, this.compileObject(told, fields)] as const;
    });
    return shapeAbstract(new Map(shapes));
  }

  /** Silos need not tell the type of an object that can be of one type alone; fragments may read otherwise then. */
  private compileOnly(type: string, sets: readonly SelectionSet[]): Shape {
    const told = collectFields(sets, { told: type, type }, this.terms);
    const untold = collectFields(sets, { told: undefined, type }, this.terms);
    const shape = this.compileObject(type, told);
    return isSame(told, untold) ? shape : shapeEither(shape, this.compileObject(type, untold));
  }

  private compileObject(typename: string, fields: readonly CollectedField[]): Shape {
    this.objects += 1;
    if (this.objects > MOST_OBJECTS) throw new Uncompilable(`more than ${MOST_OBJECTS} objects`);
    const slots = fields.map((field): Slot => {
      const { responseName: name, type } = field;
      if (field.typename === undefined) return { name, ...this.compileType(type, field.selectionSets), ofOwner: false };
      return { name, nullable: false, shape: shapeTypename(name, typename, field.typename), ofOwner: true };
    });
    return shapeObject(typename, slots);
  }

  private compileType(type: FieldType, sets: readonly SelectionSet[]): { nullable: boolean; shape: Shape } {
    if (type.kind === 'NonNullType') return { nullable: false, shape: this.compileType(type.ofType, sets).shape };
    if (type.kind !== 'ListType') return { nullable: true, shape: this.compileNamed(type.name, sets) };
    const element = this.compileType(type.ofType, sets);
    return { nullable: true, shape: shapeList(element.shape, element.nullable) };
  }
}

/**
 * Compiles the shaping of a whole answer: merged data of the silos becomes what was asked for, in the order in which it
 * was asked. The shape answers undefined where anything is unusual, such as null where the schema allows none or a value
 * of another type; who asked then has the stock executor say what becomes of it. Throws `Uncompilable`.
 */
export function compileShape({ selectionSet }: Operation, terms: ShapeTerms): Shape {
  const root = terms.schema.getQueryType();
  if (!root) throw new Uncompilable('a schema without queries');
  return new ShapeCompiler(terms).compileNamed(root.name, [selectionSet]);
}
