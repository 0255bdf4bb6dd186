import type { SiloContext } from '../../../kernel/service/silo';
import type { SupervisionLoaders, SupervisionStore } from '../store/supervisionStore';

/** What this silo's resolvers may use. */
export type SupervisionContext = SiloContext<SupervisionStore, SupervisionLoaders>;
