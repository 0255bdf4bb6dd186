import { day } from '../../../../kernel/values/day';
import type { Uscc } from '../../../../kernel/values/uscc';
import type { WorkActor } from '../../../../kernel/values/work/workParties';
import type { HeardForm } from '../../../../subgraphs/credit/rules/lists/listTypes';
import { decideListing } from '../../../../subgraphs/credit/store/lists/decideListing';
import { hearListing, noticeListing } from '../../../../subgraphs/credit/store/lists/hearListing';
import { proposeListing } from '../../../../subgraphs/credit/store/lists/proposeListing';
import { endListingsOver } from '../../../../subgraphs/credit/store/lists/removeListing';
import { EMERGENCY_HANDLER, EMERGENCY_HEAD, HANDLER, HEAD, OFFICE } from './creditActors';
import type { CreditDesk } from './creditDesk';
import { entityAt } from './entityAt';
import { APPROVED } from './listActs';

const TABLE = 'list_entry';
/** Entities after those of the candidates, where there are so many. */
const FROM = 40;
/** The day on which the hub ended what was over by then. */
const ENDED_ON = day('2026-09-21');
/** A pseudonym, as the deciding office alone can resolve it. */
const PERSON = 'P2R8N41X0TGQ7C5LWA';

interface Line {
  readonly authority: string;
  readonly handler: WorkActor;
  readonly head: WorkActor;
  readonly ground: string;
  readonly legalBasis: string;
  readonly facts: string;
  readonly prefix: string;
}

const MARKET: Line = {
  authority: OFFICE,
  handler: HANDLER,
  head: HEAD,
  ground: 'MARKET_SUPERVISION',
  legalBasis: '市场监督管理严重违法失信名单管理办法 第二条',
  facts: '生产经营不符合安全标准的食品，性质恶劣，被吊销许可证',
  prefix: '沪市监浦处字',
};
const SAFETY: Line = {
  authority: 'EMERGENCY',
  handler: EMERGENCY_HANDLER,
  head: EMERGENCY_HEAD,
  ground: 'OTHER_LAW',
  legalBasis: '安全生产严重失信主体名单管理办法 第六条',
  facts: '发生较大生产安全事故并负有责任',
  prefix: '沪应急处字',
};

/** An entry of a list of serious dishonesty, as far as it has come. */
interface SeriousPlan {
  readonly line: Line;
  readonly serial: number;
  readonly proposedOn: string;
  readonly noticedOn: string;
  readonly heard?: { readonly on: string; readonly form: HeardForm; readonly hearingAsked: boolean };
  readonly listedOn?: string;
  /** Whether its years were over by ENDED_ON. */
  readonly isOver?: boolean;
}

const waived = (on: string) => ({ on, form: 'WAIVED' as const, hearingAsked: false });

/** Noticed; heard, with a hearing still to be held; three that stand, the first past its first year; one that is over. */
const PLANS: readonly SeriousPlan[] = [
  { line: MARKET, serial: 801, proposedOn: '2026-10-26', noticedOn: '2026-10-28' },
  {
    line: MARKET,
    serial: 802,
    proposedOn: '2026-09-21',
    noticedOn: '2026-09-23',
    heard: { on: '2026-09-29', form: 'STATEMENT', hearingAsked: true },
  },
  {
    line: MARKET,
    serial: 803,
    proposedOn: '2025-08-11',
    noticedOn: '2025-08-13',
    heard: waived('2025-08-20'),
    listedOn: '2025-09-08',
  },
  {
    line: MARKET,
    serial: 804,
    proposedOn: '2026-05-11',
    noticedOn: '2026-05-13',
    heard: { on: '2026-05-28', form: 'HEARING', hearingAsked: true },
    listedOn: '2026-06-08',
  },
  {
    line: SAFETY,
    serial: 805,
    proposedOn: '2026-07-13',
    noticedOn: '2026-07-15',
    heard: { on: '2026-07-20', form: 'STATEMENT', hearingAsked: false },
    listedOn: '2026-08-10',
  },
  {
    line: MARKET,
    serial: 806,
    proposedOn: '2023-08-21',
    noticedOn: '2023-08-23',
    heard: waived('2023-08-30'),
    listedOn: '2023-09-18',
    isOver: true,
  },
];

const numbered = (prefix: string, on: string, serial: number): string => `${prefix}〔${on.slice(0, 4)}〕${serial}号`;

async function tell(desk: CreditDesk, plan: SeriousPlan, uscc: Uscc): Promise<string> {
  const { line, serial, proposedOn, noticedOn } = plan;
  const { authority, handler, ground, legalBasis, facts } = line;
  const rests = { decisionNumber: numbered(line.prefix, proposedOn, serial), heavierPenalties: ['LICENCE_REVOCATION'] };
  const about = { authority, uscc, list: 'SERIOUS_DISHONESTY', ground, legalBasis, facts, ...rests } as const;
  const number = await desk.once({ topic: 'list-entry', kind: 'PROPOSED', by: handler, on: proposedOn }, (doing) =>
    proposeListing(desk.database, { ...about, establishedOn: doing.today, responsiblePersons: [PERSON] }, doing),
  );
  const notice = { reasons: `${facts}，拟列入名单`, rights: '五个工作日内可以陈述、申辩，可以要求听证' };
  await desk.once({ topic: 'list-entry', kind: 'NOTICED', by: handler, on: noticedOn }, async (doing) =>
    noticeListing(desk.database, { ...(await desk.at(TABLE, number)), ...notice, servedOn: doing.today }, doing),
  );
  return number;
}

async function hear(desk: CreditDesk, { line, heard }: SeriousPlan, number: string): Promise<void> {
  if (!heard) return;
  const { on, form, hearingAsked } = heard;
  const statement = form === 'WAIVED' ? '书面放弃陈述、申辩' : '认为情节较轻，请求不予列入';
  const said = { form, hearingAsked, statement, adopted: false, answer: '已记录，理由不成立' };
  await desk.once({ topic: 'list-entry', kind: 'HEARD', by: line.handler, on }, async (doing) =>
    hearListing(desk.database, { ...(await desk.at(TABLE, number)), ...said, heardOn: doing.today }, doing),
  );
}

async function list(desk: CreditDesk, { line, listedOn, serial }: SeriousPlan, number: string): Promise<void> {
  if (!listedOn) return;
  const published = {
    documentNumber: numbered(line.authority === OFFICE ? '沪市监浦严' : '沪应急严', listedOn, serial),
    exitConditions: '列入满一年、已改正并作出信用承诺的，可以申请提前移出；满三年自动移出',
  };
  await desk.once({ topic: 'list-entry', kind: 'LISTED', by: line.head, on: listedOn }, async (doing) =>
    decideListing(desk.database, { ...(await desk.at(TABLE, number)), ...APPROVED, ...published }, doing),
  );
}

/** An entry that stands, with whose it is. */
export interface SeriousEntry {
  readonly authority: string;
  readonly number: string;
}

/** Makes the entries of serious dishonesty, and gives those that stand. */
export async function seriousWork(desk: CreditDesk, entities: readonly Uscc[]): Promise<SeriousEntry[]> {
  const standing: SeriousEntry[] = [];
  for (const [at, plan] of PLANS.entries()) {
    const number = await tell(desk, plan, entityAt(entities, FROM + at));
    await hear(desk, plan, number);
    await list(desk, plan, number);
    if (plan.listedOn && !plan.isOver) standing.push({ authority: plan.line.authority, number });
  }
  await endListingsOver(desk.database, ENDED_ON);
  return standing;
}
