import { httpPort } from '../../gateway/silos/httpPort';
import type { SiloPort } from '../../gateway/silos/siloPort';
import type { HubConfig } from '../../kernel/service/config';
import type { Silo } from '../../kernel/service/silo';
import { loadTls } from '../../kernel/service/tls';
import { SILOS, type SiloName } from '../../kernel/values/silos';

/** How the gateway reaches each silo: in this process where it runs here, else over HTTP. */
export function openPorts(config: HubConfig, here: ReadonlyMap<SiloName, Silo>): Record<SiloName, SiloPort> {
  const { ca } = loadTls(config.tls);
  const ports = SILOS.map((name): [SiloName, SiloPort] => {
    const silo = here.get(name);
    const { url, port } = config.silos[name];
    return [name, silo ?? httpPort(name, url ?? `http://127.0.0.1:${port}`, ca)];
  });
  return Object.fromEntries(ports) as Record<SiloName, SiloPort>;
}
