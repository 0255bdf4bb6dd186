const FOOD_INSPECTION = '食品生产经营监督检查管理办法';

/**
 * Whether an item rests at the lower offices after a higher one has inspected it: where it is inspected under the Measures
 * on the supervision and inspection of food
 *
 * What the higher office has inspected the lower does not inspect again within three months, unless a violation is
 * suspected; then the inspection is triggered, and not drawn.
 *
 * DR-15；《食品生产经营监督检查管理办法》第四十二条
 */
export function restsAfterHigher(basis: string): boolean {
  return basis.includes(FOOD_INSPECTION);
}
