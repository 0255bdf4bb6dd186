import type { SiloResponse } from '../../kernel/service/silo';
import { usccCheckDigit } from '../../kernel/values/usccCheck';
import { exchange } from '../../subgraphs/exchange';
import type { ToldEntity } from '../../subgraphs/exchange/rules/reconciliation/mergeNames';
import { MOST_ROWS } from '../../subgraphs/exchange/rules/reconciliation/rowLimits';
import { storeNames } from '../../subgraphs/exchange/store/reconciliation/storeNames';
import { OFFICIAL, type OpenSilo, openSilo, PUBLIC } from '../support/openSilo';
import { fillNames, toldEntities } from '../support/reconciliation';

const CITY = toldEntities(1_500);
const EAST: ToldEntity = {
  uscc: '91310115MA1H9YGWXX',
  name: '上海苍兰食品有限公司',
  registrationNumber: null,
  district: '310115',
};
const BANK: ToldEntity = {
  uscc: '9131000010000595XD',
  name: '上海玉衡置业有限公司',
  registrationNumber: '310115000012345',
  district: '310115',
};
const WEST: ToldEntity = { ...EAST, uscc: '91310000132260250X', district: '310112' };

const RECONCILE = `query ($rows: [ReconcileRow!]!) {
  reconcile(rows: $rows) {
    reading decision fault suggestion
    candidates(first: 3) { entity { uscc } uscc name formerNames score match reasons { code text textEn } }
  }
}`;

interface Candidate {
  readonly uscc: string;
  readonly name: string;
  readonly score: number;
  readonly match: boolean;
  readonly reasons: readonly { readonly code: string }[];
}

interface Result {
  readonly reading: string;
  readonly decision: string;
  readonly fault: string | null;
  readonly suggestion: string | null;
  readonly candidates: readonly Candidate[];
}

interface Row {
  readonly text: string;
  readonly name?: string;
  readonly district?: string;
}

let silo: OpenSilo;
beforeAll(async () => {
  silo = await openSilo(exchange, 'exchange_names', (database) => fillNames(database, [...CITY, EAST, WEST, BANK]));
});
afterAll(() => silo.close());

const resultsOf = ({ data, errors }: SiloResponse): readonly Result[] => {
  expect(errors).toBeUndefined();
  return data?.reconcile as readonly Result[];
};
const reconcile = async (...rows: Row[]) => resultsOf(await silo.ask(RECONCILE, { rows }));
const short = ({ decision, candidates: [best] }: Result) => [
  decision,
  best?.uscc,
  best?.score,
  best?.match,
  best?.reasons.map(({ code }) => code).join(' '),
];

