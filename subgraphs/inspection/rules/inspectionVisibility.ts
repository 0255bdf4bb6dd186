import { seesPublishedOnly } from '../../../kernel/values/seesPublishedOnly';
import { lawful, unlawful, type Verdict } from '../../../kernel/values/verdict';

/**
 * The reason of a triggered inspection is not public
 *
 * Results are public; what was complained of may point to who complained, and whistle-blowers are strictly protected.
 *
 * 沪府发〔2020〕7号（十五）
 */
export function triggerReasonVisibility(viewerKind: string): Verdict {
  return seesPublishedOnly(viewerKind)
    ? unlawful('NOT_PUBLIC', '沪府发〔2020〕7号（十五）', { field: 'triggerReason' })
    : lawful;
}
