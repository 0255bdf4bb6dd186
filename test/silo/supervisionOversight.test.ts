import type { Viewer } from '../../kernel/service/silo';
import { day } from '../../kernel/values/day';
import { storeSupervisionMatters } from '../../subgraphs/supervision';
import { OFFICIAL, PUBLIC } from '../support/openSilo';
import { storeRow } from '../support/supervision/pastFile';
import { actors, PLAIN_MATTER, plainRules } from '../support/supervision/plainRules';
import { useSilo } from '../support/supervision/useSilo';

const silo = useSilo('supervision_plain_matter', (database) => storeSupervisionMatters(database, [PLAIN_MATTER]));

// biome-ignore lint/suspicious/noExplicitAny: a test looks into an answer of any shape
async function ask(query: string, viewer: Viewer, variables: object = {}): Promise<any> {
  const { data, errors } = await silo.now.ask(query, { ...variables }, viewer);
  return errors ? { code: errors[0]?.extensions.code } : data;
}
const rules = (number: string, authority: string, changed: object) =>
  storeRow(silo.now.database, 'rule_set', {
    number,
    authority,
    matter_code: PLAIN_MATTER.code,
    edition: 1,
    state: 'PUBLISHED',
    content: JSON.stringify(plainRules({ inForceFrom: day('2026-05-01') })),
    in_force_from: '2026-05-01',
    published_on: '2026-04-01',
    drafted_by: 'officer-samr',
    ...changed,
  });
const FILED = { filing_due_on: '2026-05-08', filed_on: '2026-05-08' };
const OVERSIGHT = `query O($area: String, $kind: OverdueKind) { oversight(area: $area) { area on
  authorities { authority { code } filings evaluations interviews objections findings notices drafts }
  overdue(kind: $kind) { totalCount edges { node { kind number authority { code } matter dueOn } } } } }`;
// biome-ignore lint/suspicious/noExplicitAny: a test looks into an answer of any shape
const items = (told: any) => told.oversight.overdue.edges.map(({ node }: any) => [node.kind, node.number, node.dueOn]);

