import type { Connection, PageArgs } from '../../../../kernel/service/connection';
import { getPurpose, type Purpose } from '../../../../kernel/values/reference/purposes';
import { findResource } from '../../../../kernel/values/reference/resources';
import { type AgreementClock, agreementClocks } from '../../rules/agreements/agreementClocks';
import { type AgreementState, stateOn } from '../../rules/agreements/agreementState';
import { type AskedTerm, askedTerms } from '../../rules/agreements/askedTerms';
import { outsidePurpose } from '../../rules/agreements/outsidePurpose';
import { findRefusalGround, type RefusalGround } from '../../rules/agreements/refusalGrounds';
import type { AgreementRow, OwnerRow } from '../../store/agreements/agreementRows';
import { cityShareable } from '../../store/agreements/cityShareable';
import type { CredentialRow } from '../../store/agreements/credentials';
import type { ExchangeContext } from '../exchangeContext';
import { pageOf, seesCredentials } from './agreementQueries';

const purposesOf = (resource: string) => findResource(resource)?.purposes ?? null;

function terms({ terms: asked, purpose }: AgreementRow): (AskedTerm & { outsidePurpose: boolean })[] {
  const named = askedTerms(asked, cityShareable());
  const outside = new Set(outsidePurpose(named, purpose, purposesOf));
  return named.map((term) => ({ ...term, outsidePurpose: outside.has(term.term) }));
}

function clocks(row: AgreementRow, _: unknown, { today }: ExchangeContext): AgreementClock[] {
  return agreementClocks({ ...row, startedOn: row.completeOn }, today);
}

function history(row: AgreementRow, args: PageArgs, { store, viewer }: ExchangeContext): Promise<Connection> {
  const list = { name: 'Agreement.history', scope: row.number };
  return pageOf(list, args, { store, viewer, read: (page) => store.agreements.listHistory(row.id, page) });
}

async function credentials(
  row: AgreementRow,
  _: unknown,
  { store, viewer }: ExchangeContext,
): Promise<CredentialRow[] | null> {
  return seesCredentials(viewer, row) ? store.agreements.readCredentials(row.id) : null;
}

/** The fields of an agreement and of what belongs to it. */
export const agreementFields = {
  Agreement: {
    id: ({ number }: AgreementRow): string => number,
    purpose: ({ purpose }: AgreementRow): Purpose => getPurpose(purpose),
    state: (row: AgreementRow, _: unknown, { today }: ExchangeContext): AgreementState =>
      stateOn(row.recorded, row, today),
    consumerSigned: ({ signedBy }: AgreementRow): boolean => signedBy !== null,
    terms,
    clocks,
    credentials,
    history,
  },
  AgreementOwner: {
    ground: ({ ground }: OwnerRow): RefusalGround | null => (ground && findRefusalGround(ground)) || null,
  },
  AgreementClock: {
    source: ({ basis }: AgreementClock): string | null => basis?.source ?? null,
    article: ({ basis }: AgreementClock): string | null => basis?.article ?? null,
    verified: ({ basis }: AgreementClock): boolean | null => basis?.verified ?? null,
  },
  RefusalGround: {
    name: ({ zh }: RefusalGround): string => zh,
    nameEn: ({ en }: RefusalGround): string => en,
  },
};
