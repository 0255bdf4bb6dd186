import { readFileSync } from 'node:fs';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { join } from 'node:path';
import { addDays, shanghaiDay } from '../../../kernel/values/day';
import { removeScratch, scratchFolder } from '../../support/embedded/scratch';
import type { JourneyHub } from '../../support/journey/askHub';
import { fillIn } from '../../support/journey/fillIn';
import { answerFaults, headerFaults, textFaults } from '../../support/journey/matchAnswer';
import { readJourney } from '../../support/journey/readJourney';
import { runStep } from '../../support/journey/runJourney';

const fence = (info: string, text: string): string => `\`\`\`${info}\n${text}\n\`\`\`\n`;
const page = (...blocks: string[]): string => `# A journey\n\n## One step\n\nWords.\n\n${blocks.join('\n')}`;

describe('what a journey page shows of an answer', () => {
  it.each([
    [{ a: 1 }, { a: 1, b: 2 }],
    [{ a: '…' }, { a: 0 }],
    [{ a: '/^[0-9]+$/' }, { a: 12 }],
    [
      [1, '…'],
      [1, 2, 3],
    ],
    [{ a: null }, { a: null }],
    [{ a: [{ b: 'x' }] }, { a: [{ b: 'x', c: 1 }] }],
    [
      ['…', { b: 2 }, '…'],
      [{ b: 1 }, { b: 2, c: 3 }],
    ],
  ])('%j fits %j', (shown, given) => expect(answerFaults(shown, given)).toEqual([]));

  it.each([
    [{ a: 1 }, { a: 2 }],
    [{ a: 1 }, { a: '1' }],
    [{ a: 1 }, {}],
    [{ a: 1 }, null],
    [{ a: '…' }, { a: null }],
    [{ a: '…' }, {}],
    [{ a: '/^[0-9]+$/' }, { a: 'x1' }],
    [[1], [1, 2]],
    [[1, 2], [1]],
    [[1, 2, '…'], [1]],
    [[], [1]],
    [[], {}],
    [{ a: null }, {}],
    [{ a: [{ b: 'x' }] }, { a: [{ b: 'y' }] }],
    [
      ['…', { b: 2 }, '…'],
      [{ b: 1 }, { c: 2 }],
    ],
    [['…', { b: 2 }, '…'], []],
  ])('%j does not fit %j', (shown, given) => expect(answerFaults(shown, given)).toHaveLength(1));

  it('is a text line by line, each a pattern of one line', () => {
    expect(textFaults('^VALID: \\d+ records\n^b$', 'a\nb\nVALID: 3 records')).toEqual([]);
    expect(textFaults('^VALID\nINVALID', 'VALID')).toHaveLength(1);
  });

  it('is a header by its name and its value', () => {
    expect(headerFaults('Retry-After: /^\\d+$/\netag: …', { 'retry-after': '7', etag: '"x"' })).toEqual([]);
    expect(headerFaults('retry-after: /^\\d+$/', { 'retry-after': 'soon' })).toHaveLength(1);
    expect(headerFaults('retry-after: …', {})).toHaveLength(1);
  });
});

describe('what a journey page leaves open', () => {
  it('is what an earlier step kept, or a day counted from today', () => {
    const today = shanghaiDay(Date.now());
    const text = fillIn('{{id}} {{today}} {{today-30}} {{today+1}} {{month}}', new Map([['id', '7']]));
    expect(text).toBe(`7 ${today} ${addDays(today, -30)} ${addDays(today, 1)} ${today.slice(0, 7)}`);
  });

  it.each(['{{nothing}}', '{{id+1}}'])('is an error as %s', (text) => {
    expect(() => fillIn(text, new Map([['id', '7']]))).toThrow('nothing was kept as');
  });
});

describe('a journey page on which something would go unchecked', () => {
  it.each([
    ['a question without an answer', page(fence('graphql', '{ a }'))],
    ['a question whose answer is another one', page(fence('graphql', '{ a }'), fence('graphql', '{ b }'))],
    ['an answer to nothing', page(fence('json', '{}'))],
    ['a language that is not run', page(fence('bash', 'ls'))],
    ['a word that means nothing', page(fence('graphql untli=3', '{ a }'), fence('json', '{}'))],
    ['a word that means nothing in an answer', page(fence('graphql', '{ a }'), fence('json state=200', '{}'))],
  ])('is refused: %s', (_, text) => expect(() => readJourney(text)).toThrow());
});

