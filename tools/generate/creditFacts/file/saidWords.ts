import { addDays, addMonths } from '../../../../kernel/values/day';
import { sha256Hex } from '../../../../kernel/values/sha256';
import type { SelfDeclarationFact, ThirdPartyEvidenceFact } from '../../../../subgraphs/credit';
import type { CityEntity } from '../../cityEntity';
import { officeOf } from '../../officeOf';

const DECLARED = 0.006;
const SAID = 0.012;
const LEAST_AGE = 3;
const AGES = 400;
const VALID_MONTHS = 12;

const DECLARATIONS = [
  ['经营场所', '登记住所与实际经营场所一致'],
  ['从业人员', '从业人员不足十人'],
  ['环境管理', '已通过质量和环境管理体系认证'],
] as const;

type Saying = Pick<ThirdPartyEvidenceFact, 'provider' | 'providerKind' | 'kind' | 'statement' | 'convention'>;

/** Of invented providers. */
const SAYINGS: readonly Saying[] = [
  {
    provider: '示例餐饮行业协会',
    providerKind: 'ASSOCIATION',
    kind: 'CONVENTION_BREACH',
    statement: '未按公约明示服务收费',
    convention: '餐饮行业诚信经营公约',
  },
  {
    provider: '示例商业联合会',
    providerKind: 'ASSOCIATION',
    kind: 'CONVENTION_KEPT',
    statement: '年度自查符合公约要求',
    convention: '商业诚信自律公约',
  },
  {
    provider: '示例网络交易平台',
    providerKind: 'PLATFORM',
    kind: 'FEEDBACK',
    statement: '消费者评价汇总：九成以上满意',
    convention: null,
  },
  {
    provider: '示例企业征信机构',
    providerKind: 'CREDIT_FIRM',
    kind: 'RATING',
    statement: '商业信用评级：中等偏上',
    convention: null,
  },
  {
    provider: '示例认证机构',
    providerKind: 'CERTIFIER',
    kind: 'CERTIFICATE',
    statement: '食品安全管理体系认证有效',
    convention: null,
  },
];

/** What a sample entity declares of itself; most declare nothing. */
export function selfDeclarations({ uscc, district, registeredOn, today, dice }: CityEntity): SelfDeclarationFact[] {
  const own = dice('declaration');
  if (!own.chance(DECLARED)) return [];
  const [subject, statement] = own.pick(DECLARATIONS);
  const declaredOn = addDays(today, -(LEAST_AGE + own.int(AGES)));
  if (declaredOn < registeredOn) return [];
  return [
    {
      uscc,
      subject,
      statement,
      declaredOn,
      validUntil: addMonths(declaredOn, VALID_MONTHS),
      documentHash: sha256Hex(`sample declaration ${uscc} ${declaredOn}`),
      sourceDepartment: officeOf('SAMR', district),
      sourceRecordId: `SD-${uscc}-${declaredOn}`,
      observedAt: `${declaredOn}T00:00:00+08:00`,
    },
  ];
}

/** What third parties say of a sample entity; of most nobody says anything. */
export function thirdPartyEvidence({ uscc, registeredOn, today, dice }: CityEntity): ThirdPartyEvidenceFact[] {
  const own = dice('third party');
  if (!own.chance(SAID)) return [];
  const saying = own.pick(SAYINGS);
  const obtainedOn = addDays(today, -(LEAST_AGE + own.int(AGES)));
  if (obtainedOn < registeredOn) return [];
  return [
    {
      ...saying,
      uscc,
      obtainedOn,
      documentHash: sha256Hex(`sample third party ${uscc} ${obtainedOn}`),
      sourceDepartment: 'DEVELOPMENT_REFORM',
      sourceRecordId: `TP-${uscc}-${obtainedOn}`,
      observedAt: `${obtainedOn}T00:00:00+08:00`,
    },
  ];
}
