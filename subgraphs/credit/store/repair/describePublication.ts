import type { SiloDatabase } from '../../../../kernel/service/database/siloDatabase';
import { requireAll } from '../../../../kernel/service/work/requireAll';
import { type Day, day } from '../../../../kernel/values/day';
import type { WorkDoing } from '../../../../kernel/values/work/workDoing';
import { isAPenalty, publicationDay } from '../../rules/repair/publicationDay';
import { mayHandleCredit } from '../../rules/work/creditParties';
import { holdRecords } from '../lists/holdRecords';
import { appendEvents } from '../work/appendEvent';
import { ingestCreditRecords } from '../writeRecords';
import { factOf, recordIdOf, requireRecord } from './recordOfWork';

/** What a department says of a penalty's publication; null and absent change nothing. */
export interface PublicationDescription {
  /** Global id of the record. */
  readonly record: string;
  readonly necipsPublishedOn?: string | null;
  readonly safetyField?: boolean | null;
  readonly lowFine?: boolean | null;
  readonly actEndedOn?: string | null;
}

const DESCRIBE = `
  INSERT INTO penalty_publication AS p (source_department, source_record_id, uscc, necips_published_on, safety_field, low_fine)
  VALUES ($1, $2, $3, $4, coalesce($5, false), coalesce($6, false))
  ON CONFLICT (source_department, source_record_id) DO UPDATE SET
    necips_published_on = coalesce($4, p.necips_published_on), safety_field = coalesce($5, p.safety_field),
    low_fine = coalesce($6, p.low_fine), recorded_at = now()`;

const dayOf = (text: string | null | undefined): Day | null => (text ? day(text) : null);

/**
 * Notes what the channels of a penalty need: when the enterprise publicity system published it, whether it is in a field of
 * safety, whether its fine is a low one, and when the act ended, from which the time to query runs. Throws
 * NOT_YOUR_CREDIT_WORK, NOT_A_PENALTY, PUBLICATION_DAY_UNFIT, WORK_UNKNOWN and the codes of `day`.
 * 《市场监督管理行政处罚信息公示规定》第十三条；《上海市社会信用条例》第三十五条
 */
export async function describePublication(
  database: SiloDatabase,
  input: PublicationDescription,
  { actor, today }: WorkDoing,
): Promise<string> {
  const necipsPublishedOn = dayOf(input.necipsPublishedOn);
  const actEndedOn = dayOf(input.actEndedOn);
  const { safetyField = null, lowFine = null } = input;
  return database.transaction(async (client) => {
    await holdRecords(client);
    const record = await requireRecord(client, input.record, today);
    const { sourceDepartment: authority, sourceRecordId, uscc, effectiveFrom } = record;
    const span = { documentDate: effectiveFrom, today };
    requireAll(
      mayHandleCredit(actor, authority, 'credit-handler'),
      isAPenalty(record.kind),
      publicationDay('necipsPublishedOn', necipsPublishedOn, span),
      publicationDay('actEndedOn', actEndedOn, span),
    );
    await client.query(DESCRIBE, [authority, sourceRecordId, uscc, necipsPublishedOn, safetyField, lowFine]);
    if (actEndedOn) await ingestCreditRecords(client, [factOf(record, { effectiveTo: actEndedOn }, today)], today);
    const number = recordIdOf(record.id);
    const details = { necipsPublishedOn, safetyField, lowFine, actEndedOn };
    const about = { topic: 'channel', number, record: number, uscc, authority } as const;
    await appendEvents(client, { ...about, kind: 'DESCRIBED', actor, on: today, details });
    return record.id;
  });
}
