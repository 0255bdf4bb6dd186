import type { Statements } from '../../../../kernel/service/database/statements';
import { readingFrom } from '../../../../kernel/service/work/queryable';
import { type InspectorLoad, type LoadFigures, loadFigures } from '../../rules/teams/loadFigures';
import type { VisitWindow } from '../../rules/teams/windowDays';
import { inspectorsFor } from '../library/inspectorsFor';
import { readLoads } from './rosters';

/** How the visits of a window lie on the inspectors of an office. */
export interface OfficeLoads extends LoadFigures, VisitWindow {
  readonly office: string;
  /** Those in service, by number. */
  readonly loads: readonly InspectorLoad[];
}

/** The visits of the inspectors of an office who are in service, within a window, and how evenly they lie. */
export async function readOfficeLoads(
  statements: Statements,
  office: string,
  window: VisitWindow,
): Promise<OfficeLoads> {
  const client = readingFrom(statements);
  const inService = (await inspectorsFor(client, { office })).filter(({ active }) => active);
  const visits = await readLoads(
    client,
    inService.map(({ number }) => number),
    window,
  );
  const loads = inService.map(({ number }) => ({ inspector: number, visits: visits.get(number) ?? 0 }));
  return { office, ...window, ...loadFigures(loads), loads };
}
