import type { PoolClient } from 'pg';
import { tellOutbox } from '../../../../kernel/service/tellOutbox';
import { requireWork } from '../../../../kernel/service/work/requireWork';
import { findWork } from '../../../../kernel/service/work/workTable';
import { LEADS, type LeadRow } from './leadRows';

/**
 * Tells the inspectors how a lead that they handed over stands now, all of it each time: whoever hears only the last of it
 * knows everything. Of a lead of another origin nothing is told.
 */
export async function tellLead(client: PoolClient, number: string, version: number): Promise<void> {
  const lead = requireWork(await findWork<LeadRow>(client, LEADS, number), { number, version }, 'number');
  if (lead.handOver === null) return;
  await tellOutbox(client, 'enforcement', {
    aggregate: 'case-lead',
    subject: lead.uscc,
    type: 'case-lead.recorded',
    data: {
      number,
      hand_over: lead.handOver,
      version,
      state: lead.state,
      received_on: lead.receivedOn,
      answered_on: lead.answeredOn,
      case_number: lead.caseNumber,
      return_code: lead.returnCode,
      return_reason: lead.returnReason,
      outcome: lead.outcome,
      closed_on: lead.closedOn,
    },
  });
}
