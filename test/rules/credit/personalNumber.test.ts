import { holdsPersonalNumber } from '../../../subgraphs/credit/rules/personalNumber';

/** The specimen of the standard. */
const SPECIMEN = '11010519491231002X';

describe('GB 11643: whether a text holds what may be a citizen\u2019s number', () => {
  it.each([
    SPECIMEN,
    SPECIMEN.toLowerCase(),
    `示例路1号（业主${SPECIMEN}）`,
    '示例路1号 １１０１０５１９４９１２３１００２Ｘ 室',
    '110105 19491231 002x',
    '110105-19491231-002X',
    '110105\u000019491231002X',
    `7${SPECIMEN}`,
    '110105194912310021',
    '130503670401001',
  ])('finds one in %j', (text) => {
    expect(holdsPersonalNumber(text)).toBe(true);
  });

  it.each([
    '',
    '上海示例有限公司',
    '示例路1234567890号13800000000室',
    '310100000012349',
    '913100006789012323',
    '110101209912311085',
    '2004-05-31 2014-05-31',
  ])('finds none in %j', (text) => {
    expect(holdsPersonalNumber(text)).toBe(false);
  });
});
