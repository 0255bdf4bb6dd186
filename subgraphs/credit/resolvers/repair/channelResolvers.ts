import type { Input } from '../../../../kernel/service/work/workDoingOf';
import { workDoingOf } from '../../../../kernel/service/work/workDoingOf';
import { type Day, day } from '../../../../kernel/values/day';
import type { ChannelTerm, TermNumber } from '../../rules/repair/channelTerm';
import { allChannelTerms, type ChannelState, channelState, mayEndFrom } from '../../rules/repair/channelTerms';
import type { ChannelFacts } from '../../rules/repair/publicationFacts';
import { findSeverityTable, type SeverityEdition } from '../../rules/repair/severityOfPenalty';
import { creditRecordById } from '../../store/entityParts';
import { auditSealed, type SealedLook, type SealedRecord } from '../../store/repair/auditSealed';
import { describePublication, type PublicationDescription } from '../../store/repair/describePublication';
import { recordIdOf } from '../../store/repair/recordOfWork';
import { CHANNEL_FACTS } from '../../store/repair/repairReads';
import { type CreditContext, visibilityOf } from '../creditContext';

interface RecordParent {
  readonly recordId: string;
}

async function channels({ recordId }: RecordParent, _: unknown, { loaders, today }: CreditContext) {
  const facts = (await loaders.entity.load(recordId, CHANNEL_FACTS)) as ChannelFacts | null;
  return facts && allChannelTerms(facts, today);
}

/** What the log of accesses is told of a look at a sealed record. */
const LOOKED_AT = ['kind', 'title', 'documentNumber', 'severity', 'publicationState'].map(
  (field) => `CreditRecord.${field}`,
);

async function auditSealedCreditRecord(
  _: unknown,
  { input }: Input<SealedLook>,
  context: CreditContext,
): Promise<SealedRecord> {
  const record = await auditSealed(context.store.database, input, workDoingOf(context));
  context.loaders.uses.add({ fields: LOOKED_AT, denied: [], entities: [record.uscc], outOfScope: [] });
  return record;
}

async function describeCreditPublication(_: unknown, { input }: Input<PublicationDescription>, context: CreditContext) {
  const id = await describePublication(context.store.database, input, workDoingOf(context));
  return context.loaders.entity.load(id, creditRecordById(visibilityOf(context)));
}

/** 公示渠道 The channels of publication, and the auditor's look at what is sealed. */
export const channelResolvers = {
  Query: {
    penaltySeverityTable: (_: unknown, { on }: { readonly on?: string | null }, { today }: CreditContext) =>
      (findSeverityTable(on ? day(on) : today) ?? null) as SeverityEdition | null,
  },
  Mutation: { describeCreditPublication, auditSealedCreditRecord },
  CreditRecord: { channels },
  CreditChannelTerm: {
    state: (term: ChannelTerm, _: unknown, { today }: CreditContext): ChannelState => channelState(term, today),
    mayEndFrom: (term: ChannelTerm): Day | null => mayEndFrom(term),
    publishBy: ({ publishBy }: ChannelTerm): Day | null => publishBy?.dueOn ?? null,
    publishBasis: ({ publishBy }: ChannelTerm): TermNumber | null => publishBy?.basis ?? null,
  },
  SealedCreditRecord: {
    record: ({ id }: SealedRecord): string => recordIdOf(id),
    state: ({ publicationState }: SealedRecord): string => publicationState,
  },
};
