import type { SiloContext } from '../../../kernel/service/silo';
import type { InspectionLoaders, InspectionStore } from '../store/inspectionStore';

/** What this silo's resolvers may use. */
export type InspectionContext = SiloContext<InspectionStore, InspectionLoaders>;