describe('reconciliation of rows', () => {
  it.each([
    ['the code', BANK.uscc, ['MATCH', BANK.uscc, 100, true, 'EXACT_USCC']],
    ['the old number', '310115000012345', ['MATCH', BANK.uscc, 100, true, 'SAME_OLD_NUMBER']],
    ['the organisation code', '10000595-X', ['MATCH', BANK.uscc, 100, true, 'SAME_ORGANISATION_CODE']],
    ['the name in full width', '上海玉衡　置业有限公司', ['MATCH', BANK.uscc, 100, true, 'EXACT_NAME']],
    ['a wrong check character', '9131000010000595XA', ['CANDIDATES', BANK.uscc, 80, false, 'REPAIRED_CHECK_DIGIT']],
    ['a Cyrillic letter', '9131000010000595ХD', ['CANDIDATES', BANK.uscc, 88, false, 'REPAIRED_LETTERS']],
    ['swapped digits', '9131000010000559XD', ['CANDIDATES', BANK.uscc, 80, false, 'REPAIRED_SWAP']],
    ['the place elsewhere', '玉衡置业(上海)有限公司', ['CANDIDATES', BANK.uscc, 94, false, 'NAME_PLACE_DIFFERS']],
    ['a slip in the name', '上海玉衝置业有限公司', ['CANDIDATES', BANK.uscc, 60, false, 'SIMILAR_NAME']],
    ['a name nobody has', '龘靐齉爩麤灪', ['NONE', undefined, undefined, undefined, undefined]],
    ['a citizen’s number', '11010519491231002X', ['REFUSED', undefined, undefined, undefined, undefined]],
  ])('by %s', async (_, text, expected) => {
    const [result] = await reconcile({ text });
    expect(short(result as Result)).toEqual(expected);
  });

  it('offers the code that was surely meant and applies it nowhere', async () => {
    const [result] = await reconcile({ text: '91310000IOOOO595XD' });
    expect(result).toMatchObject({ reading: 'MISTYPED_CODE', suggestion: BANK.uscc, fault: 'USCC_FORBIDDEN_LETTER' });
    expect(result?.candidates.map(({ match }) => match)).toEqual([false]);
  });

  it('never accepts one of two entities of one name; the district tells them apart', async () => {
    const [tie, told] = await reconcile({ text: EAST.name }, { text: EAST.name, district: '310115' });
    expect(tie).toMatchObject({ decision: 'TIE', candidates: [{ match: false }, { match: false }] });
    expect(short(told as Result)).toEqual(['MATCH', EAST.uscc, 100, true, 'EXACT_NAME DISTRICT_AGREES']);
  });

  it('takes the name beside a code into account, and alone where the cell is empty', async () => {
    const [agrees, disagrees, alone] = await reconcile(
      { text: BANK.uscc, name: '玉衡置业' },
      { text: BANK.uscc, name: EAST.name },
      { text: '', name: BANK.name },
    );
    expect(short(agrees as Result)).toEqual(['MATCH', BANK.uscc, 100, true, 'EXACT_USCC NAME_AGREES']);
    expect(disagrees?.decision).not.toBe('MATCH');
    expect(short(alone as Result)).toEqual(['MATCH', BANK.uscc, 100, true, 'EXACT_NAME']);
  });

  it('gives every reason in both languages, and the entity for the other silos to tell of', async () => {
    const [result] = await reconcile({ text: BANK.uscc });
    expect(result?.candidates[0]).toMatchObject({
      entity: { uscc: BANK.uscc },
      name: BANK.name,
      reasons: [
        { code: 'EXACT_USCC', text: expect.stringMatching(/\p{Script=Han}/u), textEn: 'The code is the same.' },
      ],
    });
  });

  it('finds every entity of a city by its code, its old number and its name, and no other', async () => {
    const rows = CITY.slice(0, 160).flatMap(({ uscc, name, registrationNumber }) =>
      [uscc, name, ...(registrationNumber === null ? [] : [registrationNumber])].map((text) => ({ uscc, text })),
    );
    const results = await reconcile(...rows.map(({ text }) => ({ text })));
    const wrong = results.filter(({ decision, candidates }, i) =>
      decision === 'MATCH' ? candidates[0]?.uscc !== rows[i]?.uscc : decision !== 'TIE',
    );
    expect(wrong).toEqual([]);
    expect(results.filter(({ decision }) => decision === 'MATCH').length).toBeGreaterThan(rows.length * 0.9);
  });

  it('finds most entities by a name with one wrong character, and accepts none of them', async () => {
    const some = CITY.slice(20, 120).map(({ uscc, name }) => ({
      uscc,
      text: name.replace(/^((?:上海市?)?..)./u, '$1乂'),
    }));
    const results = await reconcile(...some.map(({ text }) => ({ text })));
    expect(results.filter(({ decision }) => decision === 'MATCH')).toEqual([]);
    const found = results.filter(({ candidates }, i) => candidates.some(({ uscc }) => uscc === some[i]?.uscc));
    expect(found.length).toBeGreaterThanOrEqual(80);
  });

  it('asks the database once for a batch of codes, however many', async () => {
    silo.takeStatements();
    await reconcile(...CITY.slice(0, 100).map(({ uscc }) => ({ text: uscc })));
    expect(silo.takeStatements()).toHaveLength(1);
  });
});

