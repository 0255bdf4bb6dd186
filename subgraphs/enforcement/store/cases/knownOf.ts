import type { Queryable } from '../../../../kernel/service/work/queryable';
import type { Day } from '../../../../kernel/values/day';
import { endsPerformance } from '../../rules/after/remedyEnd';
import { REMEDY_OUTCOMES } from '../../rules/after/remedyState';
import type { CaseStep } from '../../rules/cases/caseStep';
import { type Known, NOTHING_KNOWN } from '../../rules/cases/judging';
import type { StandingFiling } from '../../rules/proceedings/firstToFile';
import type { EarlierFine } from '../../rules/proceedings/oneActOneFine';
import { findAnyFollowUp } from '../after/followUpReads';
import { answersOf } from '../measure/answerSuggestion';
import { benchmarksOf, listsOf } from '../measure/editionsInForce';
import type { CaseFileRow } from './caseRows';

/** What the judging of a step needs to know beyond its file. */
type Asked = Pick<CaseFileRow, 'number' | 'file'>;

const ACT = `w.uscc, w.file->'act'->>'provision' AS provision, w.file->'act'->>'actFrom' AS "actFrom",
  w.file->'act'->>'actTo' AS "actTo", w.case_number AS "caseNumber",
  w.sealed_on IS NOT NULL AS sealed`;

/** Outcomes of a challenge after which a decision is gone, as a list of SQL. */
const GONE = REMEDY_OUTCOMES.filter(endsPerformance)
  .map((outcome) => `'${outcome}'`)
  .join(', ');
const NOT_GONE = `NOT EXISTS (SELECT FROM decision_follow_up u WHERE u.number = w.decision_number AND u.standing IN (${GONE}))`;

/**
 * Cases against the entity that were filed and did not end without a decision, nor by one that is gone, and were not handed
 * on to another agency; that of the file itself is not one. EN-2
 */
async function standingOf(client: Queryable, { number, file }: Asked): Promise<StandingFiling[]> {
  const sql = `SELECT ${ACT}, w.authority, w.filed_on AS "filedOn" FROM case_file w
    WHERE w.uscc = $1::character(18) AND w.number <> $2 AND w.filed_on IS NOT NULL AND w.stage <> 'TERMINATED'
      AND w.file->'decision'->>'outcome' IS DISTINCT FROM 'TRANSFERRED_AGENCY' AND ${NOT_GONE}
    ORDER BY w.filed_on, w.id`;
  const { rows } = await client.query<StandingFiling & Record<string, unknown>>(sql, [file.uscc, number]);
  return rows;
}

/** Fines against the entity that were not taken back. EN-5 */
async function finesOf(client: Queryable, { number, file }: Asked): Promise<EarlierFine[]> {
  const sql = `SELECT ${ACT}, w.decision_number AS decision FROM case_file w
    WHERE w.uscc = $1::character(18) AND w.number <> $2 AND ${NOT_GONE}
      AND EXISTS (SELECT FROM penalty p WHERE p.decision_number = w.decision_number AND p.kind = 'FINE') ORDER BY w.id`;
  const { rows } = await client.query<EarlierFine & Record<string, unknown>>(sql, [file.uscc, number]);
  return rows;
}

/** Everything that bears on what is proposed: fines, benchmarks, lists, and the answers to what the lists suggest. */
async function onProposal(client: Queryable, asked: Asked, on: Day): Promise<Known> {
  const { authority, caseNumber, proposal } = asked.file;
  const [fines, benchmarks, lists, answers] = [
    await finesOf(client, asked),
    proposal ? await benchmarksOf(client, authority, proposal.basis.provision, on) : [],
    await listsOf(client, authority, on),
    caseNumber === null ? [] : await answersOf(client, caseNumber),
  ];
  return { ...NOTHING_KNOWN, fines, benchmarks, lists, answers };
}

/** Where the performance of a decision on the spot stands; its case has no stage for it. EN-16, EN-26 */
async function performanceOf(client: Queryable, { file }: Asked): Promise<Known['performance']> {
  if (file.procedure !== 'SIMPLE' || !file.decision) return null;
  return (await findAnyFollowUp(client, file.decision.number))?.performance ?? null;
}

/** What bears on the decision of a file as it stands on a day, and on its archive. */
export async function knownForDecision(client: Queryable, asked: Asked, on: Day): Promise<Known> {
  return { ...(await onProposal(client, asked, on)), performance: await performanceOf(client, asked) };
}

/** Steps that rest on what else stands against the entity, so that two of them are never judged at once. */
const RESTS_ON_OTHERS: readonly CaseStep['kind'][] = ['FILE', 'DECIDE_ON_SPOT', 'DECIDE', 'REVISE'];

/**
 * Lets nobody else, to the end of the transaction, take a step that rests on the cases against the entity: of two files on one
 * act the first is filed, and one fine is imposed. EN-2；EN-5；《行政处罚法》第二十五条、第二十九条
 */
export async function holdActs(client: Queryable, uscc: string, { kind }: CaseStep): Promise<void> {
  if (!RESTS_ON_OTHERS.includes(kind)) return;
  await client.query("SELECT pg_advisory_xact_lock(hashtext('act'), hashtext($1))", [uscc]);
}

/** What bears on a step of a file on a day; nothing is read for a step that rests on its file alone. */
export async function knownOf(
  client: Queryable,
  asked: Asked,
  { step, on }: { step: CaseStep; on: Day },
): Promise<Known> {
  switch (step.kind) {
    case 'FILE':
      return { ...NOTHING_KNOWN, standing: await standingOf(client, asked) };
    case 'DECIDE_ON_SPOT':
      return {
        ...NOTHING_KNOWN,
        standing: await standingOf(client, asked),
        fines: await finesOf(client, asked),
        benchmarks: await benchmarksOf(client, asked.file.authority, step.basis.provision, on),
      };
    case 'CLOSE':
      return onProposal(client, { ...asked, file: { ...asked.file, proposal: step.proposal } }, on);
    case 'REVISE':
    case 'DECIDE':
      return onProposal(client, asked, on);
    case 'ARCHIVE':
      return { ...NOTHING_KNOWN, performance: await performanceOf(client, asked) };
    default:
      return NOTHING_KNOWN;
  }
}
