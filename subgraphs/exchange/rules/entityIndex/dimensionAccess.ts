import { lawful, unlawful, type Verdict } from '../../../../kernel/values/verdict';
import { DIMENSIONS, type DimensionName } from './dimensions';

/** What a viewer may be given, as far as this rule asks. */
export interface DimensionViewer {
  readonly isPublic: boolean;
  /** Whether the viewer may be given the field of an entity. */
  allows(coordinate: string): boolean;
}

/**
 * Who may filter and sort by a dimension
 *
 * A list filtered or sorted by something tells it of every entity on it: whoever may not be given the field may not use
 * the dimension. The public uses what is published of every entity, and nothing else.
 *
 * 《上海市数据条例》第三十八条至第四十条
 */
export function dimensionAccess(name: DimensionName, { isPublic, allows }: DimensionViewer): Verdict {
  const { coordinate, open } = DIMENSIONS[name];
  if (open) return lawful;
  const facts = { dimension: name, field: coordinate };
  if (isPublic) return unlawful('NOT_PUBLIC', '本项目口径', facts);
  return allows(coordinate) ? lawful : unlawful('NOT_IN_AGREEMENT', '上海市数据条例 38-40', facts);
}