describe('reconciliation: limits and bad input', () => {
  it('lets the public send fewer rows than callers with a token', async () => {
    const rows = Array.from({ length: MOST_ROWS.public + 1 }, () => ({ text: BANK.uscc }));
    const refused = await silo.ask(RECONCILE, { rows }, PUBLIC);
    expect(refused.errors).toMatchObject([
      { extensions: { code: 'RECONCILE_TOO_MANY_ROWS', limit: MOST_ROWS.public } },
    ]);
    expect(resultsOf(await silo.ask(RECONCILE, { rows: rows.slice(1) }, PUBLIC))).toHaveLength(MOST_ROWS.public);
    expect(resultsOf(await silo.ask(RECONCILE, { rows }, OFFICIAL))).toHaveLength(rows.length);
  });

  it('refuses a row, not the batch, for a fault in it', async () => {
    const results = await reconcile(
      { text: '' },
      { text: '公'.repeat(201) },
      { text: 'a\u0000b' },
      { text: BANK.uscc },
    );
    expect(results.map(({ decision, fault }) => [decision, fault])).toEqual([
      ['REFUSED', 'RECONCILE_TEXT_EMPTY'],
      ['REFUSED', 'RECONCILE_TEXT_TOO_LONG'],
      ['REFUSED', 'TEXT_NUL'],
      ['MATCH', null],
    ]);
  });

  it('answers no rows with none, and a hostile text as a text', async () => {
    expect(await reconcile()).toEqual([]);
    const [result] = await reconcile({ text: `'; DROP TABLE reconciliation_name; -- {"x":[1]} %_\\` });
    expect(result?.decision).toBe('NONE');
    expect(await silo.count('reconciliation_name')).toBe(CITY.length + 3);
  });
});

describe('suggestions while somebody types', () => {
  const SUGGEST =
    'query ($prefix: String!, $first: Int) { reconcileSuggestions(prefix: $prefix, first: $first) { uscc name } }';
  const suggest = async (prefix: string, first?: number) =>
    (await silo.ask(SUGGEST, { prefix, first })).data?.reconcileSuggestions;

  it('come by the name with or without its place, and by the code', async () => {
    const bank = { uscc: BANK.uscc, name: BANK.name };
    expect(await suggest('上海玉衡')).toEqual([bank]);
    expect(await suggest('玉衡')).toEqual([bank]);
    expect(await suggest('9131000010000595')).toEqual([bank]);
    expect(await suggest('%')).toEqual([]);
  });

  it('are as many as asked for and at most twenty', async () => {
    expect(await suggest('上海', 3)).toHaveLength(3);
    const { errors } = await silo.ask(SUGGEST, { prefix: '上海', first: 21 });
    expect(errors).toMatchObject([{ extensions: { code: 'PAGE_TOO_LARGE', limit: 20 } }]);
  });
});

describe('the table of names', () => {
  const tell = (...told: ToldEntity[]) => silo.database.transaction((client) => storeNames(client, told));
  const first17 = '91310115MAX9ZZ9W7'.replace(/Z/g, '8');
  const uscc = first17 + usccCheckDigit(first17);
  const named = (name: string, more: Partial<ToldEntity> = {}): ToldEntity => ({
    uscc,
    name,
    registrationNumber: null,
    district: null,
    ...more,
  });

  it('keeps a name that gave way to another, also within one page of events, and finds the entity by it', async () => {
    await tell(named('上海甲乙商贸有限公司'), named('上海丙丁商贸有限公司'));
    await tell(named('上海戊己商贸有限公司'));
    const [result] = await reconcile({ text: '上海甲乙商贸有限公司' });
    expect(short(result as Result)).toEqual(['CANDIDATES', uscc, 90, false, 'FORMER_NAME']);
    expect(result?.candidates[0]).toMatchObject({ formerNames: ['上海丙丁商贸有限公司', '上海甲乙商贸有限公司'] });
  });

  it('counts a name that came back as no former one', async () => {
    await tell(named('上海甲乙商贸有限公司'));
    const [result] = await reconcile({ text: '上海甲乙商贸有限公司' });
    expect(short(result as Result)).toEqual(['MATCH', uscc, 100, true, 'EXACT_NAME']);
  });

  it('writes nothing when it is told the same again', async () => {
    const version = async () =>
      (await silo.database.dataSource.query(`SELECT xmin FROM reconciliation_name WHERE uscc = $1`, [uscc]))[0].xmin;
    const before = await version();
    await tell(named('上海甲乙商贸有限公司'));
    expect(await version()).toBe(before);
  });
});
