/** What the build makes of a lesson's files, see src/notebook/compile/plugin.ts. */
declare module '*.md' {
  const prose: import('#notebook').Prose;
  export default prose;
}

declare module '*.md?about' {
  const about: import('#notebook').ProseAbout;
  export default about;
}

declare module '*?code' {
  const code: import('#notebook').SourceCode;
  export default code;
}

/** `./loss.ts?only=crossEntropy&code`: one declaration of a module. */
declare module '*&code' {
  const code: import('#notebook').SourceCode;
  export default code;
}

/** `./quiz.ts?math`: the same questions, their texts as HTML. */
declare module '*/quiz.ts?math' {
  export const quiz: readonly {
    id: string;
    question: import('#notebook').Localized;
    options: readonly {
      text: import('#notebook').Localized;
      explanation: import('#notebook').Localized;
    }[];
    correct: number;
  }[];
}
