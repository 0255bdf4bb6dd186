import { evidenceFit } from '../../../../subgraphs/enforcement/rules/proceedings/evidenceFit';
import { EVIDENCE_KINDS, type Evidence } from '../../../../subgraphs/enforcement/rules/proceedings/types';

const piece = (changed: Partial<Evidence> = {}): Evidence => ({
  sha256: 'a'.repeat(64),
  kind: 'DOCUMENTARY',
  verifiedBy: 'lin',
  excluded: false,
  ...changed,
});

describe('行政处罚法 46: evidence', () => {
  it('EN-14: the law knows eight kinds, and each will do once verified', () => {
    expect(EVIDENCE_KINDS).toHaveLength(8);
    for (const kind of EVIDENCE_KINDS) expect(evidenceFit([piece({ kind })])).toEqual({ lawful: true });
  });

  it('EN-14: no facts without evidence', () => {
    expect(evidenceFit([])).toMatchObject({ code: 'CASE_EVIDENCE_UNFIT', facts: { lack: 'EVIDENCE' } });
  });

  it('EN-14: what was excluded counts for nothing', () => {
    const excluded = piece({ excluded: true, sha256: 'b'.repeat(64) });
    expect(evidenceFit([excluded])).toMatchObject({ facts: { lack: 'EVIDENCE' } });
    expect(evidenceFit([piece(), { ...excluded, verifiedBy: null }])).toEqual({ lawful: true });
  });

  it('EN-14: every piece that is used was verified', () => {
    expect(evidenceFit([piece(), piece({ sha256: 'c'.repeat(64), verifiedBy: null })])).toMatchObject({
      facts: { lack: 'VERIFICATION', evidence: ['c'.repeat(64)] },
    });
  });

  it.each(['', 'a'.repeat(63), 'A'.repeat(64), `${'a'.repeat(64)}\n`])(
    'EN-14: %j is no hash of a piece of evidence',
    (sha256) => {
      expect(evidenceFit([piece({ sha256 })])).toMatchObject({ facts: { lack: 'SOUND_RECORDS' } });
    },
  );

  it('EN-14: a kind that the law does not know is refused', () => {
    const unknown = 'RUMOUR' as Evidence['kind'];
    expect(evidenceFit([piece({ kind: unknown })])).toMatchObject({ facts: { lack: 'SOUND_RECORDS' } });
  });
});
