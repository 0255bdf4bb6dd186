import { writeFileSync } from 'node:fs';
import { composeServices } from '@apollo/composition';
import { parse, printSchema } from 'graphql';
import { gatewaySdl, projectPath, siloSdl } from '../kernel/service/repository';
import { CataloguedError } from '../kernel/values/cataloguedError';
import { SILOS } from '../kernel/values/silos';

/** A subgraph on its way into the supergraph: its name and its whole SDL, shared words included. */
export interface SubgraphSdl {
  readonly name: string;
  readonly sdl: string;
}

/** What composition gives: both schemas, empty when there are errors, and everything it has to say. */
export interface Composition {
  readonly supergraph: string;
  readonly api: string;
  readonly hints: readonly string[];
  readonly errors: readonly string[];
}

/** Where the composed schemas are kept. */
export const COMPOSED_FILES = { supergraph: 'schema/supergraph.graphql', api: 'schema/api.graphql' } as const;

/** The gateway's own subgraph. */
export function gatewaySubgraph(): SubgraphSdl {
  return { name: 'gateway', sdl: gatewaySdl() };
}

/** Composes subgraphs; silos are reached by name, so the URLs of the supergraph say no more than that. */
export function composeSubgraphs(subgraphs: readonly SubgraphSdl[]): Composition {
  const services = subgraphs.map(({ name, sdl }) => ({ name, url: `silo:${name}`, typeDefs: parse(sdl) }));
  const { errors, hints, schema, supergraphSdl } = composeServices(services);
  if (errors) return { supergraph: '', api: '', hints: [], errors: errors.map(({ message }) => message) };
  const api = printSchema(schema.toAPISchema().toGraphQLJSSchema());
  return { supergraph: supergraphSdl, api: `${api}\n`, hints: hints.map((hint) => hint.toString()), errors: [] };
}

/** Composes the city: the four silos and the gateway's own subgraph. */
export function composeSupergraph(): Composition {
  return composeSubgraphs([...SILOS.map((name) => ({ name, sdl: siloSdl(name) })), gatewaySubgraph()]);
}

/** Composes the city and writes both schemas; returns their paths. Throws NOT_COMPOSED on any error or hint. */
export function writeComposed(): string[] {
  const { supergraph, api, hints, errors } = composeSupergraph();
  if (errors.length + hints.length > 0) throw new CataloguedError('NOT_COMPOSED', { errors, hints });
  writeFileSync(projectPath(COMPOSED_FILES.supergraph), supergraph);
  writeFileSync(projectPath(COMPOSED_FILES.api), api);
  return Object.values(COMPOSED_FILES);
}
