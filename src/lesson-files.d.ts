/** What the build makes of a lesson's files, see src/notebook/compile/plugin.ts. */
declare module '*.md' {
  const prose: import('#notebook').CompiledProse;
  export default prose;
}

declare module '*.md?about' {
  const about: import('#notebook').ProseAbout;
  export default about;
}

declare module '*.md?quiz' {
  const quiz: import('#notebook').Quiz;
  export default quiz;
}

declare module '*.md?words' {
  const words: Readonly<Record<string, import('#notebook').ValueWords>>;
  export default words;
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
