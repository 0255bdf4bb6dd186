import { secretsKept } from '../../../../subgraphs/enforcement/rules/proceedings/secretsKept';

const kept = { persons: ['王小明', 'Li Wei'], secrets: ['配方K-7'] };
const judge = (text: string, name = 'factsAndEvidence') => secretsKept([{ name, text }], kept);

describe('行政处罚法 50: secrets and privacy', () => {
  it.each(['当事人于2026年3月销售未标示生产日期的食品，罚款50000元。', '沪市监浦处〔2026〕152026000001号', ''])(
    'EN-32: lets pass %j',
    (text) => expect(judge(text)).toEqual({ lawful: true }),
  );

  it.each([
    ['PERSONAL_NUMBER', '联系电话13812345678'],
    ['PERSONAL_NUMBER', '身份证号 11010519491231002X'],
    ['PERSONAL_NUMBER', '电话１３８１２３４５６７８'],
    ['ACCOUNT_NUMBER', '账号6222 0212 3456 7890 123'],
    ['EMAIL', '邮箱 wang@example.cn'],
    ['PERSON', '证人王小明陈述'],
    ['PERSON', '证人王 小\u200b明陈述'],
    ['PERSON', '证人LI　WEI陈述'],
    ['SECRET', '使用配方Ｋ-7生产'],
  ])('EN-32: keeps back %s in %j, and shows nothing of it', (kind, text) => {
    const verdict = judge(text);
    expect(verdict).toMatchObject({
      code: 'DECISION_HOLDS_SECRETS',
      article: '行政处罚法 50',
      facts: { fields: ['factsAndEvidence'], kinds: expect.arrayContaining([kind]) },
    });
    expect(JSON.stringify(verdict)).not.toMatch(/王|小明|配方|13812345678|110105|6222|@/);
  });

  it('EN-32: names every field that gives something away, and each kind once', () => {
    const fields = [
      { name: 'party', text: '上海某某食品有限公司' },
      { name: 'factsAndEvidence', text: '王小明' },
      { name: 'reasons', text: '王小明、配方K-7' },
    ];
    expect(secretsKept(fields, kept)).toMatchObject({
      facts: { fields: ['factsAndEvidence', 'reasons'], kinds: ['PERSON', 'SECRET'] },
    });
  });

  it('EN-32: the code of an entity is no account number, and a code of digits alone neither', () => {
    expect(judge('统一社会信用代码91310115MA1K3B7C6G')).toEqual({ lawful: true });
    expect(judge('统一社会信用代码 911000001000013428')).toEqual({ lawful: true });
    expect(judge('账号 911000001000013429')).toMatchObject({ facts: { kinds: ['ACCOUNT_NUMBER'] } });
  });

  it('EN-32: a name within that of the party gives nothing away, the same name elsewhere does', () => {
    const shop = { ...kept, party: '浦东王小明餐饮店' };
    expect(secretsKept([{ name: 'party', text: '浦东王小明餐饮店' }], shop)).toEqual({ lawful: true });
    expect(secretsKept([{ name: 'facts', text: '浦东王小明餐饮店的王小明' }], shop)).toMatchObject({
      facts: { kinds: ['PERSON'] },
    });
  });

  it('EN-32: an empty name or secret finds nothing', () => {
    expect(secretsKept([{ name: 'reasons', text: '任意内容' }], { persons: ['', ' '], secrets: ['\u200b'] })).toEqual({
      lawful: true,
    });
  });
});
