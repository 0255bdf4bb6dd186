import { addDays, type Day, diffDays, yearOf } from '../../../../kernel/values/day';
import { sha256Hex } from '../../../../kernel/values/sha256';
import type { AnnualReportFact } from '../../../../subgraphs/credit';
import { annualReportState } from '../../../../subgraphs/credit/rules/file/annualReportState';
import { annualReportWindow } from '../../../../subgraphs/credit/rules/file/annualReportWindow';
import { annualReportRecord } from '../../../../subgraphs/credit/store/file/fileAnnualReport';
import type { Share } from '../../calibration';
import type { CityEntity } from '../../cityEntity';
import type { Dice } from '../../dice';

type Filed = 'ON_TIME' | 'LATE' | 'MISSING';

/** Estimates: no counts of reports were found in any text read. */
const USUAL: readonly Share<Filed>[] = [
  ['ON_TIME', 88],
  ['LATE', 7],
  ['MISSING', 5],
];
const LISTED: readonly Share<Filed>[] = [
  ['ON_TIME', 30],
  ['LATE', 20],
  ['MISSING', 50],
];
const LATE_BY = 100;
const CHANGED_SHARE = 0.03;

function submittedOn(filed: Filed, year: number, dice: Dice): Day {
  const { from, lastOn } = annualReportWindow(year);
  return filed === 'LATE'
    ? addDays(lastOn, 1 + dice.int(LATE_BY))
    : addDays(from, dice.int(diffDays(from, lastOn) + 1));
}

/** The annual report of a sample entity on the year before: mostly on time, some late, some not made. */
export function annualReports({ uscc, state, story, registeredOn, today, dice }: CityEntity): AnnualReportFact[] {
  const year = yearOf(today) - 1;
  const owed = annualReportState({ year, registeredOn, status: state, submittedOn: null }, today) !== 'NOT_REQUIRED';
  if (!owed) return [];
  const own = dice('annual report');
  const filed = own.weighted(story === 'ABNORMAL_LIST' ? LISTED : USUAL);
  const on = submittedOn(filed, year, own);
  if (filed === 'MISSING' || on > today) return [];
  const { lastOn } = annualReportWindow(year);
  const isChanged = filed === 'ON_TIME' && lastOn <= today && own.chance(CHANGED_SHARE);
  return [
    {
      uscc,
      year,
      submittedOn: on,
      changedOn: isChanged ? lastOn : null,
      documentHash: sha256Hex(`sample annual report ${uscc} ${year}`),
      sourceDepartment: 'SAMR',
      sourceRecordId: annualReportRecord(uscc, year),
      observedAt: `${isChanged ? lastOn : on}T00:00:00+08:00`,
    },
  ];
}
