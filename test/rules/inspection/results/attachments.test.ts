import {
  type Attachment,
  attachments,
  MOST_ATTACHMENTS,
} from '../../../../subgraphs/inspection/rules/results/attachments';

const one = (at = 0): Attachment => ({ sha256: at.toString(16).padStart(64, '0'), size: 1, mediaType: 'image/jpeg' });

describe('沪府发〔2020〕7号（十七）: attachments', () => {
  it('are held by hash, size and media type, up to the limit', () => {
    expect(attachments([])).toEqual({ lawful: true });
    expect(attachments(Array.from({ length: MOST_ATTACHMENTS }, (_, at) => one(at)))).toEqual({ lawful: true });
  });

  it.each<[string, Partial<Attachment>]>([
    ['a hash that is too short', { sha256: 'a'.repeat(63) }],
    ['a hash in capitals', { sha256: 'A'.repeat(64) }],
    ['no bytes', { size: 0 }],
    ['part of a byte', { size: 1.5 }],
    ['no media type', { mediaType: 'jpeg' }],
    ['a media type with something after it', { mediaType: 'text/html; charset=utf-8' }],
  ])('are refused with %s, and where it is', (_, fault) => {
    expect(attachments([one(1), { ...one(), ...fault }])).toMatchObject({
      code: 'ATTACHMENTS_UNFIT',
      facts: { at: 1 },
    });
  });

  it('are refused one more than the limit, and one twice', () => {
    const many = Array.from({ length: MOST_ATTACHMENTS + 1 }, (_, at) => one(at));
    expect(attachments(many)).toMatchObject({ code: 'ATTACHMENTS_UNFIT', facts: { at: null } });
    expect(attachments([one(1), one(2), one(1)])).toMatchObject({ code: 'ATTACHMENTS_UNFIT', facts: { at: 2 } });
  });
});
