import { CURRENCIES } from '../../../kernel/values/currencies';
import { formatFen, parseCapital } from '../../../kernel/values/money';
import { findAcceptanceRows } from './acceptanceData';

describe('registered capital as registers write it', () => {
  it.each([
    ['650(万元人民币)', 650_000_000n, 'CNY'],
    ['80,000(万元人民币)', 80_000_000_000n, 'CNY'],
    ['1,776,375.1770(万元人民币)', 1_776_375_177_000n, 'CNY'],
    ['178.7756(万元人民币)', 178_775_600n, 'CNY'],
    ['80万人民币', 80_000_000n, 'CNY'],
    ['9.6万人民币', 9_600_000n, 'CNY'],
    ['100万元人民币', 100_000_000n, 'CNY'],
    ['105.5000(万人民币 )', 105_500_000n, 'CNY'],
    ['38(万美元)', 38_000_000n, 'USD'],
    ['2,541.4500(万美元)', 2_541_450_000n, 'USD'],
    ['20(万美元 )', 20_000_000n, 'USD'],
    ['3280万美元', 3_280_000_000n, 'USD'],
    ['50,000(万日元)', 500_000_000n, 'JPY'],
    ['1,802.3000(万欧元)', 1_802_300_000n, 'EUR'],
    ['500(万港币)', 500_000_000n, 'HKD'],
    ['１，２５０（万元人民币）', 1_250_000_000n, 'CNY'],
    ['100万元', 100_000_000n, 'CNY'],
    ['5000元', 500_000n, 'CNY'],
    ['5000.05元', 500_005n, 'CNY'],
    ['1.5亿元人民币', 15_000_000_000n, 'CNY'],
    ['人民币 500 万元', 500_000_000n, 'CNY'],
    ['USD 12.34', 1_234n, 'USD'],
    ['0(万元人民币)', 0n, 'CNY'],
    ['0.000001(万元人民币)', 1n, 'CNY'],
    ['100(万瑞士法郎)', 100_000_000n, 'CHF'],
    ['100(万元新台币)', 100_000_000n, 'TWD'],
    ['9223372036854.775807(万元人民币)', 9_223_372_036_854_775_807n, 'CNY'],
  ])('%s', (text, amount, currency) => {
    expect(parseCapital(text)).toEqual({ ok: true, amount, currency });
  });

  it.each([
    ['', 'CAPITAL_EMPTY'],
    [' \u3000', 'CAPITAL_EMPTY'],
    ['无', 'CAPITAL_UNREADABLE'],
    ['(万元人民币)', 'CAPITAL_UNREADABLE'],
    ['1,23(万元人民币)', 'CAPITAL_UNREADABLE'],
    ['1,2345(万元人民币)', 'CAPITAL_UNREADABLE'],
    ['1.2.3(万元人民币)', 'CAPITAL_UNREADABLE'],
    ['100万元人民币和20万美元', 'CAPITAL_UNREADABLE'],
    ['一百万元人民币', 'CAPITAL_UNREADABLE'],
    ['1'.repeat(1_000), 'CAPITAL_UNREADABLE'],
    ['100', 'CAPITAL_CURRENCY_UNKNOWN'],
    ['100万', 'CAPITAL_CURRENCY_UNKNOWN'],
    ['-100(万元人民币)', 'CAPITAL_UNREADABLE'],
    ['.5万元人民币', 'CAPITAL_UNREADABLE'],
    ['9223372036854.775808(万元人民币)', 'CAPITAL_TOO_LARGE'],
    ['100(万贝壳)', 'CAPITAL_CURRENCY_UNKNOWN'],
    ['美元100万人民币', 'CAPITAL_CURRENCY_UNKNOWN'],
    ['上海市浦东新区100号', 'CAPITAL_CURRENCY_UNKNOWN'],
    ['0.0000001(万元人民币)', 'CAPITAL_NOT_EXACT'],
    ['0.00001(万日元)', 'CAPITAL_NOT_EXACT'],
    ['0.001元', 'CAPITAL_NOT_EXACT'],
  ])('keeps %j as text: %s', (text, code) => {
    expect(parseCapital(text)).toEqual({ ok: false, code, text });
  });

  it('gives every name of a currency once', () => {
    const names = CURRENCIES.flatMap((currency) => currency.names);
    expect(new Set(names).size).toBe(names.length);
  });

  const rows = findAcceptanceRows('shanghai-enterprises-5k.csv');
  (rows ? it : it.skip)('reads every capital of five thousand rows of the public register, exactly', () => {
    const counts: Record<string, number> = {};
    for (const { registered_capital: text = '' } of rows ?? []) {
      const parsed = parseCapital(text);
      const key = parsed.ok ? parsed.currency : parsed.code;
      counts[key] = (counts[key] ?? 0) + 1;
      if (parsed.ok)
        expect(Number(parsed.amount)).toBeCloseTo(
          Number.parseFloat(text.replaceAll(',', '')) * (key === 'JPY' ? 1e4 : 1e6),
          0,
        );
    }
    expect(counts).toEqual({ CNY: 4202, USD: 222, EUR: 3, HKD: 1, JPY: 7, CAPITAL_EMPTY: 565 });
  });
});

describe('fen', () => {
  it.each([
    [0n, '0.00'],
    [5n, '0.05'],
    [-5n, '-0.05'],
    [123_450n, '1,234.50'],
    [100_000_000_000n, '1,000,000,000.00'],
    [-99_999n, '-999.99'],
    [9_007_199_254_740_993n, '90,071,992,547,409.93'],
  ])('%p is written %s', (fen, text) => {
    expect(formatFen(fen)).toBe(text);
  });
});
