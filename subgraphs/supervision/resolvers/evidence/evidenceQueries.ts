import type { Connection, PageArgs } from '../../../../kernel/service/connection';
import { readingFrom } from '../../../../kernel/service/work/queryable';
import { requireSight, workPage } from '../../../../kernel/service/work/workPage';
import type { Day } from '../../../../kernel/values/day';
import { requireLawful } from '../../../../kernel/values/requireLawful';
import { requireUscc } from '../../../../kernel/values/uscc';
import { qualityPeriod } from '../../rules/evidence/qualityPeriod';
import { listSources } from '../../store/evidence/evidenceSources';
import {
  findSubject,
  listEvidence,
  listQuality,
  type QualityDays,
  type SubjectNow,
} from '../../store/evidence/listEvidence';
import type { SupervisionContext } from '../context';

interface EvidenceArgs extends PageArgs {
  readonly uscc: string;
}

/** The silo's source states, with moments as the API writes them. */
async function evidenceSources(_: unknown, __: unknown, { viewer, store }: SupervisionContext): Promise<object[]> {
  requireSight(viewer, 'Query.evidenceSources');
  const sources = await listSources(readingFrom(store.database.statements), new Date());
  return sources.map(({ loadedAt, heardAt, ...source }) => ({
    ...source,
    loadedAt: loadedAt?.toISOString() ?? null,
    heardAt: heardAt?.toISOString() ?? null,
  }));
}

/** What is asked about evidence. */
export const evidenceQueries = {
  /** A page of the evidence on an entity. Throws NOT_PUBLIC, the codes of a code and of a page. */
  supervisionEvidence(_: unknown, args: EvidenceArgs, context: SupervisionContext): Promise<Connection> {
    const uscc = requireUscc(args.uscc);
    const { statements } = context.store.database;
    return workPage({ name: 'supervisionEvidence', scope: uscc }, args, context, (page) =>
      listEvidence(statements, { ...page, uscc }),
    );
  },

  /** What is held of a subject. Throws NOT_PUBLIC and the codes of a code. */
  async supervisedSubject(
    _: unknown,
    { uscc, matter }: { readonly uscc: string; readonly matter: string },
    { viewer, store }: SupervisionContext,
  ): Promise<SubjectNow | null> {
    requireSight(viewer, 'Query.supervisedSubject');
    const wanted = { uscc: requireUscc(uscc), matter };
    return (await findSubject(store.database.statements, wanted, viewer)) ?? null;
  },

  evidenceSources,

  /** The quality of what departments told. Throws NOT_PUBLIC, QUALITY_PERIOD_UNFIT. */
  evidenceQuality(_: unknown, { from, to }: QualityDays, { viewer, store }: SupervisionContext): Promise<object[]> {
    const departments = requireSight(viewer, 'Query.evidenceQuality');
    requireLawful(qualityPeriod(from as Day, to as Day));
    return listQuality(store.database.statements, { from, to }, departments);
  },
};
