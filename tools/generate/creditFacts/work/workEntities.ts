import { day } from '../../../../kernel/values/day';
import type { Uscc } from '../../../../kernel/values/uscc';
import type { CityEntity } from '../../cityEntity';
import { DOCUMENTED_ENTITIES } from '../../documentedEntities';
import { SUPERVISION_EXAMPLES } from '../../supervisionExamples';

const NAMED = DOCUMENTED_ENTITIES.length + SUPERVISION_EXAMPLES.length;
const MOST = 64;
const FEWEST = 8;
/** Older than everything that is done with them. */
const REGISTERED_BEFORE = day('2023-06-01');
const PUDONG = '310115';

/** Whom the work is about: the businesses of a city that nothing else is told of, those of the deciding office first. */
export class WorkEntities {
  private readonly groups: readonly Uscc[][] = [[], [], []];

  /** Remembers an entity if it is fit; businesses that the pages name are none. */
  watch({ index, uscc, state, story, district, registeredOn }: CityEntity): void {
    if (index < NAMED || state !== 'IN_OPERATION' || registeredOn >= REGISTERED_BEFORE) return;
    const group = story !== 'ALL_WELL' ? 2 : district === PUDONG ? 0 : 1;
    const list = this.groups[group];
    if (list && list.length < MOST) list.push(uscc);
  }

  /** The entities that were found, fittest first; none where the city has too few. */
  list(): readonly Uscc[] {
    const all = this.groups.flat().slice(0, MOST);
    return all.length < FEWEST ? [] : all;
  }
}
