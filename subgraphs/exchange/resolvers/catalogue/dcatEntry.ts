import { isoMoment } from '../../../../kernel/service/scalars';
import type { DcatEntry } from '../../rules/catalogue/dcatDocument';
import type { Freshness } from '../../store/catalogue/resourceState';
import type { EntryNode } from './entryNode';

const QUERY = {
  path: '/graphql',
  title: { zh: '查询', en: 'Queries' },
  mediaType: 'application/json',
};

function distributionsOf({ resource }: EntryNode): DcatEntry['distributions'] {
  if (!resource) return [];
  const feed = {
    path: `/feed/${resource.code}`,
    title: { zh: '变更推送', en: 'Feed of changes' },
    mediaType: 'application/x-ndjson',
  };
  return resource.formats.includes('FEED') ? [QUERY, feed] : [QUERY];
}

/** An entry in the words of DCAT. */
export function dcatEntry(node: EntryNode, freshness: Freshness | null): DcatEntry {
  const { id, resource, recordedAt } = node;
  const modified = freshness?.lastRecordedAt ?? recordedAt;
  return {
    key: id.replace(':', '-'),
    identifier: id,
    title: { zh: node.name, en: node.nameEn },
    description: { zh: node.meaning, en: node.meaningEn },
    owner: node.owner,
    provider: node.provider,
    class: node.class,
    conditions: resource?.conditions ?? null,
    frequency: resource?.updateFrequency ?? 'UNKNOWN',
    keyword: node.theme,
    modified: modified === null ? null : isoMoment(modified),
    distributions: distributionsOf(node),
  };
}
