import type { InspectionItemInput } from '../../../subgraphs/inspection';
import { SAMPLE_ITEMS } from '../../../tools/generate/inspectionFacts/items';

/** The items of the sample city, asking nothing of inspectors but a certificate, and of no supervision matter. */
export const PLAIN_ITEMS: readonly InspectionItemInput[] = SAMPLE_ITEMS.map((item) => ({
  ...item,
  inspectorField: null,
  matter: null,
}));
