import { lawful, unlawful, type Verdict } from '../../../../kernel/values/verdict';
import type { ItemMethod } from './libraryWords';
import type { UnclearPart } from './readItem';

/** What a person settles of an item of a list; what he does not speak of is null. */
export interface ItemSettlement {
  readonly ratioFloorPpm: number | null;
  readonly ratioCeilingPpm: number | null;
  readonly mostPerYear: number | null;
  readonly methods: readonly ItemMethod[] | null;
  readonly basis: string | null;
  readonly inspectorField: string | null;
}

/** What is there to be settled: what was unclear, and whether the list itself says how often at most. */
export interface ToSettle {
  readonly unclear: readonly UnclearPart[];
  readonly mostPerYear: number | null;
}

/**
 * A settlement answers what was unclear, and nothing else
 *
 * A basis and a method that are missing must be given. A ratio that is unclear may be settled as none, and so may what is
 * asked of inspectors. What the list itself says is not changed on this way.
 *
 * 沪府发〔2020〕7号（十一）
 */
export function itemSettlement(settled: ItemSettlement, { unclear, mostPerYear }: ToSettle): Verdict {
  const { ratioFloorPpm, ratioCeilingPpm, methods, basis, inspectorField } = settled;
  const given: Readonly<Record<UnclearPart, boolean>> = {
    ITEM_BASIS_MISSING: basis !== null,
    ITEM_RATIO_UNCLEAR: ratioFloorPpm !== null || ratioCeilingPpm !== null,
    ITEM_METHOD_UNCLEAR: methods !== null,
    ITEM_INSPECTOR_UNCLEAR: inspectorField !== null,
  };
  const parts = Object.keys(given) as UnclearPart[];
  const unasked = parts.filter((part) => given[part] && !unclear.includes(part));
  const unanswered = (['ITEM_BASIS_MISSING', 'ITEM_METHOD_UNCLEAR'] as const).filter(
    (part) => unclear.includes(part) && !given[part],
  );
  const changesMost = mostPerYear !== null && settled.mostPerYear !== null && settled.mostPerYear !== mostPerYear;
  return unasked.length + unanswered.length === 0 && !changesMost
    ? lawful
    : unlawful('ITEM_SETTLEMENT_UNFIT', '沪府发〔2020〕7号（十一）', { unclear, unasked, unanswered, mostPerYear });
}
