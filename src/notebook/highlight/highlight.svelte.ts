/** The one term that is pointed at, wherever in the lesson: prose, formula, chart or code. */
export class Highlight {
  term = $state<string | null>(null);

  point(term: string | null): void {
    this.term = term;
  }
}
