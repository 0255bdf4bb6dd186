import { findDepartment } from '../../../../kernel/values/reference/departments';
import { PUDONG } from './enforcementActors';
import type { EnforcementDesk } from './enforcementDesk';
import { type PenaltyGround, type SampleCase, toldCase } from './sampleCase';
import type { SampleParties } from './sampleParties';

/** Where the sample's cases are told: the desk, and the businesses of the city. */
export interface SampleGround {
  readonly desk: EnforcementDesk;
  readonly parties: SampleParties;
}

/** What is told of a case beside whom it is against; of Pudong and of own motion unless stated. */
export type CaseAbout = Omit<SampleCase, 'authority' | 'lead' | 'party'> & Partial<Pick<SampleCase, 'authority'>>;

/** Tells a case of the next business of its district, once; nothing where the city has no more of them. */
export async function tellCase(
  { desk, parties }: SampleGround,
  about: CaseAbout,
  telling: (desk: EnforcementDesk, told: SampleCase) => Promise<unknown>,
): Promise<void> {
  const { authority = PUDONG } = about;
  const party = parties.next(findDepartment(authority)?.district ?? '');
  if (!party) return;
  await desk.once(toldCase(about), (one) => telling(one, { ...about, authority, lead: null, party }));
}

/** Acts of the sample for which no benchmark is in force: the provision broken, and why a penalty is imposed. */
export const LABEL_ACT = '食品安全法 71';
export const LABELLED: PenaltyGround = { provision: '食品安全法 125-1', range: [5_000, 50_000] };
export const STORAGE_ACT = '食品安全法 33';
export const STORED: PenaltyGround = { provision: '食品安全法 126', range: [5_000, 50_000] };
