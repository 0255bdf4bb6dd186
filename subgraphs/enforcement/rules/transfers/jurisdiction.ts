import { findDepartment } from '../../../../kernel/values/reference/departments';
import { lawful, unlawful, type Verdict } from '../../../../kernel/values/verdict';
import { lineOf } from '../../../../kernel/values/work/lineOf';
import { actsFor, REFORM_OFFICE, type WorkActor } from '../../../../kernel/values/work/workParties';
import { workStep } from '../../../../kernel/values/work/workStep';

/** 争议状态 Where a dispute on jurisdiction stands; the last two are the end of it. */
export const JURISDICTION_STATES = ['NEGOTIATING', 'REFERRED_UP', 'AGREED', 'DESIGNATED'] as const;

/** One of the states. */
export type JurisdictionState = (typeof JURISDICTION_STATES)[number];

/** What is done in a dispute. */
export type JurisdictionAct = 'STATE' | 'REFER_UP' | 'DESIGNATE';

const POSSIBLE: Readonly<Record<JurisdictionAct, readonly JurisdictionState[]>> = {
  STATE: ['NEGOTIATING'],
  REFER_UP: ['NEGOTIATING'],
  DESIGNATE: ['NEGOTIATING', 'REFERRED_UP'],
};

const ARTICLE = '行政处罚法 25';
const MOST_PARTIES = 5;

/** Parties negotiate; where that fails, or at once, the common superior designates. EN-2；《行政处罚法》第二十五条第二款 */
export function jurisdictionStep(act: JurisdictionAct, state: JurisdictionState): Verdict {
  return workStep({ act, state, possibleIn: POSSIBLE[act], article: ARTICLE });
}

/** A dispute is between two to five departments of the city, who opens it among them. EN-2；《行政处罚法》第二十五条 */
export function jurisdictionParties(parties: readonly string[], authority: string): Verdict {
  const isFit =
    parties.length >= 2 &&
    parties.length <= MOST_PARTIES &&
    new Set(parties).size === parties.length &&
    parties.includes(authority) &&
    parties.every((party) => findDepartment(party) !== undefined);
  return isFit ? lawful : unlawful('JURISDICTION_PARTIES_UNFIT', ARTICLE, { field: 'parties', limit: MOST_PARTIES });
}

/** Who is to be competent is one of the parties. EN-2 */
export function competentParty(parties: readonly string[], competent: string): Verdict {
  return parties.includes(competent)
    ? lawful
    : unlawful('JURISDICTION_NOT_A_PARTY', ARTICLE, { field: 'competent', received: competent, parties });
}

/** On whom all parties agree, by what each stated; null while they do not. EN-2；《行政处罚法》第二十五条第二款 */
export function agreedOn(parties: readonly string[], stated: Readonly<Record<string, string>>): string | null {
  const named = new Set(parties.map((party) => stated[party]));
  const [competent] = named;
  return named.size === 1 && competent !== undefined ? competent : null;
}

/**
 * The common superior: the municipal department of one line, unless it is a party itself; otherwise the city's government,
 * whose designation the reform office enters
 *
 * EN-2；《行政处罚法》第二十五条第二款
 */
export function commonSuperior(parties: readonly string[]): string {
  const [line, ...others] = [...new Set(parties.map(lineOf))];
  return line !== undefined && others.length === 0 && !parties.includes(line) ? line : REFORM_OFFICE;
}

/** Only the common superior designates. EN-2；《行政处罚法》第二十五条第二款 */
export function mayDesignate(actor: WorkActor, parties: readonly string[]): Verdict {
  const superior = commonSuperior(parties);
  const role = superior === REFORM_OFFICE ? 'reform-office' : 'case-head';
  return actsFor(actor, superior, role) ? lawful : unlawful('JURISDICTION_NOT_SUPERIOR', ARTICLE, { superior, role });
}
