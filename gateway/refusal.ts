import { HeaderMap } from '@apollo/server';
import { GraphQLError } from 'graphql';
import { CataloguedError } from '../kernel/values/cataloguedError';
import { CODES, type Code } from '../kernel/values/codes';

type CatalogueFacts = ConstructorParameters<typeof CataloguedError>[1];

/**
 * A refusal of a whole operation as GraphQL's machinery takes it: the catalogued error inside, and the HTTP status of
 * the catalogue, with headers such as Retry-After.
 */
export function refusal(
  code: Code,
  facts: CatalogueFacts = {},
  headers: Readonly<Record<string, string>> = {},
): GraphQLError {
  const originalError = new CataloguedError(code, facts);
  const status = (CODES[code] as { http?: number }).http ?? 400;
  const http = { status, headers: new HeaderMap(Object.entries(headers)) };
  return new GraphQLError(CODES[code].en, { originalError, extensions: { http: http as never } });
}