describe('分类监管管理办法 4: what the reform offices oversee', () => {
  silo.forEach();

  it('counts by authority what is overdue, and lists the longest overdue first', async () => {
    await rules('RS-1', 'SAMR', { filing_due_on: '2026-10-30' });
    await rules('RS-2', 'SAMR-310115', FILED);
    await rules('RS-3', 'SAMR-310115', { ...FILED, edition: 2, state: 'DRAFT', published_on: null });
    await storeRow(silo.now.database, 'oversight_notice', {
      number: 'OVN-2026-000001',
      office: 'REFORM_OFFICE-310115',
      authority: 'SAMR-310115',
      step: 'ORDER',
      facts: '未报备',
      article: '8-3',
      issued_on: '2026-10-01',
      due_on: '2026-11-01',
      state: 'ISSUED',
      issued_by: 'office-pudong',
    });
    const told = await ask(OVERSIGHT, actors.office);
    const none = { filings: 0, evaluations: 1, interviews: 0, objections: 0, findings: 0, notices: 0, drafts: 0 };
    expect(told.oversight).toMatchObject({
      area: null,
      on: '2026-11-02',
      authorities: [
        { authority: { code: 'SAMR' }, ...none, filings: 1 },
        { authority: { code: 'SAMR-310115' }, ...none, notices: 1, drafts: 1 },
      ],
    });
    expect(items(told)).toEqual([
      ['FILING', 'RS-1', '2026-10-30'],
      ['EVALUATION', 'RS-1', '2026-11-01'],
      ['EVALUATION', 'RS-2', '2026-11-01'],
      ['NOTICE', 'OVN-2026-000001', '2026-11-01'],
    ]);
    expect(items(await ask(OVERSIGHT, actors.office, { kind: 'FILING' }))).toEqual([['FILING', 'RS-1', '2026-10-30']]);
  });

  it('has a filing that is not overdue on its last day, and is on the day after', async () => {
    await rules('RS-1', 'SAMR', { filing_due_on: '2026-11-02' });
    await rules('RS-2', 'SAMR-310115', { filing_due_on: '2026-11-01' });
    expect(items(await ask(OVERSIGHT, actors.office, { kind: 'FILING' }))).toEqual([['FILING', 'RS-2', '2026-11-01']]);
  });

  it('has an evaluation that is overdue when its cycle is over, by the last one that was adopted', async () => {
    const id = await rules('RS-1', 'SAMR', { ...FILED, in_force_from: '2026-05-02' });
    const evaluations = async () => items(await ask(OVERSIGHT, actors.office, { kind: 'EVALUATION' }));
    expect(await evaluations()).toEqual([]);
    const run = { rule_set: id, matter_code: PLAIN_MATTER.code, authority: 'SAMR', seq: 1, started_by: 'x' };
    await storeRow(silo.now.database, 'evaluation_run', {
      ...run,
      number: 'EV-1',
      kind: 'REGULAR',
      day: '2026-05-01',
      state: 'ADOPTED',
      adopted_on: '2026-05-03',
    });
    expect(await evaluations()).toEqual([['EVALUATION', 'RS-1', '2026-11-01']]);
    for (const [number, kind, adopted] of [
      ['EV-2', 'REGULAR', null],
      ['EV-3', 'IRREGULAR', '2026-06-01'],
    ] as const) {
      await storeRow(silo.now.database, 'evaluation_run', {
        ...run,
        number,
        kind,
        day: '2026-06-01',
        state: 'SCORED',
        adopted_on: adopted,
      });
    }
    expect(await evaluations()).toHaveLength(1);
    await silo.now.database.dataSource.query(
      `UPDATE evaluation_run SET adopted_on = '2026-06-01' WHERE number = 'EV-2'`,
    );
    expect(await evaluations()).toEqual([]);
  });

  it('has interviews, objections and findings from the day after their last', async () => {
    const assignment = await storeRow(silo.now.database, 'category_assignment', {
      uscc: '91310115MA1K3B7C6G',
      matter_code: PLAIN_MATTER.code,
      status: 'ASSIGNED',
      reason: 'REGULAR_EVALUATION',
      category: 'HIGHER',
      level: 1,
      since: '2026-09-01',
      authority: 'SAMR-310115',
      published: false,
      source_department: 'SAMR-310115',
      source_record_id: 'c',
      observed_at: '2026-09-01T00:00:00Z',
    });
    const of = { uscc: '91310115MA1K3B7C6G', matter_code: PLAIN_MATTER.code, authority: 'SAMR-310115' };
    const interview = {
      ...of,
      assignment,
      reasons: '调高',
      facts: '两次处罚',
      planned_on: '2026-10-01',
      planned_by: 'a',
      held_on: '2026-10-09',
      record: '已告知',
    };
    await storeRow(silo.now.database, 'supervision_interview', {
      ...interview,
      number: 'INT-1',
      rectify_by: '2026-11-02',
    });
    await storeRow(silo.now.database, 'supervision_interview', {
      ...interview,
      number: 'INT-2',
      rectify_by: '2026-11-01',
    });
    const finding = { ...of, source: 'FILE', facts: '见档案', found_on: '2026-10-01', state: 'OPEN', found_by: 'a' };
    await storeRow(silo.now.database, 'violation_finding', { ...finding, number: 'FND-1', due_on: '2026-11-02' });
    await storeRow(silo.now.database, 'violation_finding', { ...finding, number: 'FND-2', due_on: '2026-11-01' });
    const objection = { ...of, assignment, statement: '不服', state: 'OPEN', entered_by: 'a' };
    await storeRow(silo.now.database, 'category_objection', {
      ...objection,
      number: 'OBJ-1',
      entered_on: '2026-10-12',
    });
    expect(items(await ask(OVERSIGHT, actors.pudongOffice)).map(([, number]: string[]) => number)).toEqual([
      'FND-2',
      'INT-2',
    ]);
    await silo.now.database.dataSource.query(`UPDATE category_objection SET entered_on = '2026-10-10'`);
    expect(items(await ask(OVERSIGHT, actors.pudongOffice, { kind: 'OBJECTION' }))).toEqual([
      ['OBJECTION', 'OBJ-1', '2026-10-30'],
    ]);
  });

  it('is the own district for a district’s office, which sees neither the city’s nor another district’s', async () => {
    await rules('RS-1', 'SAMR', { filing_due_on: '2026-10-30' });
    await rules('RS-2', 'SAMR-310112', { state: 'DRAFT', published_on: null });
    const seen = async (viewer: Viewer) =>
      (await ask(OVERSIGHT, viewer)).oversight.authorities.map(
        (one: { authority: { code: string }; drafts: number }) => [one.authority.code, one.drafts],
      );
    expect(await seen(actors.pudongOffice)).toEqual([]);
    expect(await seen(actors.minhangOffice)).toEqual([['SAMR-310112', 1]]);
    expect(await seen(actors.office)).toEqual([
      ['SAMR', 0],
      ['SAMR-310112', 1],
    ]);
    expect((await ask(OVERSIGHT, actors.pudongOffice)).oversight.area).toBe('310115');
    expect(await ask(OVERSIGHT, actors.pudongOffice, { area: '310112' })).toEqual({ code: 'NOT_YOUR_AREA' });
    expect((await ask(OVERSIGHT, actors.office, { area: '310112' })).oversight).toMatchObject({
      area: '310112',
      authorities: [{ drafts: 1 }],
    });
  });

  it('has drafts of rules seen by the own district’s office and the city’s, and not by another district’s', async () => {
    await rules('RS-1', 'SAMR-310112', { state: 'DRAFT', published_on: null });
    await rules('RS-2', 'SAMR-310115', { state: 'DRAFT', published_on: null });
    const drafts = async (viewer: Viewer) => {
      const { ruleSets } = await ask('{ ruleSets(state: DRAFT) { edges { node { number } } } }', viewer);
      return ruleSets.edges.map(({ node }: { node: { number: string } }) => node.number).sort();
    };
    expect(await drafts(actors.pudongOffice)).toEqual(['RS-2']);
    expect(await drafts(actors.minhangOffice)).toEqual(['RS-1']);
    expect(await drafts(actors.office)).toEqual(['RS-1', 'RS-2']);
  });

  it('is for reform offices and auditors: authorities and the public are refused', async () => {
    const auditor: Viewer = { ...OFFICIAL, department: 'BIG_DATA', roles: ['auditor'] };
    expect((await ask(OVERSIGHT, auditor)).oversight.area).toBeNull();
    for (const viewer of [actors.officer, actors.pudongOfficer])
      expect(await ask(OVERSIGHT, viewer)).toEqual({ code: 'NOT_YOUR_AREA' });
    expect(await ask(OVERSIGHT, PUBLIC)).toEqual({ code: 'NOT_PUBLIC' });
    expect(await ask(OVERSIGHT, actors.office, { area: '999999' })).toEqual({ code: 'UNKNOWN_DISTRICT' });
  });
});

