import type { Route } from 'playwright-core';
import { issueDevelopmentToken } from '../../../gateway/identity/developmentIssuer';
import { WHOLE } from '../../../tools/browser/openedPages';
import type { StartedHub } from '../../support/startedHub';
import { section } from '../support/actions';
import { cellsOf, choose, numberIn, totalOf } from '../support/lists';
import { gather } from '../support/people';
import type { StartedDashboard } from '../support/startedDashboard';
import {
  AGREEMENT,
  countsUse,
  followsChanges,
  HOUSING,
  positions,
  provesRecord,
  UNTIL_SIGNED_MS,
  VERIFIED,
  verifyButtons,
} from './sharedUseSteps';

const TAMPERED = '验证失败：记录与已签署的日志不符。';
interface Proof {
  readonly index: string;
  readonly leafHash: string;
  readonly hashes: readonly string[];
  readonly rootHash: string;
}

/** The text with another first character. */
const changed = (text: string): string => (text.startsWith('A') ? 'B' : 'A') + text.slice(1);

const FORGERIES: readonly (readonly [part: string, forge: (proof: Proof) => Partial<Proof>])[] = [
  ['the record', ({ leafHash }) => ({ leafHash: changed(leafHash) })],
  ['a hash on the way to the root', ({ hashes: [first = '', ...rest] }) => ({ hashes: [changed(first), ...rest] })],
  ['the root', ({ rootHash }) => ({ rootHash: changed(rootHash) })],
  ['the place of the record', ({ index }) => ({ index: `${BigInt(index) + 1n}` })],
];

interface ShownLog {
  readonly accessRecords: { readonly edges: readonly { readonly node: { purpose: string; leaf: string } }[] };
  readonly accessLogCheckpoint: { note: string };
}

const FORGED_LOGS: readonly (readonly [what: string, forge: (log: ShownLog) => void, said: string])[] = [
  [
    'what is shown is not what the record says',
    ({ accessRecords }) => {
      for (const { node } of accessRecords.edges) node.purpose = 'daily-supervision';
    },
    '所示内容与日志原文不符。',
  ],
  [
    'the record has another text than the one that was hashed',
    ({ accessRecords }) => {
      for (const { node } of accessRecords.edges) node.leaf = node.leaf.replace('"v":1', '"v":2');
    },
    '原文与日志中的散列不符。',
  ],
  [
    'nobody signed the state of the log',
    ({ accessLogCheckpoint: signed }) => {
      signed.note = signed.note.replace(/.{4}(?=={0,2}\n$)/, (end) => `${changed(end)}`);
    },
    '检查点签名与公钥不符。',
  ],
];

/** Hands the page its log with something of it forged. */
const forgeLog =
  (forge: (log: ShownLog) => void) =>
  async (route: Route): Promise<void> => {
    if (route.request().postDataJSON().operationName !== 'Accesses') return route.fallback();
    const response = await route.fetch();
    const answer = await response.json();
    forge(answer.data);
    return route.fulfill({ response, json: answer });
  };

/** Hands the page every proof with a part of it forged. */
const forgeProofs =
  (forge: (proof: Proof) => Partial<Proof>) =>
  async (route: Route): Promise<void> => {
    if (route.request().postDataJSON().operationName !== 'Proof') return route.fallback();
    const response = await route.fetch();
    const answer = await response.json();
    Object.assign(answer.data.accessInclusionProof, forge(answer.data.accessInclusionProof));
    return route.fulfill({ response, json: answer });
  };

/** The department's own system says that it has taken in the changes up to a position. */
async function acknowledge({ origin, dataDir }: StartedHub, position?: string): Promise<unknown[]> {
  const response = await fetch(`${origin}/graphql`, {
    method: 'POST',
    headers: {
      'content-type': 'application/json',
      authorization: `Bearer ${await issueDevelopmentToken(dataDir, 'integrator-housing')}`,
    },
    body: JSON.stringify({
      query: 'mutation($input: AcknowledgeChangesInput!) { acknowledgeChanges(input: $input) { position } }',
      variables: { input: { resource: 'credit-record', position } },
    }),
  });
  const { data, errors } = await response.json();
  return [errors, data?.acknowledgeChanges];
}

