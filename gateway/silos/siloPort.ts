import type { FilePort } from '../../kernel/service/files/filePort';
import type { SiloRequest, SiloResponse } from '../../kernel/service/silo';
import type { SiloName } from '../../kernel/values/silos';

/** One operation for a silo, and the signal that its answer is no longer waited for. */
export interface SiloCall extends SiloRequest {
  readonly signal: AbortSignal;
}

/** How the gateway reaches a silo: a silo running in this process is one, `httpPort` makes one for any other. */
export interface SiloPort extends Partial<FilePort> {
  readonly name: SiloName;
  /** Rejects with a `SiloFailure` when the silo could not be asked or did not answer as a silo does. */
  process(call: SiloCall): Promise<SiloResponse>;
  /** Lets go of the connections of the port; the silo itself lives on. */
  close?(): Promise<void>;
}
