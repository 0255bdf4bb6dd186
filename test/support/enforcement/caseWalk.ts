import type { SiloDatabase } from '../../../kernel/service/database/siloDatabase';
import { addDays, type Day } from '../../../kernel/values/day';
import type { Uscc } from '../../../kernel/values/uscc';
import { openCase } from '../../../subgraphs/enforcement/store/cases/openCase';
import { takeStepIn } from '../../../subgraphs/enforcement/store/cases/takeStep';
import {
  deciding,
  INVESTIGATED,
  type Move,
  NOTIFIED,
  OPENING,
  passing,
  proposing,
  seats,
  submitting,
} from './caseSamples';
import { STEP_SAMPLES } from './stepSamples';

/** Which case is taken through the case office of Pudong: against whom, under which number, from which day on. */
export interface WalkedCase {
  readonly uscc: Uscc;
  readonly at: number;
  readonly from: Day;
  readonly grave?: boolean;
  /** Words by which the case and its decision are known again; the usual ones unless given. */
  readonly marks?: { readonly cause: string; readonly title: string; readonly penalty: string };
}

const { officer, head, reviewer } = seats;

/** Number of the case, and of its decision. */
export const caseOf = (at: number): string => `沪市监浦案〔2026〕${at}号`;
export const decisionOf = (at: number): string => `沪市监浦处〔2026〕${at}号`;

/** Day of its decision, and of the service. */
export const decidedOn = ({ from }: Pick<WalkedCase, 'from'>): Day => addDays(from, 34);
export const servedOn = ({ from }: Pick<WalkedCase, 'from'>): Day => addDays(from, 35);

const stepOf = ([step]: Move): Move[0] => step;

/** A provision for which the sample city has no benchmark. */
const UNMEASURED = '食品安全法 126';

const proposalOf = ({ marks }: WalkedCase) =>
  proposing({
    basis: { ...proposing().basis, provision: UNMEASURED },
    ...(marks && { penalties: [{ kind: 'FINE' as const, amount: 2_000_000n, text: marks.penalty }] }),
  });

/** The steps from the lead to the notice, every one lawful on its day. */
function toNotice(walked: WalkedCase): Move[] {
  const { at, from, grave = false } = walked;
  const [verify, file, assign, evidence, verified] = INVESTIGATED.map(stepOf) as [
    Move[0],
    Move[0],
    Move[0],
    Move[0],
    Move[0],
  ];
  const [close, submit] = submitting(proposalOf(walked)).map(stepOf) as [Move[0], Move[0]];
  const on = (days: number) => addDays(from, days);
  const taken = (step: Move[0], actor: Move[1], days: number): Move => [step, actor, on(days)];
  return [
    taken(verify, officer, 0),
    taken({ ...file, caseNumber: caseOf(at), grave } as Move[0], head, 1),
    taken(assign, head, 1),
    taken(evidence, officer, 2),
    taken(verified, seats.second, 3),
    taken(close, officer, 9),
    taken(submit, officer, 9),
    taken(stepOf(passing('ORDINARY', on(10))), reviewer, 10),
    taken(stepOf(passing('LEGAL', on(10))), reviewer, 10),
    taken(stepOf(NOTIFIED), officer, 13),
  ];
}

async function take(database: SiloDatabase, number: string, [step, actor, today]: Move): Promise<void> {
  await database.transaction((client) => takeStepIn(client, { number, step }, { actor, today }));
}

/** Takes a case from its opening to the notice; gives the number of its file. */
export async function walkToNotice(database: SiloDatabase, walked: WalkedCase): Promise<string> {
  const { kind: _, extendedOn: __, ...opening } = OPENING;
  const { uscc, from, marks = { cause: opening.cause } } = walked;
  const act = { ...opening.act, actFrom: addDays(from, -31), actTo: addDays(from, -1) };
  const doing = { actor: officer, today: from };
  const number = await openCase(database, { ...opening, uscc, act, foundOn: from, cause: marks.cause }, doing);
  for (const move of toNotice(walked)) await take(database, number, move);
  return number;
}

/** Decides it: a fine of 20,000 yuan. */
export async function decideWalked(database: SiloDatabase, number: string, walked: WalkedCase): Promise<void> {
  const { at, marks } = walked;
  const titled = marks && { title: marks.title };
  const step = { ...deciding(), ...titled, decisionNumber: decisionOf(at) } as Move[0];
  await take(database, number, [step, head, decidedOn(walked)]);
}

/** Serves the decision. */
export async function serveWalked(database: SiloDatabase, number: string, walked: WalkedCase): Promise<void> {
  const on = servedOn(walked);
  await take(database, number, [{ ...STEP_SAMPLES.SERVE, kind: 'SERVE', servedOn: on } as Move[0], officer, on]);
}

/** Decides a case on the spot by the simple procedure: a fine of 1,000 yuan. Gives the number of its file. */
export async function decideOnSpot(database: SiloDatabase, { uscc, at, from }: WalkedCase): Promise<string> {
  const { kind: _, extendedOn: __, ...opening } = OPENING;
  const act = { ...opening.act, actFrom: addDays(from, -31), actTo: addDays(from, -1) };
  const number = await openCase(database, { ...opening, uscc, act, foundOn: from }, { actor: officer, today: from });
  const numbers = { caseNumber: caseOf(at), decisionNumber: decisionOf(at), deliveredOn: from };
  await take(database, number, [{ ...STEP_SAMPLES.DECIDE_ON_SPOT, ...numbers } as Move[0], officer, from]);
  return number;
}
