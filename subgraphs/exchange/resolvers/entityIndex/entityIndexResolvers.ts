import { facets } from './facets';
import { worklist } from './worklist';

/** Questions across silos. */
export const entityIndexResolvers = {
  Query: { worklist, facets },
};
