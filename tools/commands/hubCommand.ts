import { Command } from 'commander';

/** A command with examples: its own help shows them, and so does the list of all commands. */
export class HubCommand extends Command {
  readonly #examples: string[] = [];

  /** Adds a line that a person can copy. */
  example(line: string): this {
    if (this.#examples.length === 0) this.addHelpText('after', () => exampleText(this.#examples));
    this.#examples.push(line);
    return this;
  }

  /** The first example of this command, or of the first command under it. */
  get firstExample(): string | undefined {
    const under = this.commands.find((command) => command instanceof HubCommand);
    return this.#examples[0] ?? under?.firstExample;
  }
}

/** Examples as the end of a help text. */
export function exampleText(lines: readonly string[]): string {
  return `\nExamples:\n${lines.map((line) => `  ${line}`).join('\n')}`;
}
