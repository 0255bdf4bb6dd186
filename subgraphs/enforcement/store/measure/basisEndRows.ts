import type { PageRows } from '../../../../kernel/service/connection';
import type { Statements } from '../../../../kernel/service/database/statements';
import type { Part } from '../../../../kernel/service/entityReader';
import { jsonObject } from '../../../../kernel/service/jsonObject';
import { listWork, type WorkListPage } from '../../../../kernel/service/work/listWork';
import type { Queryable } from '../../../../kernel/service/work/queryable';
import { listingOf, type WorkRow, type WorkTable } from '../../../../kernel/service/work/workTable';
import type { Day } from '../../../../kernel/values/day';
import type { BasisEnd } from '../../rules/measure/basisEnd';

/** The end of a law as it was told. */
export interface BasisEndRow extends WorkRow, BasisEnd {
  /** By which it ended. */
  readonly document: string;
  readonly recordedOn: Day;
  readonly withdrawnOn: Day | null;
  readonly withdrawalReason: string | null;
}

/** Ends of laws, as a table of work. */
export const BASIS_ENDS: WorkTable = {
  name: 'legal_basis_end',
  prefix: 'LB',
  columns: {
    law: 'law',
    article: 'article',
    kind: 'kind',
    endedOn: 'ended_on',
    document: 'document',
    recordedOn: 'recorded_on',
    withdrawnOn: 'withdrawn_on',
    withdrawalReason: 'withdrawal_reason',
  },
};

/** Every end that was told, newest first; they are open to everybody. */
export function listBasisEnds(
  statements: Statements,
  law: string | null,
  page: Pick<WorkListPage, 'limit' | 'after'>,
): Promise<PageRows> {
  return listWork(statements, listingOf(BASIS_ENDS, [['w.law = ?', law]]), { ...page, authorities: null });
}

const STANDING = `SELECT law, article, kind, ended_on::text AS "endedOn" FROM legal_basis_end WHERE withdrawn_on IS NULL`;

/** The ends of laws that were told and not taken back. */
export async function basisEnds(client: Queryable): Promise<BasisEnd[]> {
  return (await client.query<BasisEnd & Record<string, unknown>>(`${STANDING} ORDER BY id`, [])).rows;
}

const ENDS = { law: 'e.law', article: 'e.article', kind: 'e.kind', endedOn: 'e.ended_on' };

/** The same, to be read once for a request; the key is any. */
export const BASIS_ENDS_TOLD: Part = {
  name: 'basisEnds',
  sql: () => `SELECT coalesce(json_agg(${jsonObject(ENDS)} ORDER BY e.id), '[]'::json)
    FROM legal_basis_end e WHERE e.withdrawn_on IS NULL`,
};
