import { type Day, day } from '../day';
import { type Instrument, parameter } from './legalParameter';

/** One version of a number that bounds teams of inspectors and their days. */
export interface TeamLimit {
  readonly id: 'TEAM_AT_LEAST' | 'TEAM_LOAD_BAND' | 'INSPECTOR_VISITS_AT_MOST' | 'INSPECTOR_VISITS_A_DAY';
  readonly value: number;
  readonly unit: 'PERSON' | 'VISIT';
  readonly effectiveFrom: Day;
  readonly effectiveTo?: Day;
  readonly source: string;
  readonly article: string;
  readonly verified: boolean;
  readonly note?: string;
}

const SETTING = {
  unit: 'VISIT',
  effectiveFrom: day('2020-09-29'),
  source: '本项目设置',
  article: '沪府发〔2020〕7号（十八）',
  verified: false,
  note: 'No text that was read sets it.',
} as const;

/** What bounds teams of inspectors and their days. */
export const TEAM_LIMITS: readonly TeamLimit[] = [
  /** Certified inspectors in a team. */
  {
    id: 'TEAM_AT_LEAST',
    value: 2,
    unit: 'PERSON',
    effectiveFrom: day('2021-07-15'),
    source: '中华人民共和国行政处罚法（2021年修订）',
    article: '42',
    verified: true,
  },
  /** Inspectors whose visits differ by less than this are equal in the draw: chance alone decides among them. */
  { id: 'TEAM_LOAD_BAND', value: 4, ...SETTING },
  /** Visits of one inspector within one window. */
  { id: 'INSPECTOR_VISITS_AT_MOST', value: 60, ...SETTING },
  /** Visits of one inspector on one day. */
  { id: 'INSPECTOR_VISITS_A_DAY', value: 3, ...SETTING },
];

const RECUSAL: Instrument = {
  source: '中华人民共和国行政处罚法（2021年修订）',
  from: '2021-07-15',
  verified: false,
  note: 'That he withdraws and who decides was read; how long it keeps him from the same enterprise is a setting of this project.',
};

/** Terms of teams. */
export const inspectionTeamParameters = [
  /** A granted recusal keeps an inspector from the same enterprise for so long; what lasts is entered as a tie. */
  parameter('RECUSAL_STANDS_FOR', { value: 12, unit: 'MONTH', article: '43' }, RECUSAL),
];