/** What comes of an agreement in force: changes that are followed, figures of use, and a log that can be proved. */
export function sharedUse(dashboard: () => StartedDashboard): void {
  describe('the use of shared data', () => {
    const people = gather(dashboard);
    afterAll(() => people.leave());

    it('follows the changes of a resource page by page, none twice, and goes on from the position of the address', async () =>
      followsChanges(await people.of('integrator-housing')));

    it('tells the owner alone who has acknowledged a change, as soon as it was', async () => {
      const consumer = await people.of('integrator-housing');
      expect(await consumer.page.getByRole('columnheader', { name: '送达' }).count()).toBe(0);
      const { page, open, settle } = await people.of('credit-officer');
      const lookUp = async (): Promise<string> => {
        await open('/sharing/feed?resource=credit-record');
        await section(page, '变更').getByRole('button', { name: '送达' }).first().click();
        await settle();
        return section(page, '变更').getByRole('row').nth(1).innerText();
      };
      expect(await lookUp()).toContain('尚无接收方确认。');
      const [position] = await positions(page);
      const answer = await acknowledge(dashboard().hub, position);
      expect(answer).toEqual([undefined, { position }]);
      expect(await lookUp()).toMatch(new RegExp(`${HOUSING}.*${AGREEMENT}`));
    });

    it('says by which rule a resource is not given to who has no agreement on it, and asks for none before it is chosen', async () => {
      const visit = await people.of('data-centre');
      const { page, open, settle } = visit;
      await open('/sharing/feed');
      expect(await page.getByText(/^选择资源后显示其变更/).isVisible()).toBe(true);
      expect(await page.getByRole('alert').count()).toBe(0);
      await choose(visit, '数据资源', '信用信息记录 credit-record');
      await page.getByRole('button', { name: '查询' }).click();
      await settle();
      expect(await page.getByRole('alert').innerText()).toMatch(
        /NOT_IN_AGREEMENT.*DEVELOPMENT_REFORM.*上海市数据条例 38-40/s,
      );
    });

    it('counts what was used in one way for provider and consumer', async () =>
      countsUse(await people.of('integrator-housing'), await people.of('credit-officer')));

    it('shows the auditor who asked for what, and the owner the same without the name of the person', async () => {
      const subjects: (string | undefined)[] = [];
      for (const name of ['auditor', 'credit-officer']) {
        const { page, open, settle } = await people.of(name);
        await open('/sharing/log');
        await page.getByLabel('协议编号').fill(AGREEMENT);
        await page.getByLabel('统一社会信用代码').fill(WHOLE);
        await page.getByRole('button', { name: '查询' }).click();
        await settle();
        const [latest] = await cellsOf(section(page, '访问日志').getByRole('table'));
        expect(latest?.slice(3, 5).join(' ')).toContain(`${AGREEMENT}\n行政许可延续审查 ${WHOLE}`);
        subjects.push(latest?.[2]);
      }
      expect(subjects).toEqual([expect.stringMatching(`${HOUSING}\\s+integrator-housing`), HOUSING]);
    });

    it(
      'proves in the browser that the signed log holds a record',
      async () => provesRecord(await people.of('auditor')),
      UNTIL_SIGNED_MS + 30_000,
    );

    it.each(FORGERIES)('finds a proof false when one character of %s was changed', async (_part, forge) => {
      const { page, open } = await people.of('auditor');
      await open(`/sharing/log?agreement=${AGREEMENT}`);
      await page.route('**/graphql', forgeProofs(forge));
      await verifyButtons(page).last().click();
      await page.getByRole('alert').getByText(TAMPERED).waitFor();
      await page.unroute('**/graphql');
      await verifyButtons(page).last().click();
      await page.getByRole('alert').getByText(VERIFIED).waitFor();
    });

    it('tells how many agreements are in each state, all of them together, and opens a state into as many', async () => {
      const { page, open, settle } = await people.of('data-centre');
      await open('/sharing/agreements');
      const texts = await page.getByRole('button', { name: /[^\d] \d+$/ }).allInnerTexts();
      const [all = 0, ...each] = texts.map(numberIn);
      expect(each).toHaveLength(10);
      expect(each.reduce((sum, count) => sum + count, 0)).toBe(all);
      expect(await totalOf(page.getByRole('main'))).toBe(all);
      await page.getByRole('button', { name: /^生效/ }).click();
      await settle();
      expect(await totalOf(page.getByRole('main'))).toBe(numberIn(texts.find((text) => text.startsWith('生效')) ?? ''));
    });

    it.each(FORGED_LOGS)('finds a record false when %s', async (_what, forge, said) => {
      const { page, open } = await people.of('auditor');
      await page.route('**/graphql', forgeLog(forge));
      await open(`/sharing/log?agreement=${AGREEMENT}`);
      await verifyButtons(page).last().click();
      await page.getByRole('alert').getByText(TAMPERED).waitFor();
      expect(await page.getByRole('alert').innerText()).toContain(said);
      await page.unroute('**/graphql');
    });

    it('says less to the owner, who is not shown all of the record', async () => {
      const { page, open } = await people.of('credit-officer');
      await open(`/sharing/log?agreement=${AGREEMENT}`);
      await verifyButtons(page).last().click();
      await page.getByRole('alert').getByText('原文未全部向您提供，所示内容未与日志比对。').waitFor();
      expect(await page.getByText(VERIFIED).count()).toBe(0);
    });

    it('goes on without a complaint of any browser, and without a request to another host', () => {
      expect(people.complaints()).toEqual([]);
    });
  });
}
