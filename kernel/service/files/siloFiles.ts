import { CataloguedError } from '../../values/cataloguedError';
import { verifyAssertion } from '../identity/assertion';
import type { JobEnvironment, SiloModule } from '../silo';
import type { FilePort, FileSource } from './filePort';

/** Opens the files of a silo for whoever holds the gateway's assertion; there are none before `start`. */
export function openSiloFiles<Store>(
  silo: SiloModule<Store, never>,
  store: Store,
  options: { readonly key: Buffer; readonly clock: () => number },
): FilePort & { start(environment: JobEnvironment): void } {
  let source: FileSource | undefined;
  return {
    start(environment) {
      source ??= silo.openFiles?.(store, environment);
    },
    async openFile({ assertion, ...request }) {
      const viewer = verifyAssertion(assertion, silo.name, { key: options.key, now: options.clock() });
      if (!source) throw new CataloguedError('NO_SUCH_PATH', { received: request.path });
      return source.open(viewer, request);
    },
  };
}
