import { createEntityLoader, type EntityLoader } from '../../../../kernel/service/entityReader';
import type { AccessLogStore } from './accessLogStore';

/** One request's reader of accesses to entities: what it tells is as new as the request, brought up to date once. */
export function openAccessLoader(log: AccessLogStore): EntityLoader {
  const loader = createEntityLoader(log.reader);
  let upToDate: Promise<void> | undefined;
  return {
    keys: loader.keys,
    async load(key, request, name) {
      upToDate ??= log.catchUp();
      await upToDate;
      return loader.load(key, request, name);
    },
  };
}
