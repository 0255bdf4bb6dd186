import type { Day } from '../../../../kernel/values/day';
import { findDepartment } from '../../../../kernel/values/reference/departments';

/** A visit, as its notice tells it. */
export interface NoticedVisit {
  readonly visit: string;
  readonly uscc: string;
  readonly day: Day;
  readonly parts: readonly { readonly office: string; readonly inspectors: readonly string[] }[];
}

/** The notice of inspection that is handed over when a team comes. */
export interface VisitNotice {
  /** The number of the visit with the day, so that a visit that is moved has another notice. */
  readonly reference: string;
  readonly zh: string;
  readonly en: string;
}

/**
 * The notice of a visit: who comes on which day, and that the enterprise may ask an inspector to withdraw, which does not hold
 * the inspection up
 *
 * 《中华人民共和国行政处罚法》第四十二条、第四十三条; DR-13
 */
export function visitNotice({ visit, uscc, day, parts }: NoticedVisit): VisitNotice {
  const offices = parts.map(({ office, inspectors }) => ({
    ...findDepartment(office),
    inspectors: inspectors.join(', '),
  }));
  const zh = offices.map((one) => `${one.zh}（检查人员 ${one.inspectors}）`).join('；');
  const en = offices.map((one) => `${one.en} (inspectors ${one.inspectors})`).join('; ');
  return {
    reference: `${visit}/${day}`,
    zh: `检查通知书 ${visit}/${day}：兹定于 ${day} 对统一社会信用代码为 ${uscc} 的单位实施检查，检查机关及人员：${zh}。检查人员不得少于两人，须出示执法证件和检查码；认为检查人员与本次检查有利害关系的，有权申请回避，申请期间不停止检查。`,
    en: `Notice of inspection ${visit}/${day}: on ${day} the entity ${uscc} is inspected by ${en}. At least two inspectors come, and they show their certificates and the inspection code. Whoever thinks that an inspector has an interest may ask that he withdraw; the inspection is not held up meanwhile.`,
  };
}
