/** A currency as registers name it. */
export interface Currency {
  /** ISO 4217 code. */
  readonly code: string;
  /** Decimal places of its smallest unit. */
  readonly decimals: number;
  readonly names: readonly string[];
}

const currency = (code: string, names: string, decimals = 2): Currency => ({ code, decimals, names: names.split(' ') });

/** Currencies of registered capital, old European ones among them; names after NFKC, without 元 standing alone. */
export const CURRENCIES: readonly Currency[] = [
  currency('CNY', '人民币 人民币元 CNY RMB'),
  currency('USD', '美元 美金 美圆 USD'),
  currency('EUR', '欧元 欧圆 EUR'),
  currency('JPY', '日元 日圆 日币 JPY', 0),
  currency('HKD', '港元 港币 港圆 HKD'),
  currency('GBP', '英镑 GBP'),
  currency('CHF', '瑞士法郎 瑞郎 CHF'),
  currency('CAD', '加元 加拿大元 加币 CAD'),
  currency('AUD', '澳元 澳大利亚元 澳币 AUD'),
  currency('NZD', '新西兰元 新西兰币 NZD'),
  currency('SGD', '新加坡元 新元 新加坡币 SGD'),
  currency('KRW', '韩元 韩国元 韩圆 韩币 KRW', 0),
  currency('TWD', '新台币 台币 TWD'),
  currency('MOP', '澳门元 澳门币 MOP'),
  currency('SEK', '瑞典克朗 SEK'),
  currency('DKK', '丹麦克朗 DKK'),
  currency('NOK', '挪威克朗 NOK'),
  currency('THB', '泰铢 THB'),
  currency('MYR', '马来西亚林吉特 马来西亚元 马币 林吉特 MYR'),
  currency('DEM', '德国马克 德马克 马克 DEM'),
  currency('FRF', '法国法郎 FRF'),
];

const BY_NAME = new Map(CURRENCIES.flatMap((row) => row.names.map((name) => [name, row])));

/** The currency of a name or an ISO code, written in half width without spaces. */
export function findCurrency(name: string): Currency | undefined {
  return BY_NAME.get(name.toUpperCase());
}
