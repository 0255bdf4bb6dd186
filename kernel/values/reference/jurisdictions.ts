import { type Day, day } from '../day';
import { type Dated, finderByCode } from './dated';

/** An area with an authority of its own that is no division: it may lie across districts. */
export interface Jurisdiction extends Dated {
  /** Other ways of writing it in registers. */
  readonly aliases: readonly string[];
}

/** Special jurisdictions of the city that registers name in place of a district; general knowledge. */
export const JURISDICTIONS: readonly Jurisdiction[] = [
  {
    code: 'FTZ',
    zh: '中国(上海)自由贸易试验区',
    en: 'China (Shanghai) Pilot Free Trade Zone',
    aliases: ['自贸区', '自贸试验区', '上海自贸区'],
    from: day('2013-09-29'),
    verified: false,
  },
  {
    code: 'LINGANG',
    zh: '中国(上海)自由贸易试验区临港新片区',
    en: 'Lin-gang Special Area of the China (Shanghai) Pilot Free Trade Zone',
    aliases: ['临港', '临港新片区'],
    from: day('2019-08-20'),
    verified: false,
  },
  {
    code: 'CHEMICAL_PARK',
    zh: '上海化学工业区',
    en: 'Shanghai Chemical Industry Park',
    aliases: ['化工区', '化学工业区'],
    verified: false,
  },
];

/** The special jurisdiction of a code; with a day, only if it stood on that day. */
export const findJurisdiction: (code: string, on?: Day) => Jurisdiction | undefined = finderByCode(JURISDICTIONS);