describe('分类监管管理办法 24: the burden of visits', () => {
  silo.forEach();

  const BURDEN = `{ supervisionBurden(from: "2026-01-01", to: "2026-10-31") { department { code } district { code } subjects
    visits days repeatVisits visitsPerThousand } }`;
  const PLACES = [
    ['91310115MA1K3B7C6G', '310115'],
    ['91310115MA1K4AB146', '310115'],
    ['91310115MA1K4AB221', '310112'],
  ] as const;
  const visit = (uscc: string, on: string, changed: object = {}) =>
    storeRow(silo.now.database, 'evidence_record', {
      record_key: `inspection:${uscc}:${on}`,
      uscc,
      kind: 'INSPECTION_VISIT',
      code: 'ON_SITE',
      occurred_on: on,
      source_department: 'SAMR-310115',
      observed_at: `${on}T01:00:00Z`,
      seq: 1,
      ...changed,
    });

  it('is counted by department and district from the visits themselves, repeats within 90 days included', async () => {
    for (const [uscc, district] of PLACES) {
      await storeRow(silo.now.database, 'entity_place', { uscc, district, observed_at: '2025-01-01T00:00:00Z' });
      await storeRow(silo.now.database, 'supervised_subject', {
        matter_code: PLAIN_MATTER.code,
        uscc,
        authority: 'SAMR-310115',
        approval: 'LICENCE',
        approved_on: '2025-01-01',
        source_department: 'SAMR-310115',
        source_record_id: uscc,
        observed_at: '2025-01-01T00:00:00Z',
        seq: 1,
      });
    }
    const [[first], , [third]] = PLACES;
    await visit(first, '2025-12-31');
    await visit(first, '2026-03-31');
    await visit(first, '2026-06-30');
    await visit(first, '2026-06-30', { record_key: 'inspection:other', source_department: 'FIRE' });
    await visit(third, '2026-05-01');
    await visit(third, '2026-05-02', { withdrawn: true });
    const { supervisionBurden } = await ask(BURDEN, actors.office);
    expect(supervisionBurden).toEqual([
      {
        department: { code: 'FIRE' },
        district: { code: '310115' },
        subjects: 0,
        visits: 1,
        days: 1,
        repeatVisits: 1,
        visitsPerThousand: null,
      },
      {
        department: { code: 'SAMR' },
        district: { code: '310112' },
        subjects: 1,
        visits: 1,
        days: 1,
        repeatVisits: 0,
        visitsPerThousand: 1000,
      },
      {
        department: { code: 'SAMR' },
        district: { code: '310115' },
        subjects: 2,
        visits: 2,
        days: 2,
        repeatVisits: 1,
        visitsPerThousand: 1000,
      },
    ]);
    const own = await ask(BURDEN, actors.pudongOfficer);
    expect(own.supervisionBurden.map((row: { district: { code: string } }) => row.district.code)).toEqual(['310115']);
    expect(await ask(BURDEN, PUBLIC)).toEqual({ code: 'NOT_PUBLIC' });
  });
});
