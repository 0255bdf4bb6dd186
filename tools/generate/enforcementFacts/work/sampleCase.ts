import { addDays, type Day } from '../../../../kernel/values/day';
import type { Fen } from '../../../../kernel/values/money';
import { findDepartment } from '../../../../kernel/values/reference/departments';
import { findDistrict } from '../../../../kernel/values/reference/districts';
import { sha256Hex } from '../../../../kernel/values/sha256';
import { addWorkingDays } from '../../../../kernel/values/workingDays';
import type { CasePenalty } from '../../../../subgraphs/enforcement/rules/cases/caseParts';
import type { CaseMeasure, CaseProposal } from '../../../../subgraphs/enforcement/rules/cases/caseProposal';
import { openCase } from '../../../../subgraphs/enforcement/store/cases/openCase';
import { actorOf } from './enforcementActors';
import { doneBy, type EnforcementDesk, type Told } from './enforcementDesk';
import type { SampleParty } from './sampleParties';

/** A case of the sample before anything is done in it. */
export interface SampleCase {
  /** Serial number of the case and of its decision. */
  readonly serial: number;
  readonly authority: string;
  readonly party: SampleParty;
  readonly cause: string;
  /** The provision that the act breaks. */
  readonly provision: string;
  readonly foundOn: Day;
  /** Number of the lead from which it is opened; null of own motion. */
  readonly lead: string | null;
  readonly proposal: CaseProposal;
}

const ACT_BEFORE = 60;

/** Working days from the finding of an act to its decision, by the ordinary path without a hearing. */
export const DAYS_TO_DECISION = 32;

/** The day on which an act is found that is decided on a given working day. */
export const foundBefore = (decidedOn: Day): Day => addWorkingDays(decidedOn, -DAYS_TO_DECISION);

/** Sums in fen of yuan. */
export const yuan = (amount: number): Fen => BigInt(amount) * 100n;

/** The number of a document of a case: of the office, the year, the serial number. */
export function documentOf({ authority, serial }: SampleCase, sort: '案' | '处', on: Day): string {
  const district = findDistrict(findDepartment(authority)?.district ?? '')?.zh.charAt(0) ?? '';
  return `沪市监${district}${sort}〔${on.slice(0, 4)}〕${serial}号`;
}

/** The hash of an invented document of a case. */
export const paper = ({ authority, serial }: SampleCase, what: string): string =>
  sha256Hex(`sample ${authority} ${serial} ${what}`);

/** By what a case is known to have been told. */
export const toldCase = ({ cause, foundOn }: Pick<SampleCase, 'cause' | 'foundOn'>): Told => ({
  sql: `case_file WHERE opened_on = $1 AND file->>'cause' = $2`,
  values: [foundOn, cause],
});

/** Opens a case file on the day on which its act was found, and gives its number. */
export function openSampleCase({ database }: EnforcementDesk, told: SampleCase): Promise<string> {
  const { authority, party, cause, provision, foundOn, lead } = told;
  const lasted = { actFrom: addDays(foundOn, -ACT_BEFORE), actTo: addDays(foundOn, -1) };
  const act = { provision, ...lasted, safetyHarm: false };
  const about = { uscc: party.uscc, authority, party: party.kind, cause, act, lead, foundOn };
  return openCase(database, about, doneBy(actorOf(authority, 'officer'), foundOn));
}

const UNMEASURED: CaseMeasure = {
  mitigating: [],
  treatment: 'NONE',
  circumstances: [],
  value: null,
  reasonOutside: null,
};

/** Why a penalty is proposed: under which norm, which sums it allows, and how it was measured. */
export interface PenaltyGround {
  readonly provision: string;
  /** Yuan; null where the provision threatens no fine. */
  readonly range: readonly [number, number] | null;
  readonly measure?: Partial<CaseMeasure>;
  readonly traits?: Partial<CaseProposal['traits']>;
  readonly findings?: Partial<CaseProposal['findings']>;
}

const FOUND: CaseProposal['findings'] = {
  violation: true,
  suspectedCrime: false,
  competent: true,
  minor: false,
  harm: 'SLIGHT',
  corrected: false,
  first: false,
  faultless: false,
  educated: false,
  conditions: [],
};
const PLAIN: CaseProposal['traits'] = {
  publicInterest: false,
  complex: false,
  severalRelations: false,
  major: false,
  reviewByLaw: false,
  hearingByLaw: false,
};

/** A fine of so many yuan. */
export const fineOf = (amount: number): CasePenalty => ({
  kind: 'FINE',
  amount: yuan(amount),
  text: `罚款人民币${amount}元`,
});

/** What officers propose: these penalties on that ground; without a penalty, not to impose one. */
export function proposalOf(penalties: readonly CasePenalty[], ground: PenaltyGround): CaseProposal {
  const { provision, range, measure = {}, traits = {}, findings = {} } = ground;
  const fine = range && { min: yuan(range[0]), max: yuan(range[1]) };
  return {
    outcome: penalties.length > 0 ? 'PENALTY' : 'NO_PENALTY_MINOR',
    penalties,
    basis: { provision, rank: 'LAW', fine, norms: [], law: null },
    findings: { ...FOUND, ...findings },
    traits: { ...PLAIN, ...traits },
    correction: { correction: 'AT_ONCE', correctBy: null, gains: null, gainsReturned: 0n },
    measure: { ...UNMEASURED, ...measure },
    sameAs: [],
    newFacts: [],
  };
}
