import { canonicalDigest } from '../../../../kernel/values/canonicalJson';
import type { Day } from '../../../../kernel/values/day';
import { lawful, unlawful, type Verdict } from '../../../../kernel/values/verdict';
import { lineOf } from '../../../../kernel/values/work/lineOf';
import type { PlanContent } from './planContent';

/** A cooperating department's consent to its own tasks. */
export interface PlanConsent {
  readonly department: string;
  readonly on: Day;
  /** SHA-256 of what was consented to; see `consentDigest`. */
  readonly digest: string;
}

/** What a department consents to: the window and its own tasks, whatever the others do. */
export function consentDigest({ window, tasks }: PlanContent, department: string): string {
  return canonicalDigest({ window, tasks: tasks.filter((task) => task.department === department) });
}

/** Departments with tasks, by code. */
export function taskDepartments({ tasks }: Pick<PlanContent, 'tasks'>): readonly string[] {
  return [...new Set(tasks.map(({ department }) => department))].sort();
}

/** Departments that have to consent: all with tasks, without the lead and its own offices in the districts. */
export function cooperating(content: Pick<PlanContent, 'tasks'>, lead: string): readonly string[] {
  return taskDepartments(content).filter((one) => one !== lead && lineOf(one) !== lead);
}

/** Departments whose consent to the plan as it stands is missing. */
export function consentsMissing(content: PlanContent, lead: string, consents: readonly PlanConsent[]): string[] {
  const given = new Map(consents.map(({ department, digest }) => [department, digest]));
  return cooperating(content, lead).filter((one) => given.get(one) !== consentDigest(content, one));
}

/**
 * A joint plan rests on the consent of each cooperating department
 *
 * The lead drafts and coordinates; what another department shall inspect is its own duty, so its head agrees to exactly
 * these tasks in this window. A change of them asks for a new consent.
 *
 * DR-17; 沪府发〔2020〕7号（十一）
 */
export function planConsented(content: PlanContent, lead: string, consents: readonly PlanConsent[]): Verdict {
  const missing = consentsMissing(content, lead, consents);
  return missing.length === 0 ? lawful : unlawful('PLAN_CONSENT_MISSING', '沪府发〔2020〕7号（十一）', { missing });
}
