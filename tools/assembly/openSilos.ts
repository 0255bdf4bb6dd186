import type { HubLog } from '../../kernel/service/log';
import type { Secrets } from '../../kernel/service/secrets';
import type { Outbound, Silo } from '../../kernel/service/silo';
import { startSubgraph } from '../../kernel/service/startSubgraph';
import type { SiloName } from '../../kernel/values/silos';
import type { OpenDatabases } from './openDatabases';
import { siloModules } from './siloModules';

/** What the silos of a process share. */
export interface SiloOptions {
  readonly log: HubLog;
  readonly outbound?: Outbound;
}

/** Starts the silos whose databases are open, in this process. */
export function openSilos(
  { databases }: OpenDatabases,
  secrets: Secrets,
  { log, ...options }: SiloOptions,
): Map<SiloName, Silo> {
  const silos = new Map<SiloName, Silo>();
  for (const [name, database] of databases) {
    const silo = startSubgraph(siloModules[name], {
      database,
      keys: { cursor: secrets.cursor, assertion: secrets.assertion[name] },
      onIncident: (incident, error) => log.error({ silo: name, incident, err: error }, 'incident'),
      clock: Date.now,
      ...options,
    });
    silos.set(name, silo);
  }
  return silos;
}
