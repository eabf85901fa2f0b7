import { InvalidCommandError } from '../../errors.ts';

/** A command line that says no command. */
export class CommandLineError extends InvalidCommandError {
  /** Index of the word at fault; the number of words when one is missing at the end. */
  readonly word: number;

  constructor(
    message: string,
    { commandIndex, word }: { readonly commandIndex: number; readonly word: number },
  ) {
    super(message, { commandIndex, field: 'type' });
    this.word = word;
  }
}
