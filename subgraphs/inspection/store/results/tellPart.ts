import type { PoolClient } from 'pg';
import { selectWork } from '../../../../kernel/service/work/workTable';
import type { Day } from '../../../../kernel/values/day';
import { factsOfParts } from '../visits/visitFacts';
import type { PartRow } from '../visits/visitRows';
import { tellInspections } from '../writeInspections';
import { FINDINGS, type FindingRow } from './resultRows';

const FOUND = `SELECT ${selectWork(FINDINGS)} FROM visit_item w WHERE w.visit = $1 AND w.department = $2 ORDER BY w.item`;

/** What was found in a part, by item. */
export async function findingsOf(client: PoolClient, { visit, department }: PartRow): Promise<FindingRow[]> {
  return (await client.query<FindingRow>(FOUND, [visit, department])).rows;
}

/**
 * Tells a completed part of a visit as the inspection of its office. What was found is told with it once it is public, not
 * before: whether it must be kept secret is asked when it is to be published, and what a feed, a copy or a past edition of
 * the fact holds by then cannot be taken back. Throws what `ingestInspections` throws. DR-18, DR-20; 沪府发〔2020〕7号（十一）
 */
export async function tellPart(
  client: PoolClient,
  part: PartRow,
  { publishedOn, today }: { readonly publishedOn: Day | null; readonly today: Day },
): Promise<void> {
  const wanted = { visits: [part.visit], states: ['COMPLETED'] as const, today };
  const facts = await factsOfParts(client, wanted);
  const isPublic = publishedOn !== null;
  const found = new Map((isPublic ? await findingsOf(client, part) : []).map((finding) => [finding.item, finding]));
  const told = facts
    .filter(({ sourceRecordId }) => sourceRecordId === part.factRecord)
    .map((fact) => ({
      ...fact,
      ...{ resultPublished: isPublic, publishedOn, resultsHeldBack: !isPublic },
      items: fact.items.map((item) => {
        const finding = found.get(item.itemCode);
        if (!finding) return item;
        const { codeSet, codes, followUp: kind, followUpNote: note, followUpCompletedOn: completedOn } = finding;
        return { ...item, codeSet, codes, followUp: { kind, note, completedOn } };
      }),
    }));
  await tellInspections(client, told);
}
