/** The silos whose facts are about entities, in the order in which answers list them. */
export const FACT_SILOS = ['credit', 'supervision', 'inspection', 'enforcement'] as const;

/** A silo that holds facts and tells of them through its outbox. */
export type FactSiloName = (typeof FACT_SILOS)[number];

/** Every silo of the city: the fact silos and the big-data centre's own, the exchange. */
export const SILOS = [...FACT_SILOS, 'exchange'] as const;

/** A silo's name: its folder, its database, its subgraph. */
export type SiloName = (typeof SILOS)[number];
