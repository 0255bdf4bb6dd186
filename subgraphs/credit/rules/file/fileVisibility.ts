import { seesPublishedOnly } from '../../../../kernel/values/seesPublishedOnly';
import { lawful, unlawful, type Verdict } from '../../../../kernel/values/verdict';

/** What of the file everybody sees; the rest is for departments. */
const PUBLICISED: readonly string[] = ['annualReports', 'annualReportStanding', 'commitments'];

/**
 * What of an entity's file is for everybody
 *
 * Annual reports are publicised, and so are commitments and whether they were kept. Own events are publicised by the entity
 * on the publicity system itself; declarations, accident reports, evidence of third parties and ratings of industries are
 * for departments.
 *
 * 《企业信息公示暂行条例》第八条；沪府发〔2020〕7号（七）、（十三）、（十四）
 */
export function fileVisibility(field: string, viewerKind: string): Verdict {
  if (PUBLICISED.includes(field) || !seesPublishedOnly(viewerKind)) return lawful;
  return unlawful('NOT_PUBLIC', '沪府发〔2020〕7号（十三）、（十四）', { field });
}
