import { lawful, unlawful, type Verdict } from '../../../../kernel/values/verdict';

/** Most attachments of one result, or pieces of evidence of one hand-over. */
export const MOST_ATTACHMENTS = 20;

/** What an attachment is known by; its bytes stay with the department. */
export interface Attachment {
  readonly sha256: string;
  /** Bytes. */
  readonly size: number;
  readonly mediaType: string;
}

const HASH = /^[0-9a-f]{64}$/;
const MEDIA_TYPE = /^(application|audio|image|text|video)\/[a-z0-9][a-z0-9.+-]{0,99}$/;

/**
 * Photographs, recordings and documents are held by their hashes, each once
 *
 * What is kept elsewhere can be shown to be the same one later. 沪府发〔2020〕7号（十七）
 */
export function attachments(list: readonly Attachment[]): Verdict {
  const isSound = ({ sha256, size, mediaType }: Attachment) =>
    HASH.test(sha256) && Number.isSafeInteger(size) && size > 0 && MEDIA_TYPE.test(mediaType);
  const strange = list.findIndex((one, at) => !isSound(one) || list.findIndex((o) => o.sha256 === one.sha256) !== at);
  return list.length <= MOST_ATTACHMENTS && strange < 0
    ? lawful
    : unlawful('ATTACHMENTS_UNFIT', '沪府发〔2020〕7号（十七）', {
        given: list.length,
        limit: MOST_ATTACHMENTS,
        at: strange < 0 ? null : strange,
      });
}
