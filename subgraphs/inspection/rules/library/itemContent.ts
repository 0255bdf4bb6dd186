import { lawful, unlawful, type Verdict } from '../../../../kernel/values/verdict';
import type { InspectionItemKind } from '../inspectionWords';
import type { ItemFrequency } from './itemFrequency';
import type { ItemMethod } from './libraryWords';
import type { ReadRatio } from './readRatio';

/** What an item says beside its code and department; ratios in parts in a million of its objects. */
export interface ItemContent extends ReadRatio, ItemFrequency {
  readonly name: string;
  /** Null where there is no translation: then the Chinese name stands for it. */
  readonly nameEn: string | null;
  /** Law and article; null while nobody has told. */
  readonly basis: string | null;
  /** Null while nobody has decided. */
  readonly kind: InspectionItemKind | null;
  readonly objectType: string | null;
  readonly methods: readonly ItemMethod[];
  /** Qualification that an inspector needs; null for none. */
  readonly inspectorField: string | null;
  /** Code of the supervision matter whose category counts in the draw. */
  readonly matter: string | null;
}

/** An item that has all that every item on the list has; see `itemWhole`. */
export interface WholeItem extends ItemContent {
  readonly basis: string;
  readonly kind: InspectionItemKind;
}

/**
 * An item comes onto the list with its basis, its kind, its object and its method
 *
 * 沪府发〔2020〕7号（十一）; 国办发〔2015〕58号
 */
export function itemWhole({ basis, kind, objectType, methods }: ItemContent): Verdict {
  const parts = { basis, kind, objectType, methods: methods[0] ?? null };
  const missing = Object.entries(parts).flatMap(([part, value]) => (value === null ? [part] : []));
  return missing.length === 0 ? lawful : unlawful('ITEM_INCOMPLETE', '沪府发〔2020〕7号（十一）', { missing });
}