describe('a journey page that is run', () => {
  let server: Server;
  let hub: JourneyHub;
  let asked: { readonly headers: NodeJS.Dict<string | string[]>; readonly body: string }[];
  let answers: { readonly status?: number; readonly body?: unknown; readonly lines?: string }[];

  beforeAll(async () => {
    server = createServer((request, response) => {
      let body = '';
      request.on('data', (chunk) => {
        body += chunk;
      });
      request.on('end', () => {
        asked.push({ headers: request.headers, body });
        const answer = answers.length > 1 ? answers.shift() : answers[0];
        const type = answer?.lines === undefined ? 'application/json' : 'application/x-ndjson';
        response.writeHead(answer?.status ?? 200, { 'x-told': 'yes', 'content-type': type });
        response.end(answer?.lines ?? JSON.stringify(answer?.body));
      });
    });
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
    hub = {
      origin: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
      folder: scratchFolder(),
      token: async (name) => `token-of-${name}`,
      command: async (words) => ({ code: words[0] === 'fail' ? 1 : 0, stdout: words.join(' '), stderr: '' }),
    };
  });
  beforeEach(() => {
    asked = [];
  });
  afterAll(async () => {
    server.close();
    await removeScratch();
  });

  const run = async (text: string): Promise<string[]> => {
    const [step] = readJourney(text);
    return step ? runStep(step, hub, new Map()) : ['no step'];
  };

  it('asks as whom it says, with what was kept, and is content with the answer it shows', async () => {
    answers = [{ body: { data: { a: [{ id: 'x' }] } } }];
    const text = page(
      fence('graphql as=somebody keep=id:data.a.0.id,all:data.a hub-as-of=2026-06-30', '{ a }'),
      fence('json', '{ "data": { "a": [{ "id": "…" }] } }'),
      fence('graphql', 'query ($v: ID) { a(id: $v, b: "{{id}}") }'),
      fence('json variables', '{ "v": "{{id}}" }'),
      fence('json', '{ "data": { "a": {{all}} } }'),
    );
    expect(await run(text)).toEqual([]);
    expect(asked[0]?.headers).toMatchObject({ authorization: 'Bearer token-of-somebody', 'hub-as-of': '2026-06-30' });
    expect(JSON.parse(asked[1]?.body ?? '')).toEqual({
      query: 'query ($v: ID) { a(id: $v, b: "x") }',
      variables: { v: 'x' },
    });
  });

  it('reads lines of JSON as a list, and keeps what is counted from its end', async () => {
    answers = [{ lines: '{"at":1}\n{"at":2}\n' }, { body: 2 }];
    const text = page(
      fence('http keep=last:-1.at', 'GET /'),
      fence('json', '[{ "at": 1 }, "…"]'),
      fence('http', 'GET /'),
      fence('json', '{{last}}'),
    );
    expect(await run(text)).toEqual([]);
  });

  const ONE = [fence('graphql', '{ a }'), fence('json', '{ "data": { "a": 1 } }')];

  it.each([
    ['another value', { body: { data: { a: 2 } } }],
    ['another status', { status: 403, body: { data: { a: 1 } } }],
    ['errors that it does not show', { body: { data: { a: 1 }, errors: [{ message: 'no' }] } }],
  ])('notices %s', async (_, answer) => {
    answers = [answer];
    expect(await run(page(...ONE))).toHaveLength(1);
  });

  it('stops at the first answer that is another one', async () => {
    answers = [{ body: { data: { a: 2 } } }];
    expect(await run(page(...ONE, ...ONE))).toHaveLength(1);
    expect(asked).toHaveLength(1);
  });

  it('asks again until the answer fits, and not for ever', async () => {
    answers = [{ body: { n: 1 } }, { body: { n: 2 } }];
    const twice = (seconds: string, n: number) =>
      page(fence(`http until=${seconds}`, 'GET /'), fence('json', `{ "n": ${n} }`));
    expect(await run(twice('5', 2))).toEqual([]);
    expect(asked).toHaveLength(2);
    expect(await run(twice('0.3', 3))).toEqual(['.n: 2 is not 3']);
  });

  it('looks at headers, writes files and appends the parts of a download', async () => {
    answers = [{ body: 'ab' }, { status: 206, body: 'cd' }];
    const text = page(
      fence('csv file=list.csv', 'a,b\n1,{{folder}}'),
      fence('http to=part', 'GET /file\nrange: bytes=0-1'),
      fence('headers', 'x-told: yes'),
      fence('http to=part', 'GET /file'),
      fence('headers status=206', 'X-Told: yes'),
    );
    expect(await run(text)).toEqual([]);
    expect(asked[0]?.headers.range).toBe('bytes=0-1');
    expect(readFileSync(join(hub.folder, 'part'), 'utf8')).toBe('"ab""cd"');
    expect(readFileSync(join(hub.folder, 'list.csv'), 'utf8')).toBe(`a,b\n1,${hub.folder}\n`);
    expect(await run(page(fence('http', 'GET /'), fence('headers status=206', 'x-told: no')))).toHaveLength(1);
  });

  it('runs the hub and node alone, and tells of an end that it does not show', async () => {
    const node = 'node -e "console.log(7); process.exit(3)"';
    expect(await run(page(fence('sh', 'npm run hub -- log key > {{folder}}/key'), fence('text', '^log key$')))).toEqual(
      [],
    );
    expect(readFileSync(join(hub.folder, 'key'), 'utf8')).toBe('log key');
    expect(await run(page(fence('sh', node), fence('text status=3', '^7$')))).toEqual([]);
    expect(await run(page(fence('sh', node), fence('text', '^7$')))).toHaveLength(1);
    expect(await run(page(fence('sh', 'npm run hub -- fail'), fence('text', 'fail')))).toHaveLength(1);
    await expect(run(page(fence('sh', 'rm -r x'), fence('text', 'x')))).rejects.toThrow('the hub and node alone');
  });
});
