import type { SiloContext } from '../../../kernel/service/silo';
import type { EnforcementLoaders, EnforcementStore } from '../store/enforcementStore';

/** What this silo's resolvers may use. */
export type EnforcementContext = SiloContext<EnforcementStore, EnforcementLoaders>;
