import { DISTRICT_OFFICES } from '../../../../kernel/values/reference/departments';
import type { Evidence } from '../evidence/evidence';
import { type EvidenceKind, evidenceSource } from '../evidence/evidenceKinds';

/** The authorities whose subjects an authority's rules cover: its own and those of its offices. */
export function authoritiesCovered(authority: string): string[] {
  return [authority, ...DISTRICT_OFFICES.filter(({ parent }) => parent === authority).map(({ code }) => code)];
}

/** The authorities whose own word counts under an authority's rules: those of its line, the department above it included. */
export function authoritiesHeard(authority: string): string[] {
  const parent = DISTRICT_OFFICES.find(({ code }) => code === authority)?.parent;
  return [...authoritiesCovered(authority), ...(parent === undefined ? [] : [parent])];
}

/** Whether evidence of a kind is an authority's own word, and not a fact that another silo keeps for the whole city. */
export function isOwnWord(kind: EvidenceKind): boolean {
  return evidenceSource(kind) === 'supervision';
}

/**
 * What of the evidence may count under an authority's rules
 *
 * An authority collects what lies within its own duties, and judges by its own indicators: a judgement, information of a
 * catalogue, a complaint, a risk level or a key list of another line says nothing under its rules, though it bear the same
 * code. Facts of the city's other silos count whoever told them.
 *
 * 《上海市分类监管管理办法》第九条第一款、第三款，第十一条第二款
 */
export function evidenceHeard(evidence: readonly Evidence[], authority: string): Evidence[] {
  const heard = new Set(authoritiesHeard(authority));
  return evidence.filter(({ kind, sourceDepartment }) => !isOwnWord(kind) || heard.has(sourceDepartment));
}
