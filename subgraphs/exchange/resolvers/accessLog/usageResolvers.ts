import { CataloguedError } from '../../../../kernel/values/cataloguedError';
import { getDepartment } from '../../../../kernel/values/reference/departments';
import { seesPublishedOnly } from '../../../../kernel/values/seesPublishedOnly';
import { municipalDepartment } from '../../rules/accessLog/partyKeys';
import { seesAllAgreements } from '../../rules/agreements/agreementParties';
import type { UsageRow, UsageSide } from '../../store/accessLog/usagePage';
import type { ExchangeContext } from '../exchangeContext';

const MONTH = /^\d{4}-(0[1-9]|1[0-2])$/;

interface UsageArgs {
  readonly month: string;
  readonly side: UsageSide;
  readonly department?: string | null;
}

/** What of whose data was used in a month, for the department itself and for those who oversee sharing. */
export async function usage(_: unknown, args: UsageArgs, { viewer, store }: ExchangeContext): Promise<UsageRow[]> {
  const { month, side } = args;
  if (!MONTH.test(month)) throw new CataloguedError('INVALID_MONTH', { field: 'month', received: month });
  const asked = args.department ? getDepartment(args.department).code : viewer.department;
  const isOwn = asked !== null && asked === viewer.department;
  if (asked === null || seesPublishedOnly(viewer.kind) || !(isOwn || seesAllAgreements(viewer))) {
    throw new CataloguedError('NOT_AN_AUDITOR', { field: 'department' });
  }
  await store.accessLog.catchUp();
  return store.accessLog.listUsage({
    month,
    side,
    department: side === 'PROVIDER' ? municipalDepartment(asked) : asked,
  });
}
