import type { SiloContext } from '../../../kernel/service/silo';
import type { ExchangeLoaders, ExchangeStore } from '../store/exchangeStore';

/** What this silo's resolvers may use. */
export type ExchangeContext = SiloContext<ExchangeStore, ExchangeLoaders>;
