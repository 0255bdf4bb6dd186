import { foldName } from '../../../kernel/values/nameWords';
import { requireText } from '../../../kernel/values/requireRow';
import { findTextFault, findWrittenFault, isUnseen } from '../../../kernel/values/text';
import { workText } from '../../../kernel/values/work/workText';

const DIRECTION = [0x61c, 0x200e, 0x200f, 0x202a, 0x202b, 0x202c, 0x202d, 0x202e, 0x2066, 0x2067, 0x2068, 0x2069];
const hex = (of: number) => `U+${of.toString(16).padStart(4, '0').toUpperCase()}`;
const refused = (work: () => unknown) => {
  try {
    return { kept: work() };
  } catch (error) {
    return { code: (error as { code: string }).code, facts: (error as { facts: unknown }).facts };
  }
};

describe('text that somebody writes', () => {
  it.each(DIRECTION.map((of) => [hex(of), of]))('is refused with %s, which turns the direction of writing', (_, of) => {
    const text = `罚款${String.fromCodePoint(of as number)}1000元`;
    for (const work of [() => requireText(text, 'cause'), () => workText(text, 'cause')]) {
      expect(refused(work)).toEqual({ code: 'TEXT_BIDI_CONTROL', facts: { field: 'cause' } });
    }
    expect(findTextFault(text)).toBeUndefined();
    expect(findWrittenFault(text)).toBe('TEXT_BIDI_CONTROL');
  });

  it.each([
    ['TEXT_NUL', '违法\u0000事实'],
    ['TEXT_LONE_SURROGATE', '违法\ud842事实'],
    ['TEXT_LONE_SURROGATE', '\udfb7'],
    ['TEXT_EMPTY', '\u200b\ufeff \u3000'],
    ['PERSONAL_DATA_IN_TEXT', '举报人 13812345678'],
  ])('is refused with %s: %j', (code, text) => {
    expect(refused(() => workText(text, 'reason'))).toEqual({ code, facts: { field: 'reason' } });
  });

  it('is kept character for character, compatibility forms and rare characters too', () => {
    for (const text of ['金額（①）ＡＢＣ', '神社', '\u{2f804}', '𠮷野家', '第一行\n第二行', '👨‍👩‍👧']) {
      expect(workText(text, 'reason')).toBe(text);
    }
  });

  it('finds a name by its compatibility characters and by their plain forms', () => {
    expect(foldName('\uf9da社')).toBe(foldName(`${'\uf9da'.normalize('NFKC')}社`));
    expect(foldName('ＡＢＣ（上海）')).toBe(foldName('abc(上海)'));
  });

  it('is unseen where only blanks and invisible characters are in it', () => {
    expect([isUnseen(''), isUnseen('\u00ad\u2060'), isUnseen('\u200b字')]).toEqual([true, true, false]);
  });
});
