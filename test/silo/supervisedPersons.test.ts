import type { Viewer } from '../../kernel/service/silo';
import { storeSupervisionMatters } from '../../subgraphs/supervision';
import { PUBLIC } from '../support/openSilo';
import { storeRow } from '../support/supervision/pastFile';
import { actors, PLAIN_MATTER } from '../support/supervision/plainRules';
import { useSilo } from '../support/supervision/useSilo';

const PERSON = {
  subjectKey: 'PA7K2M9QX4HT6WC3RY',
  matter: PLAIN_MATTER.code,
  authority: 'SAMR-310115',
  since: '2026-10-01',
};

const silo = useSilo('supervision_plain_matter', (database) => storeSupervisionMatters(database, [PLAIN_MATTER]));

// biome-ignore lint/suspicious/noExplicitAny: a test looks into an answer of any shape
async function ask(query: string, viewer: Viewer, variables: object = {}): Promise<any> {
  const { data, errors } = await silo.now.ask(query, { ...variables }, viewer);
  return errors ? { code: errors[0]?.extensions.code, facts: errors[0]?.extensions } : data;
}
describe('分类监管管理办法 2: citizens under supervision', () => {
  silo.forEach();

  const enterPerson = (changed: object = {}, viewer: Viewer = actors.pudongOfficer) =>
    ask(
      'mutation P($input: EnterSupervisedPersonInput!) { enterSupervisedPerson(input: $input) { number subjectKey authority { code } since until version } }',
      viewer,
      { input: { ...PERSON, ...changed } },
    );
  const end = (input: object, viewer: Viewer = actors.pudongOfficer) =>
    ask(
      'mutation P($input: EndPersonSupervisionInput!) { endPersonSupervision(input: $input) { until version } }',
      viewer,
      { input },
    );
  const list = async (viewer: Viewer) =>
    (await ask('{ supervisedPersons { edges { node { number } } } }', viewer)).supervisedPersons?.edges;

  it('are entered by pseudonym, and the history does not hold it', async () => {
    expect((await enterPerson()).enterSupervisedPerson).toEqual({
      number: 'PER-2026-000001',
      subjectKey: PERSON.subjectKey,
      authority: { code: 'SAMR-310115' },
      since: '2026-10-01',
      until: null,
      version: 1,
    });
    const rows = await silo.now.database.dataSource.query(
      'SELECT row_to_json(e)::text AS row FROM supervision_event e',
    );
    expect(rows).toHaveLength(1);
    expect(rows[0].row).not.toContain(PERSON.subjectKey);
  });

  it('are refused by a number of identity, which is neither stored nor shown', async () => {
    const id = '11010519491231002X';
    for (const subjectKey of [id, `P${id.slice(0, 17)}`]) {
      const told = await enterPerson({ subjectKey });
      expect(told.code).toBe('SUBJECT_KEY_PERSONAL_ID');
      expect(JSON.stringify(told)).not.toContain(subjectKey);
    }
    expect(await silo.now.count('supervised_person')).toBe(0);
    const row = {
      number: 'X',
      subject_key: id,
      matter_code: PLAIN_MATTER.code,
      authority: 'SAMR',
      since: '2026-01-01',
      entered_by: 'x',
    };
    await expect(storeRow(silo.now.database, 'supervised_person', row)).rejects.toMatchObject({ code: '23514' });
  });

  it('are under supervision once in a matter, until it is ended', async () => {
    await enterPerson();
    expect(await enterPerson()).toMatchObject({
      code: 'PERSON_ALREADY_SUPERVISED',
      facts: { person: 'PER-2026-000001' },
    });
    const ending = { person: 'PER-2026-000001', version: 1, until: '2026-10-20', reason: '资格注销' };
    expect(await end({ ...ending, until: '2026-10-01' })).toMatchObject({ code: 'PERSON_PERIOD_UNFIT' });
    expect((await end(ending)).endPersonSupervision).toEqual({ until: '2026-10-20', version: 2 });
    expect(await enterPerson({ since: '2026-10-19' })).toMatchObject({ code: 'PERSON_ALREADY_SUPERVISED' });
    expect((await enterPerson({ since: '2026-10-20' })).enterSupervisedPerson.number).toBe('PER-2026-000002');
  });

  it('are seen by their authority, those above it and the reform offices of its area', async () => {
    await enterPerson();
    for (const viewer of [actors.pudongOfficer, actors.officer, actors.pudongOffice, actors.office]) {
      expect(await list(viewer)).toHaveLength(1);
    }
    for (const viewer of [actors.minhangOfficer, actors.minhangOffice, actors.stranger])
      expect(await list(viewer)).toEqual([]);
    expect(await ask('{ supervisedPersons { totalCount } }', PUBLIC)).toMatchObject({ code: 'NOT_PUBLIC' });
    expect(await enterPerson({}, actors.minhangOfficer)).toMatchObject({ code: 'NOT_YOUR_SUPERVISION' });
  });
});
