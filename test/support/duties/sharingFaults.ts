import { type DocumentNode, Kind, parse } from 'graphql';
import { readSharing, type SharedField } from '../../../kernel/service/sharing/readSharing';
import { findResource } from '../../../kernel/values/reference/resources';

/** A subgraph: its name and its whole SDL. */
export interface Subgraph {
  readonly name: string;
  readonly sdl: string;
}

const HOLDERS: readonly string[] = [
  Kind.OBJECT_TYPE_DEFINITION,
  Kind.OBJECT_TYPE_EXTENSION,
  Kind.INTERFACE_TYPE_DEFINITION,
  Kind.INTERFACE_TYPE_EXTENSION,
];
/** Types that hold fields of several resources, so that each field names its own. */
const MIXED: readonly string[] = ['Query', 'Mutation', 'MarketEntity'];

interface Holder {
  readonly type: string;
  /** Arguments of the type's own directive `@shared`, as written; null without one. */
  readonly shared: string | null;
  readonly fields: readonly string[];
}

function holdersOf(document: DocumentNode): Holder[] {
  return document.definitions.flatMap((node) => {
    if (!HOLDERS.includes(node.kind) || !('fields' in node) || !('name' in node)) return [];
    const found = node.directives?.find(({ name }) => name.value === 'shared');
    const shared = found ? (found.arguments ?? []).map(({ value }) => ('value' in value ? value.value : '')) : null;
    const fields = (node.fields ?? []).map(({ name }) => name.value);
    return [{ type: node.name?.value ?? '', shared: shared?.join(' ') ?? null, fields }];
  });
}

function typeFaults(subgraph: string, holders: readonly Holder[]): string[] {
  const given = new Map<string, string>();
  return holders.flatMap(({ type, shared }) => {
    if (shared === null) return [];
    if (MIXED.includes(type)) return [`${subgraph}: ${type} holds fields of several resources and names one for all`];
    const before = given.get(type) ?? shared;
    given.set(type, shared);
    return before === shared ? [] : [`${subgraph}: ${type} names two resources: ${before}, ${shared}`];
  });
}

function fieldFaults(subgraph: string, coordinate: string, shared: SharedField | undefined): string[] {
  if (!shared) return [`${subgraph}: ${coordinate} belongs to no resource`];
  return findResource(shared.resource)
    ? []
    : [`${subgraph}: ${coordinate} names ${shared.resource}, which the catalogue does not have`];
}

/**
 * What the schema owes the catalogue, in sentences: every field of every object and interface type of every subgraph
 * belongs to exactly one resource, the catalogue has that resource, and subgraphs that share a field agree on it.
 */
export function sharingFaults(subgraphs: readonly Subgraph[]): string[] {
  const told = new Map<string, string>();
  return subgraphs.flatMap(({ name, sdl }) => {
    const holders = holdersOf(parse(sdl));
    const sharing = readSharing(sdl);
    const coordinates = holders.flatMap(({ type, fields }) => fields.map((field) => `${type}.${field}`));
    const faults = coordinates.flatMap((coordinate) => {
      const shared = sharing.get(coordinate);
      const mine = shared ? `${shared.resource} ${shared.class}` : '';
      const theirs = told.get(coordinate) ?? mine;
      told.set(coordinate, mine);
      const clash = theirs === mine ? [] : [`${name}: ${coordinate} is ${mine}, elsewhere ${theirs}`];
      return [...fieldFaults(name, coordinate, shared), ...clash];
    });
    return [...typeFaults(name, holders), ...faults];
  });
}
