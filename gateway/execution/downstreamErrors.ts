import { GraphQLError } from 'graphql';
import type { SiloError } from '../../kernel/service/silo';
import { type PlanPath, placesAt } from './responsePaths';

/** Where a fetch stands: which silo it asked, what for, and the answer as it was when the errors came. */
export interface FetchPlace {
  readonly serviceName: string;
  readonly path: PlanPath;
  /** Whether it asked about entities, so that errors count them. */
  readonly entities: boolean;
  readonly data: unknown;
}

type Path = readonly (string | number)[];

function downstreamError({ message, extensions, ...error }: SiloError, name: string, path?: Path): GraphQLError {
  const code = extensions?.code ? {} : { code: 'DOWNSTREAM_SERVICE_ERROR' };
  return new GraphQLError(message || `Error while fetching subquery from service "${name}"`, {
    originalError: { message, extensions, ...error } as never,
    path: path as never,
    extensions: { ...extensions, serviceName: name, ...code },
  });
}

/** Errors of a silo as errors of the whole answer: an entity's number becomes the place where it stands. */
export function downstreamErrors(errors: readonly SiloError[], place: FetchPlace): GraphQLError[] {
  let places: readonly Path[] | undefined;
  return errors.map((error) => {
    const path = error.path as Path | undefined;
    const index = path?.[1];
    if (!path) return downstreamError(error, place.serviceName);
    if (!place.entities || typeof index !== 'number') {
      return downstreamError(error, place.serviceName, [...place.path, ...path]);
    }
    places ??= placesAt(place.path, place.data);
    return downstreamError(error, place.serviceName, [...(places[index] ?? []), ...path.slice(2)]);
  });
}
