import { isoMoment } from '../../../../kernel/service/scalars';
import { type Day, shanghaiDay } from '../../../../kernel/values/day';
import { getDepartment } from '../../../../kernel/values/reference/departments';
import { getResource, type Resource, type SharingClass } from '../../../../kernel/values/reference/resources';
import { type EntryState, entryDueOn } from '../../rules/catalogue/entryClock';
import type { EntryRow, ImportedEntry } from '../../store/catalogue/catalogueSql';
import { sharedResources } from './sharedResources';

/** An entry of the catalogue as the schema tells of it. */
export interface EntryNode {
  readonly place: string;
  readonly id: string;
  readonly kind: 'SCHEMA' | 'IMPORTED';
  readonly name: string;
  readonly nameEn: string | null;
  readonly meaning: string;
  readonly meaningEn: string | null;
  readonly provider: string;
  readonly owner: string | null;
  readonly class: SharingClass | null;
  readonly ground: string | null;
  readonly items: string | null;
  readonly theme: string | null;
  readonly resource: Resource | null;
  readonly state: EntryState;
  /** When the state began; null for one without a term. */
  readonly since: string | null;
  readonly sourceDepartment: string | null;
  readonly listNumber: string | null;
  readonly observedAt: string | null;
  readonly recordedAt: string | null;
}

const TYPE = 'CatalogueEntry';
const ID = new RegExp(`^${TYPE}:(?:([1-9]\\d{0,17})|([a-z][a-z-]{0,99}))$`);
const PLACE_DIGITS = 19;

type Told = Omit<EntryNode, 'place' | 'state' | 'since'>;

function resourceTold(code: string): Told {
  const resource = getResource(code);
  return {
    id: `${TYPE}:${code}`,
    kind: 'SCHEMA',
    name: resource.zh,
    nameEn: resource.en,
    meaning: resource.meaning.zh,
    meaningEn: resource.meaning.en,
    provider: getDepartment(resource.owner).zh,
    owner: resource.owner,
    class: sharedResources().classOf(code),
    ground: null,
    items: null,
    theme: null,
    resource,
    sourceDepartment: null,
    listNumber: null,
    observedAt: null,
    recordedAt: null,
  };
}

function importedTold({ id, ...entry }: ImportedEntry): Told {
  return { ...entry, id: `${TYPE}:${id}`, kind: 'IMPORTED', nameEn: null, meaningEn: null, resource: null };
}

/** The entry of a row. */
export function entryNode({ place, resource, entry, state, since }: EntryRow): EntryNode {
  if (entry) return { ...importedTold(entry), place, state, since };
  return { ...resourceTold(resource ?? ''), place, state, since };
}

/** The place of an id in the order of the catalogue; undefined for what is no id of an entry. */
export function findPlace(id: string): string | undefined {
  const [, number, code] = ID.exec(id) ?? [];
  if (number !== undefined) return `1:${number.padStart(PLACE_DIGITS, '0')}`;
  return code === undefined ? undefined : `0:${code}`;
}

/** Last day for the next step of an entry; null where none is due. Throws CALENDAR_UNKNOWN_YEAR. */
export function dueOn({ state, since }: EntryNode): Day | null {
  if (state === 'PUBLISHED' || since === null) return null;
  return entryDueOn(state, shanghaiDay(Date.parse(isoMoment(since))));
}
