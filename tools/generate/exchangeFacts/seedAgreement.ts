import { DATA_CENTRE } from '../../../kernel/values/reference/departments';
import { addWorkingDays } from '../../../kernel/values/workingDays';
import { readContents } from '../../../subgraphs/exchange/rules/agreements/agreementContents';
import type { Actor } from '../../../subgraphs/exchange/rules/agreements/agreementParties';
import { overScopeLimit } from '../../../subgraphs/exchange/rules/agreements/overScope';
import type { AgreementRow } from '../../../subgraphs/exchange/store/agreements/agreementRows';
import type { AgreementStore } from '../../../subgraphs/exchange/store/agreements/agreementStore';
import type { Doing } from '../../../subgraphs/exchange/store/agreements/changeAgreement';
import type { AgreementPlan } from './agreementPlans';

/** One step of an agreement's life; each raises its version by one. */
type Step = (store: AgreementStore, current: AgreementRow) => Promise<{ verdict: { lawful: boolean } } | boolean>;

/** Working days after the application on which owners answer, both sides sign, and the data centre acts. */
const DAYS = { answer: 3, sign: 5, act: 40 } as const;

const OFFICERS: Readonly<Record<string, string>> = {
  SAMR: 'samr-officer',
  DEVELOPMENT_REFORM: 'credit-officer',
  REFORM_OFFICE: 'reform-officer',
  HOUSING: 'housing-officer',
};
const CENTRE: Actor = {
  subject: 'data-centre',
  kind: 'official',
  department: DATA_CENTRE,
  roles: ['sharing-administrator'],
};
const REFUSED_ON = {
  ground: 'LAW_FORBIDS',
  citation: '样例条款（虚构）',
  reason: '样例：为展示不予共享的答复而设',
} as const;

function officerOf(department: string): Actor {
  const subject = OFFICERS[department] ?? `${department.toLowerCase().replaceAll('_', '-')}-officer`;
  return { subject, kind: 'official', department, roles: ['sharing-officer'] };
}

function doing({ appliedOn }: AgreementPlan, current: AgreementRow, at: { actor: Actor; days: number }): Doing {
  const { number, version } = current;
  return { number, version, actor: at.actor, today: addWorkingDays(appliedOn, at.days) };
}

function answers(plan: AgreementPlan, owners: readonly string[]): Step[] {
  return owners.map(
    (department): Step =>
      (store, current) => {
        const at = doing(plan, current, { actor: officerOf(department), days: DAYS.answer });
        if (plan.end === 'REFUSED') return store.answer({ ...at, decision: 'REFUSE', ...REFUSED_ON });
        if (plan.end === 'INCOMPLETE')
          return store.answer({ ...at, decision: 'TELL_INCOMPLETE', reason: '请说明应用场景' });
        const { narrowing } = plan;
        if (narrowing) return store.answer({ ...at, decision: 'NARROW', narrowing, reason: '样例：以必要为限' });
        return store.answer({ ...at, decision: 'APPROVE' });
      },
  );
}

function signatures(plan: AgreementPlan, owners: readonly string[]): Step[] {
  return [plan.consumer, ...owners].map(
    (department): Step =>
      (store, current) =>
        store.sign({
          ...doing(plan, current, { actor: officerOf(department), days: DAYS.sign }),
          hash: current.hash ?? '',
        }),
  );
}

function endOf(plan: AgreementPlan): Step[] {
  if (plan.end === 'ENDED') {
    const reason = '样例：任务完成，提前终止';
    return [
      (store, current) =>
        store.changeStanding({ ...doing(plan, current, { actor: CENTRE, days: DAYS.act }), act: 'END', reason }),
    ];
  }
  if (plan.end !== 'SUSPENDED') return [];
  const today = addWorkingDays(plan.appliedOn, DAYS.act);
  const evidence = { entities: overScopeLimit(today).entities + 4, subject: 'sample', operationId: 'sample' };
  return [(store, { number }) => store.suspendForOverScope(number, { evidence, today })];
}

/** What follows the application, in order. */
function stepsOf(plan: AgreementPlan, owners: readonly string[]): Step[] {
  const answered = answers(plan, owners);
  if (plan.end === 'APPLIED') return [];
  if (plan.end === 'INCOMPLETE' || plan.end === 'REFUSED' || plan.end === 'NARROWED') return answered;
  return [...answered, ...signatures(plan, owners), ...endOf(plan)];
}

async function apply(store: AgreementStore, plan: AgreementPlan): Promise<AgreementRow> {
  const { number, appliedOn: today } = plan;
  const contents = readContents(plan.contents, today);
  const { verdict } = await store.apply({ actor: officerOf(plan.consumer), today, contents, number });
  if (!verdict.lawful) throw new Error(`sample agreement ${number} was refused: ${verdict.code}`);
  return (await store.find(number)) as AgreementRow;
}

/**
 * Brings a sample agreement to its end by the same rules as everybody's, each step on a day of its own. What was done
 * before is not done again: a step raises the version by one, so the version tells how far it has come.
 */
export async function seedAgreement(store: AgreementStore, plan: AgreementPlan): Promise<void> {
  let current = (await store.find(plan.number)) ?? (await apply(store, plan));
  const owners = current.owners.map(({ department }) => department);
  for (const step of stepsOf(plan, owners).slice(current.version - 1)) {
    const done = await step(store, current);
    if (done === false || (done !== true && !done.verdict.lawful)) {
      throw new Error(`sample agreement ${plan.number} stopped at version ${current.version}: ${JSON.stringify(done)}`);
    }
    current = (await store.find(plan.number)) as AgreementRow;
  }
}
