import { type Day, day } from '../../../../kernel/values/day';
import type { Uscc } from '../../../../kernel/values/uscc';
import type { CreditRecordFact } from '../../../../subgraphs/credit';
import type { Severity } from '../../../../subgraphs/credit/rules/recordNature';
import { OFFICE } from './creditActors';
import type { CreditDesk, KeptRecord } from './creditDesk';

/** A penalty of the deciding office, which credit work is about. */
export interface SamplePenalty {
  readonly uscc: Uscc;
  readonly serial: number;
  readonly title: string;
  readonly severity: Severity;
  readonly decidedOn: string;
  /** Last day of the act; it goes on unless stated. */
  readonly actEndedOn?: string;
}

const startOf = (on: Day): string => `${on}T00:00:00+08:00`;

function factOf({ uscc, serial, title, severity, decidedOn, actEndedOn }: SamplePenalty): CreditRecordFact {
  const on = day(decidedOn);
  const number = `沪市监浦处字〔${decidedOn.slice(0, 4)}〕${serial}号`;
  return {
    uscc,
    kind: 'ADMINISTRATIVE_PENALTY',
    title,
    documentNumber: number,
    severity,
    effectiveFrom: on,
    effectiveTo: actEndedOn ? day(actEndedOn) : null,
    publicationState: 'PUBLISHED',
    publicationEndsOn: null,
    sourceDepartment: OFFICE,
    sourceRecordId: number,
    observedAt: startOf(on),
  };
}

/** A penalty as a record of credit, stored once. */
export const keepPenalty = (desk: CreditDesk, penalty: SamplePenalty): Promise<KeptRecord> =>
  desk.keep(factOf(penalty));

/** An honour that the deciding office gave, as a record of credit, stored once. */
export function keepHonour(desk: CreditDesk, uscc: Uscc, serial: number): Promise<KeptRecord> {
  const on = day('2026-03-16');
  const number = `沪市监浦誉〔2026〕${serial}号`;
  return desk.keep({
    uscc,
    kind: 'HONOUR',
    title: '浦东新区诚信经营示范单位',
    documentNumber: number,
    severity: null,
    effectiveFrom: on,
    effectiveTo: null,
    publicationState: 'PUBLISHED',
    publicationEndsOn: null,
    sourceDepartment: OFFICE,
    sourceRecordId: number,
    observedAt: startOf(on),
  });
}
