import { type Day, day } from '../../../kernel/values/day';
import type { ObjectFact } from '../../../subgraphs/inspection/rules/objects/objectFact';
import { storeObjects } from '../../../subgraphs/inspection/store/objects/storeObjects';
import type { TriggerInput } from '../../../subgraphs/inspection/store/visits/recordTrigger';
import type { OpenSilo } from '../openSilo';
import { registered } from './objects';
import { plainTask, plantPlan } from './plantPlan';
import { clearVisits, doing, openVisitSilo, USCCS } from './visitDesk';

const [BANK, OTHER, ELSEWHERE] = USCCS;

/** Fields of a triggered check that tests of special ones read. */
export const CHECK =
  'number version state plan visit urgent answerDueOn declinedReason answeredOn mergeOffer { visit } authority { code }';

/** A silo of visits whose library of objects has two entities in Pudong and one elsewhere. */
export async function openSpecialSilo(): Promise<OpenSilo> {
  const silo = await openVisitSilo();
  const about = (uscc: string, district: string): ObjectFact => ({ ...registered(0), uscc, district }) as ObjectFact;
  await storeObjects(silo.database, [about(BANK, '310115'), about(OTHER, '310115'), about(ELSEWHERE, '310112')]);
  return silo;
}

let plans = 0;

/** Empties what visits leave behind, and gives the number of a special plan of its own: AMR-03 on site in Pudong, 1 to 20 November. */
export async function freshPlan(silo: OpenSilo): Promise<string> {
  await clearVisits(silo);
  plans += 1;
  const number = `IP-2026-${800_000 + plans}`;
  const scope = { ...plainTask().scope, districts: ['310115'] };
  const window: { from: Day; to: Day } = { from: day('2026-11-01'), to: day('2026-11-20') };
  await plantPlan(silo.database, { number, kind: 'SPECIAL', tasks: [plainTask({ item: 'AMR-03', scope })], window });
  return number;
}

/** A special check of a plan by the office in Pudong. */
export function specialOf(plan: string, changed: object = {}): TriggerInput {
  return {
    kind: 'SPECIAL',
    authority: 'SAMR-310115',
    uscc: BANK,
    items: ['AMR-03'],
    mode: 'ON_SITE',
    reason: '专项检查',
    plan,
    receivedOn: day('2026-10-30'),
    urgent: false,
    ...changed,
  };
}

/** What people do with triggered checks. */
export const checkDesk = (silo: () => OpenSilo) => ({
  record: doing(silo, 'recordTrigger', ['RecordTriggerInput', CHECK]),
  accept: doing(silo, 'acceptMerge', ['AcceptMergeInput', CHECK]),
  decline: doing(silo, 'declineMerge', ['DeclineMergeInput', CHECK]),
});
