import type { InspectionItemKind } from '../inspectionWords';
import type { ItemContent } from './itemContent';
import { readFrequency } from './readFrequency';
import { readMethods } from './readMethods';
import { readRatio } from './readRatio';
import { readRequirement } from './readRequirement';

/** What of a list a person has to settle. */
export const UNCLEAR_PARTS = [
  'ITEM_BASIS_MISSING',
  'ITEM_RATIO_UNCLEAR',
  'ITEM_METHOD_UNCLEAR',
  'ITEM_INSPECTOR_UNCLEAR',
] as const;

/** A part of an item that a person has to settle. */
export type UnclearPart = (typeof UNCLEAR_PARTS)[number];

/** An item in the words of its list. */
export interface ListedWords {
  readonly name: string;
  /** Empty where the item has no parts. */
  readonly part: string;
  readonly nameEn: string | null;
  readonly kind: InspectionItemKind | null;
  readonly matter: string | null;
  readonly basis: string;
  readonly object: string;
  readonly ratio: string;
  readonly frequency: string;
  readonly method: string;
  readonly requirement: string;
}

/** An item of a list as far as it can be read, with what a person has to settle. */
export interface ReadItem extends ItemContent {
  readonly unclear: readonly UnclearPart[];
}

/**
 * Code of an item of a list: its department, its number in the list, and which of the rows of that number it is
 *
 * The same list gives the same codes whenever it is read. Reading of this project.
 */
export function itemCode(department: string, number: number, row: number): string {
  return `${department}-${String(number).padStart(2, '0')}-${String(row).padStart(2, '0')}`;
}

/**
 * Reads an item of a list: what the text says without judgement is taken, everything else is left to a person
 *
 * 沪府发〔2020〕7号（十一）: the list names basis, object, method, ratio, frequency and what is asked of inspectors.
 */
export function readItem(words: ListedWords): ReadItem {
  const { name, part, nameEn, kind, matter, basis, object } = words;
  const ratio = readRatio(words.ratio);
  const methods = readMethods(words.method);
  const requirement = readRequirement(words.requirement);
  const isUnclear: Readonly<Record<UnclearPart, boolean>> = {
    ITEM_BASIS_MISSING: basis === '',
    ITEM_RATIO_UNCLEAR: ratio === undefined,
    ITEM_METHOD_UNCLEAR: methods === undefined,
    ITEM_INSPECTOR_UNCLEAR: requirement === undefined,
  };
  return {
    name: part === '' || part === name ? name : `${name}：${part}`,
    nameEn,
    basis: basis || null,
    kind,
    objectType: object || null,
    methods: methods ?? [],
    ratioFloorPpm: ratio?.ratioFloorPpm ?? null,
    ratioCeilingPpm: ratio?.ratioCeilingPpm ?? null,
    ...readFrequency(words.frequency),
    inspectorField: requirement?.inspectorField ?? null,
    matter,
    unclear: UNCLEAR_PARTS.filter((code) => isUnclear[code]),
  };
}
