/** A fenced block of a journey page: its language, the words after it, its text. */
export interface JourneyBlock {
  readonly language: string;
  /** Words after the language, `name` or `name=value`. */
  readonly words: Readonly<Record<string, string>>;
  readonly text: string;
}

/** A step of a journey: its heading and its blocks, in order. */
export interface JourneyStep {
  readonly title: string;
  readonly blocks: readonly JourneyBlock[];
}

function wordsOf(info: string): Record<string, string> {
  const words = info.split(/\s+/).filter((word) => word !== '');
  return Object.fromEntries(
    words.map((word) => {
      const at = word.indexOf('=');
      return at < 0 ? [word, ''] : [word.slice(0, at), word.slice(at + 1)];
    }),
  );
}

/** The steps of a journey page: what stands under each heading of the second level. */
export function readJourney(markdown: string): JourneyStep[] {
  return markdown
    .split(/^## /m)
    .slice(1)
    .map((section) => {
      const title = section.slice(0, section.indexOf('\n')).trim();
      const blocks = [...section.matchAll(/^```(\w+)([^\n]*)\n([\s\S]*?)^```$/gm)].map(
        ([, language = '', info = '', text = '']) => ({ language, words: wordsOf(info), text: text.trimEnd() }),
      );
      return { title, blocks };
    });
}
