import { changeStream } from '../../../gateway/feed/changeStream';
import { type ChangeSource, type FollowedChanges, readChangeLines } from '../../../gateway/feed/readChangeLines';
import { PUBLIC } from '../../../gateway/identity/caller';
import { openAgreementRates } from '../../../gateway/limits/agreementRates';
import type { OperationContext } from '../../../gateway/operationContext';
import type { Grant } from '../../../kernel/service/silo';

const LAST_PAGE = 3;
const GRANT: Grant = {
  agreement: 'AG-1',
  purpose: 'permit-renewal',
  state: 'ACTIVE',
  terms: ['wide'],
  districts: null,
  industries: null,
  usccs: null,
  methods: ['QUERY', 'FEED', 'FILE'],
};
const caller = { ...PUBLIC, subject: 'integrator', agreement: 'AG-1', purpose: 'permit-renewal' };
const asked = { resource: 'credit-record', after: '0', districts: null, reference: null };
const followed: FollowedChanges = { ...asked, caller };

/** Pages of one change each, which tells under which terms it was read. */
function openSource() {
  const standing = { grant: GRANT };
  const asked: string[] = [];
  const source: ChangeSource = {
    grants: { find: async () => ({ grant: standing.grant, ratePerMinute: null }) },
    rates: openAgreementRates(),
    accessLog: { record: async () => undefined },
    exchange: {
      async ask({ variables }, { viewer }: OperationContext) {
        const seq = Math.min(LAST_PAGE, Number(variables?.after) + 1);
        asked.push(`${seq} ${viewer.grant?.terms}`);
        const count = seq > Number(variables?.after) ? 1 : 0;
        const lines = count ? `${JSON.stringify({ seq, terms: viewer.grant?.terms })}\n` : '';
        return { data: { changeLines: { lines, count, position: String(seq), more: seq < LAST_PAGE } }, errors: [] };
      },
    },
  };
  return { source, standing, asked };
}

async function open(source: ChangeSource, { followMs = 0, expiresAt = null as number | null } = {}) {
  const first = await readChangeLines(source, followed);
  const { signal } = new AbortController();
  return changeStream(source, followed, { first, followMs, expiresAt, signal, onIncident: () => undefined });
}

async function rest(stream: AsyncGenerator<string>): Promise<Record<string, unknown>[]> {
  const lines = [];
  for await (const line of stream) lines.push(JSON.parse(line));
  return lines;
}

describe('上海市数据条例 38: a stream of changes', () => {
  it('gives no page as an earlier agreement allowed it: what was asked for ahead is asked for again', async () => {
    const { source, standing, asked } = openSource();
    const stream = await open(source);
    expect((await stream.next()).value).toContain('wide');
    expect(asked).toEqual(['1 wide', '2 wide']);
    standing.grant = { ...GRANT, terms: ['narrow'] };
    const lines = await rest(stream);
    expect(lines.slice(0, -1)).toEqual([2, 3].map((seq) => ({ seq, terms: ['narrow'] })));
    expect(lines.at(-1)).toMatchObject({ heartbeat: expect.any(String), position: '3' });
  });

  it('ends with a last line that says so when the token ends, however long it was to be followed', async () => {
    const { source } = openSource();
    const lines = await rest(await open(source, { followMs: 600_000, expiresAt: Date.now() + 300 }));
    expect(lines.slice(0, LAST_PAGE).map(({ seq }) => seq)).toEqual([1, 2, 3]);
    expect(lines.at(-1)).toMatchObject({ errors: [{ extensions: { code: 'TOKEN_INVALID', reason: 'expired' } }] });
  });

  it('sends nothing more of what was asked for while the token held', async () => {
    const { source, asked } = openSource();
    const stream = await open(source, { expiresAt: Date.now() + 60_000 });
    await stream.next();
    expect(asked).toHaveLength(2);
    jest.spyOn(Date, 'now').mockReturnValue(Date.now() + 60_000);
    expect(await rest(stream)).toMatchObject([{ errors: [{ extensions: { code: 'TOKEN_INVALID' } }] }]);
    jest.restoreAllMocks();
  });
});
