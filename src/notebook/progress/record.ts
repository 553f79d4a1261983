/** What a student has done, as it is kept on the device and in an exported file. */
export interface ProgressRecord {
  format: 'bonsai-progress';
  version: 1;
  lessons: Record<string, LessonRecord>;
}

export interface LessonRecord {
  /** Ids of cells that have been on the screen. */
  visited: string[];
  /** Predictions by cell id: the guess that was committed, and how it turned out once known. */
  predictions: Record<string, Prediction>;
  /** Ids of goals that were reached. */
  goals: string[];
  /** Ids of train cells that ran to their end. */
  trained: string[];
}

export interface Prediction {
  /** Plain data; only the cell that asked knows its form, and a file may hold anything. */
  guess: unknown;
  right?: boolean;
  /** What happened, as the cell keeps it to be shown beside the guess later. */
  outcome?: unknown;
}

export const noProgress: ProgressRecord = { format: 'bonsai-progress', version: 1, lessons: {} };
export const noLesson: LessonRecord = { visited: [], predictions: {}, goals: [], trained: [] };

const isStrings = (value: unknown): value is string[] =>
  Array.isArray(value) && value.every((item) => typeof item === 'string');

const isObject = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

const isLesson = (value: unknown): value is LessonRecord =>
  isObject(value) &&
  isStrings(value['visited']) &&
  isStrings(value['goals']) &&
  isStrings(value['trained']) &&
  isObject(value['predictions']) &&
  Object.values(value['predictions']).every((entry) => isObject(entry) && 'guess' in entry);

/** Says whether something from a file or from storage is a record that this version understands. */
export const isProgress = (value: unknown): value is ProgressRecord =>
  isObject(value) &&
  value['format'] === noProgress.format &&
  value['version'] === noProgress.version &&
  isObject(value['lessons']) &&
  Object.values(value['lessons']).every(isLesson);

/** Both records together: an import adds to what is there, and what is there wins where they differ. */
export function mergeProgress(here: ProgressRecord, other: ProgressRecord): ProgressRecord {
  const union = (a: string[], b: string[]) => [...new Set([...a, ...b])];
  const lessons = { ...here.lessons };
  for (const [id, theirs] of Object.entries(other.lessons)) {
    const ours = lessons[id] ?? noLesson;
    lessons[id] = {
      visited: union(ours.visited, theirs.visited),
      goals: union(ours.goals, theirs.goals),
      trained: union(ours.trained, theirs.trained),
      predictions: { ...theirs.predictions, ...ours.predictions },
    };
  }
  return { ...here, lessons };
}
