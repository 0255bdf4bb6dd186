/** The silos of the city, in the order in which answers list them. */
export const SILOS = ['credit', 'supervision', 'inspection', 'enforcement'] as const;

/** A silo's name: its folder, its database, its subgraph. */
export type SiloName = (typeof SILOS)[number];
