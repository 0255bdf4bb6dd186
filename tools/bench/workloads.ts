/** What a bench asks again and again, of known entities. */
export interface Workload {
  readonly name: 'profile' | 'worklist' | 'log';
  /** The operation; with `sources`, which only the hub's own gateway answers, or without. */
  operation(withSources: boolean): string;
  /** Variables of the requests, sent in turn. */
  variables(city: KnownCity): Record<string, unknown>[];
  /** First-stage bars of throughput: what runs it, against what, how many times as much. */
  readonly bars: Readonly<Record<string, Readonly<Record<string, number>>>>;
}

/** What is known of the city that is measured on. */
export interface KnownCity {
  /** Entities in no meaningful order, the same ones for the same city. */
  readonly usccs: readonly string[];
  /** Districts with at least fifty entities. */
  readonly districts: readonly string[];
}

/** Fields of one entity from all four silos: a business at a glance. */
const entityFields = (withSources: boolean): string => `uscc name status registeredOn
    creditRecords(first: 5) { totalCount edges { node { id kind observedAt } } }
    publicCreditRating { grade ratedOn }
    supervisionCategories { status since }
    inspections(first: 5) { totalCount edges { node { id } } }
    enforcementCases(first: 5) { totalCount edges { node { id stage } } }
    openCaseCount${withSources ? '\n    sources { silo asOf status }' : ''}`;

/** One entity at a glance, any of the city's. */
export const PROFILE: Workload = {
  name: 'profile',
  operation: (withSources) => `query Profile($uscc: USCC!) {
  marketEntity(uscc: $uscc) {
    ${entityFields(withSources)}
  }
}`,
  variables: ({ usccs }) => usccs.map((uscc) => ({ uscc })),
  bars: { 'one process': { stock: 10, floor: 1 }, 'separate processes': { stock: 4 } },
};

/** The same of the hub with its log of accesses and without: the log may cost a tenth of the throughput. */
export const LOGGED_PROFILE: Workload = { ...PROFILE, name: 'log', bars: { 'one process': { unlogged: 0.9 } } };

/** The first fifty entities of a district, each at a glance. */
export const WORKLIST: Workload = {
  name: 'worklist',
  operation: (withSources) => `query Worklist($district: [String!]) {
  marketEntities(filter: { district: $district }, first: 50) {
    totalCount
    edges { node {
    ${entityFields(withSources)}
    } }
  }
}`,
  variables: ({ districts }) => districts.map((district) => ({ district: [district] })),
  bars: { 'one process': { stock: 1.8 }, 'separate processes': { stock: 2 } },
};
