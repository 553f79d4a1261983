/** What one spec did. */
export interface Outcome {
  /** The spec's full name, unique within a run. */
  name: string;
  passed: boolean;
  /** The first failed expectation, or the status of a spec that was not run. */
  message: string;
}
