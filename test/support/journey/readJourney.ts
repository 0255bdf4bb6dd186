/** A fenced block of a journey page: its language, the words after it, its text. */
export interface JourneyBlock {
  readonly language: string;
  /** Words after the language, `name` or `name=value`. */
  readonly words: Readonly<Record<string, string>>;
  readonly text: string;
}

/** Something asked, with what the page shows of the answer. */
export interface JourneyAsk {
  readonly ask: JourneyBlock;
  /** Variables of a GraphQL operation, as JSON. */
  readonly variables?: string;
  readonly shown: readonly JourneyBlock[];
}

/** A file that the reader makes, by its name in the reader's folder. */
export interface JourneyFile {
  readonly file: string;
  readonly text: string;
}

/** A step of a journey: its heading and what is done, in order. */
export interface JourneyStep {
  readonly title: string;
  readonly parts: readonly (JourneyAsk | JourneyFile)[];
}

const PAST = ['hub-as-of', 'hub-known-at', 'hub-reference'];
const WHO = ['as', 'token', 'keep', 'until'];
const WORDS_OF_ASKS: Readonly<Record<string, readonly string[]>> = {
  graphql: [...WHO, ...PAST],
  http: [...WHO, 'to'],
  sh: ['keep', 'until'],
};
const WORDS_OF_ANSWERS: Readonly<Record<string, readonly string[]>> = {
  json: ['status'],
  text: ['status'],
  headers: ['status'],
};

function wordsOf(info: string): Record<string, string> {
  const words = info.split(/\s+/).filter((word) => word !== '');
  return Object.fromEntries(
    words.map((word) => {
      const at = word.indexOf('=');
      return at < 0 ? [word, ''] : [word.slice(0, at), word.slice(at + 1)];
    }),
  );
}

function blocksOf(section: string): JourneyBlock[] {
  return [...section.matchAll(/^```(\w+)([^\n]*)\n([\s\S]*?)^```$/gm)].map(
    ([, language = '', info = '', text = '']) => ({ language, words: wordsOf(info), text: text.trimEnd() }),
  );
}

function requireWords({ language, words }: JourneyBlock, known: readonly string[]): void {
  const unknown = Object.keys(words).filter((word) => !known.includes(word));
  if (unknown.length > 0) throw new Error(`a ${language} block knows no word ${unknown}`);
}

/** Puts the blocks of a step together; throws for a block that nothing would check. */
function partsOf(blocks: readonly JourneyBlock[]): (JourneyAsk | JourneyFile)[] {
  const parts: ((JourneyAsk & { shown: JourneyBlock[]; variables?: string }) | JourneyFile)[] = [];
  for (const block of blocks) {
    const { language, words, text } = block;
    const last = parts.at(-1);
    if (words.file !== undefined) parts.push({ file: words.file, text: `${text}\n` });
    else if (WORDS_OF_ASKS[language]) {
      requireWords(block, WORDS_OF_ASKS[language]);
      parts.push({ ask: block, shown: [] });
    } else if (!WORDS_OF_ANSWERS[language]) throw new Error(`a journey does nothing with a ${language} block`);
    else if (!last || !('ask' in last)) throw new Error(`an answer is shown before anything was asked: ${text}`);
    else if ('variables' in words) last.variables = text;
    else {
      requireWords(block, WORDS_OF_ANSWERS[language]);
      last.shown.push(block);
    }
  }
  const unshown = parts.find((part) => 'ask' in part && part.shown.length === 0);
  if (unshown && 'ask' in unshown) throw new Error(`no answer is shown to ${unshown.ask.text}`);
  return parts;
}

/**
 * The steps of a journey page: what stands under each heading of the second level. Throws for a block whose language or
 * words mean nothing, and for a question without an answer, so that nothing on a page goes unchecked.
 */
export function readJourney(markdown: string): JourneyStep[] {
  return markdown
    .split(/^## /m)
    .slice(1)
    .map((section) => ({
      title: section.slice(0, section.indexOf('\n')).trim(),
      parts: partsOf(blocksOf(section)),
    }));
}
