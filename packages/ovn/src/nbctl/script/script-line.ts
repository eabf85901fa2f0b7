/** A stretch of the script: offsets in its text, `end` exclusive. */
export interface Stretch {
  readonly start: number;
  readonly end: number;
}

/** A word as a program would get it, and where it stands, quotes included. */
export interface ScriptWord extends Stretch {
  readonly text: string;
}

/** One command line: the words of what a shell would run as one program. Never empty. */
export interface ScriptLine extends Stretch {
  readonly words: readonly ScriptWord[];
}

/** Something that a shell would do and this does not, or would refuse too. */
export interface ScriptProblem extends Stretch {
  readonly message: string;
}
