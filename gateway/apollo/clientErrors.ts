import { ApolloServerErrorCode } from '@apollo/server/errors';
import { GraphQLError, type GraphQLFormattedError } from 'graphql';
import { codeExtensions, type IncidentLog, presentError } from '../../kernel/service/errors';
import { CataloguedError, clip } from '../../kernel/values/cataloguedError';
import { CODES, type Code } from '../../kernel/values/codes';
import { isCode } from '../silos/siloErrors';

const TOO_MANY_TOKENS = /Document contains more tha[tn] (\d+) tokens/;
const CROSS_SITE = /Cross-Site Request Forgery/;

/** The machinery's own refusals, by the code it gives them. */
const OF_MACHINERY: Readonly<Record<string, Code>> = {
  [ApolloServerErrorCode.GRAPHQL_PARSE_FAILED]: 'SYNTAX_ERROR',
  [ApolloServerErrorCode.GRAPHQL_VALIDATION_FAILED]: 'BAD_OPERATION',
  [ApolloServerErrorCode.BAD_USER_INPUT]: 'BAD_VARIABLES',
  [ApolloServerErrorCode.BAD_REQUEST]: 'BAD_REQUEST',
  [ApolloServerErrorCode.OPERATION_RESOLUTION_FAILURE]: 'UNKNOWN_OPERATION_NAME',
  [ApolloServerErrorCode.PERSISTED_QUERY_NOT_SUPPORTED]: 'PERSISTED_QUERY_NOT_SUPPORTED',
};

function findCatalogued(error: unknown): CataloguedError | undefined {
  for (let at = error; at instanceof Error; at = at instanceof GraphQLError ? at.originalError : undefined) {
    if (at instanceof CataloguedError) return at;
  }
  return undefined;
}

type Shown = Pick<GraphQLFormattedError, 'message' | 'extensions'>;

function ofMachinery(code: Code, message: string): Shown {
  const tokens = TOO_MANY_TOKENS.exec(message);
  if (code === 'SYNTAX_ERROR' && tokens) {
    const limit = Number(tokens[1]);
    return { message: CODES.TOO_MANY_TOKENS.en, extensions: codeExtensions('TOO_MANY_TOKENS', { limit }) };
  }
  const told = code === 'BAD_REQUEST' && CROSS_SITE.test(message) ? 'CROSS_SITE_REQUEST' : code;
  const received = told === 'CROSS_SITE_REQUEST' ? {} : { received: clip(message) };
  return { message: CODES[told].en, extensions: codeExtensions(told, received) };
}

/**
 * Every error on its way to a client, made fit to be seen: catalogued errors with their texts and facts, those of a
 * silo as they came (they were made fit there), the machinery's refusals under codes of the catalogue, and anything
 * else masked behind an incident number.
 */
export function clientErrorFormat(onIncident: IncidentLog) {
  return (formatted: GraphQLFormattedError, error: unknown): GraphQLFormattedError => {
    const { path, locations } = formatted;
    const place = { ...(locations ? { locations } : {}), ...(path ? { path } : {}) };
    const code = formatted.extensions?.code;
    const catalogued = findCatalogued(error);
    if (catalogued) return { ...presentError(catalogued, onIncident), ...place };
    if (isCode(code) && formatted.extensions?.message_zh !== undefined) {
      const { serviceName: _internal, stacktrace: _stack, ...extensions } = formatted.extensions;
      return { message: formatted.message, extensions, ...place };
    }
    const known = typeof code === 'string' ? OF_MACHINERY[code] : undefined;
    if (known) return { ...ofMachinery(known, formatted.message), ...place };
    return { ...presentError(error, onIncident), ...place };
  };
}
