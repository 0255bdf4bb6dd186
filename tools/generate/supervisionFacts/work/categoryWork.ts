import { day } from '../../../../kernel/values/day';
import { approveAdjustment } from '../../../../subgraphs/supervision/store/adjustments/decideAdjustment';
import { proposeAdjustment } from '../../../../subgraphs/supervision/store/adjustments/proposeAdjustment';
import { evaluateSubjects } from '../../../../subgraphs/supervision/store/evaluation/evaluateSubjects';
import { enterEvidence } from '../../../../subgraphs/supervision/store/evidence/enterEvidence';
import { noteSource } from '../../../../subgraphs/supervision/store/evidence/evidenceSources';
import { decideKeyObject } from '../../../../subgraphs/supervision/store/risk/decideKeyObject';
import { draftKeyList, publishKeyList } from '../../../../subgraphs/supervision/store/risk/draftKeyList';
import { putOnKeyList } from '../../../../subgraphs/supervision/store/risk/keyListObjects';
import { ruleSetFor, type StoredRuleSet } from '../../../../subgraphs/supervision/store/ruleSets/storedRuleSet';
import { exampleOf, type SupervisionExample } from '../../supervisionExamples';
import { sampleActors } from '../sampleActors';
import type { SampleDesk } from './sampleDesk';

const MARKET = sampleActors('SAMR');
const SAFETY = sampleActors('EMERGENCY');
const FOOD = { authority: 'SAMR', matter: 'FOOD_SERVICE' };

/** The key list of the year for catering, and one business that is put on it, and with that into higher intensity. */
async function listKeyObject(desk: SampleDesk): Promise<void> {
  const { database } = desk;
  const { officer, approver } = MARKET;
  const of = exampleOf('KEY_LISTED');
  const about = { topic: 'key-list', matter: FOOD.matter } as const;
  const draft = {
    ...{ ...FOOD, year: 2026, ground: 'LIFE_AND_HEALTH' as const, mostObjects: 100 },
    basis: '食品安全法 第一百零九条',
    procedure: '由区局提名，市局食品餐饮处集体讨论后列入；每年调整一次，列入和移出均说明理由。',
  };
  const list = await desk.once({ ...about, kind: 'DRAFTED', by: officer, on: '2026-09-14' }, (doing) =>
    draftKeyList(database, draft, doing),
  );
  await desk.once({ ...about, kind: 'PUBLISHED', by: approver, on: '2026-09-16' }, async (doing) =>
    publishKeyList(database, await desk.at('key_list', list), doing),
  );
  const reason = '为三所学校集中供餐，供餐量大';
  const object = await desk.once({ ...about, kind: 'PROPOSED', by: officer, on: '2026-09-18', of }, (doing) =>
    putOnKeyList(database, { list, uscc: of.uscc, reason }, doing),
  );
  await desk.once({ ...about, kind: 'LISTED', by: approver, on: '2026-09-21', of }, async (doing) => {
    const decided = { approve: true, reason: '同意列入年度重点监管名录' };
    return decideKeyObject(database, { ...(await desk.at('key_list_object', object)), ...decided }, doing);
  });
  await desk.serve(of, '2026-09-21');
}

/** An incident that is entered, and leads to an evaluation at once. */
async function enterIncident(desk: SampleDesk): Promise<void> {
  const of = exampleOf('STEPPED');
  const { uscc, matter } = of;
  const incident = { kind: 'ACCIDENT', code: 'LARGER', grade: null, amount: null, endedOn: null } as const;
  const entry = { ...incident, uscc, matter, occurredOn: day('2026-10-11'), document: '沪市监食事〔2026〕6号' };
  await desk.once({ topic: 'evidence', kind: 'ENTERED', by: MARKET.officer, on: '2026-10-12', of }, (doing) =>
    enterEvidence(desk.database, entry, doing),
  );
  await desk.serve(of, '2026-10-12');
}

