import { findDistrict } from '../../../kernel/values/reference/districts';
import { findEnterpriseType } from '../../../kernel/values/reference/enterpriseTypes';
import { settleDistrict } from '../../../kernel/values/reference/settleDistrict';
import { registrationCheckDigit } from '../../../kernel/values/registrationNumber';
import type { MarketEntityFact } from '../../../subgraphs/credit';
import { type CapitalFact, readCapital } from '../../../subgraphs/credit/rules/readCapital';
import type { Share } from '../calibration';
import type { CityEntity } from '../cityEntity';
import type { Dice } from '../dice';

/** Ways in which the register writes capital, with how many of the 5,000 rows read it so; N is the number of 万. */
const CAPITAL_FORMS: readonly Share<string>[] = [
  ['N(万元人民币)', 4_080],
  ['', 565],
  ['N(万美元)', 220],
  ['N万人民币', 95],
  ['N万元人民币', 23],
  ['N(万日元)', 7],
  ['N(万欧元)', 3],
  ['详见章程', 7],
];
const CAPITALS = ['10', '50', '100', '200', '500', '1,000', '1,250.5', '5,000', '80,000'];

/** Codes of reference/enterpriseTypes, by the first two characters of the code. */
const TYPES: Readonly<Record<string, readonly Share<string>[]>> = {
  91: [
    ['1130', 70],
    ['1150', 18],
    ['1200', 4],
    ['2000', 5],
    ['5000', 3],
  ],
  92: [['9500', 1]],
  93: [['9100', 1]],
};
/** Of the rows without a district 4,657 name the free-trade zone and 1,395 nothing. */
const ZONE_SHARE = 4_657 / (4_657 + 1_395);
/** Since this day new licences bear the code alone (国办发〔2015〕50号). */
const CODES_SINCE = '2015-10-01';
const FORMER_SHARE = 1 / 3;
const FORMER_BLOCK = '3';
const FORMER_DIGITS = 7;
const ROADS = ['示例路', '样本路', '试点路', '演示路', '模拟路'];

function capitalOf(dice: Dice): CapitalFact | null {
  return readCapital(dice.weighted(CAPITAL_FORMS).replace('N', dice.pick(CAPITALS)));
}

function addressOf(district: string | null, dice: Dice): string {
  const place = district === null ? '中国(上海)自由贸易试验区' : `上海市${findDistrict(district)?.zh ?? ''}`;
  return `${place}${dice.pick(ROADS)}${dice.int(3_000) + 1}号${dice.int(30) + 1}室`;
}

/** The number of a third of the entities that are older than the code, with dice of their own. */
function formerNumber({ index, registeredOn, registrationDivision, dice }: CityEntity): string | null {
  if (registeredOn >= CODES_SINCE || !dice('former-number').chance(FORMER_SHARE)) return null;
  const first14 = `${registrationDivision}${FORMER_BLOCK}${String(index).padStart(FORMER_DIGITS, '0')}`;
  return first14 + registrationCheckDigit(first14);
}

/** What the register says of a sample entity. */
export function registerEntry(entity: CityEntity, dice: Dice): MarketEntityFact {
  const settled = entity.district === null ? undefined : settleDistrict(entity.district, entity.today);
  const inZone = entity.district === null && dice.chance(ZONE_SHARE);
  const type = dice.weighted(TYPES[entity.uscc.slice(0, 2)] ?? [['1130', 1]]);
  const capital = capitalOf(dice);
  return {
    uscc: entity.uscc,
    usccReceived: entity.uscc,
    name: entity.name,
    enterpriseTypeCode: type,
    enterpriseType: findEnterpriseType(type)?.zh ?? null,
    state: entity.state,
    jurisdiction: inZone ? 'FTZ' : null,
    district: settled?.district ?? null,
    address: addressOf(entity.district, dice),
    industryDivision: entity.industryDivision,
    registeredOn: entity.registeredOn,
    formerRegistrationNumber: formerNumber(entity),
    capital,
    qualityFlags: [
      ...(settled?.note === 'SUCCESSOR' ? ['DISTRICT_SUCCEEDED'] : []),
      ...(entity.district === null && !inZone ? ['DISTRICT_EMPTY'] : []),
      ...(capital?.flag ? [capital.flag] : []),
    ],
    sourceDepartment: 'SAMR',
    sourceRecordId: `REG-${entity.uscc}`,
    observedAt: `${entity.registeredOn}T00:00:00+08:00`,
  };
}
