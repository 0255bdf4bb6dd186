import type { InspectionItemKind } from '../inspectionWords';
import type { PlannableItem } from '../library/plannableItem';

/** What of an item on the list a task is judged by. */
export interface PlannedItem extends PlannableItem {
  readonly department: string;
  readonly kind: InspectionItemKind;
  readonly methods: readonly string[];
  readonly ratioFloorPpm: number | null;
  readonly mostPerYear: number | null;
}