const EVALUATED = `SELECT EXISTS (SELECT FROM evaluation e JOIN evaluation_run v ON v.id = e.run
  WHERE e.uscc = $1::character(18) AND v.matter_code = $2 AND v.day = $3 AND v.kind = 'IRREGULAR') AS found`;
const SILENT = 'inspection';
const SILENT_SINCE_DAYS = 3;
const DAY_MS = 86_400_000;

type Silence = { readonly of: SupervisionExample; readonly rules: StoredRuleSet; readonly on: string };

/** Evaluates an example while a silo has been silent, which is heard again when it is over. */
function evaluateWhileSilent(desk: SampleDesk, { of, rules, on }: Silence): Promise<void> {
  const now = new Date();
  return desk.database.transaction(async (client) => {
    const hear = (at: number) => {
      const heardAt = new Date(at).toISOString();
      return noteSource(client, { resource: SILENT, heardAt, isWhole: true, restarted: false });
    };
    await hear(now.getTime() - SILENT_SINCE_DAYS * DAY_MS);
    const asked = { rules, usccs: [of.uscc], abnormal: new Set<string>(), startedBy: SAFETY.officer.subject };
    await evaluateSubjects(client, { ...asked, today: day(on), now });
    await hear(now.getTime());
  });
}

/** An evaluation that is incomplete, since a source of evidence was away. */
async function evaluateIncompletely(desk: SampleDesk): Promise<void> {
  const of = exampleOf('INCOMPLETE');
  const { uscc, matter } = of;
  const on = '2026-10-19';
  const rules = await desk.database.transaction(async (client) => {
    const { rows } = await client.query<{ found: boolean }>(EVALUATED, [uscc, matter, on]);
    if (rows[0]?.found) return undefined;
    return ruleSetFor(client, { matter, district: of.district, industry: of.industry.division, on: day(on) });
  });
  if (rules) await evaluateWhileSilent(desk, { of, rules, on });
}

const JUDGED = `SELECT record_key AS key FROM evidence_record WHERE uscc = $1::character(18) AND kind = 'JUDGEMENT'
  AND superseded_seq IS NULL ORDER BY record_key LIMIT 1`;
const RULE_SET =
  'SELECT r.number FROM rule_set r JOIN category_assignment c ON c.rule_set = r.id WHERE c.uscc = $1 AND c.matter_code = $2 LIMIT 1';

/** A category that is adjusted by hand. */
async function adjustByHand(desk: SampleDesk): Promise<void> {
  const { database } = desk;
  const of = exampleOf('BY_HAND');
  const { uscc, matter } = of;
  const { officer, approver } = SAFETY;
  const known = await database.transaction(async (client) => ({
    key: (await client.query<{ key: string }>(JUDGED, [uscc])).rows[0]?.key ?? '',
    ruleSet: (await client.query<{ number: string }>(RULE_SET, [uscc, matter])).rows[0]?.number ?? '',
  }));
  const grade = { uscc, matter, ruleSet: known.ruleSet, category: 'ORDINARY', level: 2 } as const;
  const reason = '安全管理人员变动，现场核查认为需要增加检查频次';
  const about = { topic: 'category', of } as const;
  const proposed = await desk.once(
    { ...about, kind: 'ADJUSTMENT_PROPOSED', by: officer, on: '2026-10-08' },
    async (doing) => {
      const grounds = [{ kind: 'EVIDENCE' as const, key: known.key }];
      return (await proposeAdjustment(database, { ...grade, grounds, reason }, doing)).number;
    },
  );
  await desk.once({ ...about, kind: 'ADJUSTMENT_APPROVED', by: approver, on: '2026-10-12' }, async (doing) => {
    const at = await desk.at('category_adjustment', proposed);
    return (await approveAdjustment(database, { ...at, reason: '情况属实，同意调整' }, doing)).number;
  });
}

/** What leads to categories outside of the regular evaluations: a key list, an incident, a silent source, an officer. */
export async function categoryWork(desk: SampleDesk): Promise<void> {
  await listKeyObject(desk);
  await enterIncident(desk);
  await adjustByHand(desk);
  await evaluateIncompletely(desk);
}
