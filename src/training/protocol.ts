/**
 * Everything that page and worker say to each other: one discriminated union each way.
 * All of it is structured-cloneable; typed arrays are transferred, not copied.
 */
import type { ControlValues } from './controls';

export type BackendName = 'webgpu' | 'wasm' | 'cpu';

/** Why a rung of the backend ladder was left; the page turns the code into a sentence. */
export interface StepDown {
  from: BackendName;
  reason:
    | 'noWebGPU' // navigator.gpu is absent
    | 'insecureContext' // not https and not localhost
    | 'noAdapter' // the browser has WebGPU but offers no adapter
    | 'softwareAdapter' // the adapter is a software one: WebAssembly is faster
    | 'deviceFailed' // requestDevice or the first computation failed
    | 'noWasm'; // WebAssembly is missing or blocked
  /** The browser's own words, where there are any. */
  detail?: string;
}

export interface DeviceReport {
  backend: BackendName;
  /** Vendor and architecture, e.g. `apple metal-3`; empty where the browser hides it. */
  adapter: string;
  steppedDown: StepDown[];
  /** True if the reader forced this backend with `?backend=`. */
  forced: boolean;
  /** Bytes the device can hold in one buffer; null where there is no such limit. */
  maxBufferBytes: number | null;
}

/** Where a run takes its text from. */
export type DataSource =
  { kind: 'shipped'; id: string } | { kind: 'own'; name: string; text: string };

export interface RunSpec {
  /** Stable key of this run on this device: the same key finds its checkpoint after a reload. */
  key: string;
  recipe: string;
  seed: number;
  steps: number;
  controls: ControlValues;
  data: DataSource;
  /** Models that the run starts from, by the recipe's name for each: id of a kept or shipped model. */
  baseModels?: Readonly<Partial<Record<string, string>>>;
}

export type RunStatus = 'idle' | 'preparing' | 'running' | 'paused' | 'done' | 'failed';

/** Why a run stopped before its end. The page owns the sentence; `detail` is for the curious. */
export interface Failure {
  code:
    | 'diverged' // loss or gradients stopped being finite, or exploded
    | 'deviceLost' // three losses within a minute
    | 'outOfMemory' // a tensor over the device's limits
    | 'badText' // too short, binary or wrongly encoded
    | 'badControls' // values that do not fit together
    | 'notFound' // data or model is missing
    | 'internal';
  detail: string;
  /** The step of the last good checkpoint, if one was kept. */
  checkpoint?: number;
}

/** Values of terms at one step. A term that was not measured at this step is absent. */
export interface CurvePoint {
  step: number;
  values: Record<string, number>;
}

export interface Sample {
  step: number;
  text: string;
}

export interface Progress {
  step: number;
  steps: number;
  stepsPerSecond: number;
  tokensPerSecond: number;
  /** So far, repeats counted; of what is not text, its pairs, pictures or rows. */
  tokensSeen: number;
  secondsLeft: number;
}

/** Numbers of a text as its model reads it. */
export interface TextFacts {
  vocabulary: number;
  contextLength: number;
  trainTokens: number;
  valTokens: number;
  bytesPerToken: number;
}

/** Sizes of a run that are known once it is prepared, where its recipe has them. */
export interface RunSizes {
  /** Numbers of one head of attention. */
  headWidth: number;
  /** Entries of the codebook. */
  codes: number;
  /** Tokens of a picture, and their number along one side. */
  imageTokens: number;
  gridSide: number;
  /** Bits of a picture, as bytes and as tokens. */
  pictureBits: number;
  tokenBits: number;
  /** Tokens of a caption with its padding, and how many there are to choose from. */
  textTokens: number;
  textVocabulary: number;
  /** Different pairs of picture and caption; unknown where they are made anew at every step. */
  pairs: number;
  /** Pairs of answers in all rankings. */
  comparisons: number;
  /** Different prompts, and responses to them over the whole run. */
  prompts: number;
  responses: number;
  /** Parameters of the reward model. */
  rewardParameters: number;
}

/** Numbers known once a run is prepared: ln V, the grammar's entropy, counts. Never guesses. */
export interface RunFacts {
  parameters: number;
  /** Where a text is learned from; a generated world has none. */
  text?: TextFacts;
  /** SHA-256 of what is learned from. */
  dataHash: string;
  /** Baselines by term name, e.g. `{ valLoss: [{ name: 'uniform', value: 4.17 }] }`. */
  baselines: Record<string, { name: string; value: number }[]>;
  tokensPerStep: number;
  sizes?: Partial<RunSizes>;
}

export interface StoredModel {
  id: string;
  name: string;
  origin: 'yours' | 'shipped';
  recipe: string;
  createdAt: string;
  seed: number;
  steps: number;
  controls: ControlValues;
  /** Ids of the models that it started from, by role. */
  baseModels?: Readonly<Partial<Record<string, string>>>;
  data: string;
  /** SHA-256 of what it was trained on. */
  dataHash: string;
  adapter: string;
  backend: BackendName;
  parameters: number;
  metrics: Record<string, number>;
  curve: CurvePoint[];
  bytes: number;
}

export interface ModelFile {
  name: string;
  bytes: Uint8Array<ArrayBuffer>;
}

/** Whose insides a probe looks at: a run as it stands, or a stored model. */
export type ProbeTarget = { run: string } | { model: string };

/** A request that is answered once, by `reply` with the same `ask`. */
export type Question =
  | { name: 'device' }
  /** @property recipe whose probe it is: a model of another recipe refuses */
  | { name: 'probe'; target: ProbeTarget; recipe: string; probe: string; args: unknown }
  | { name: 'task'; task: string; args: unknown }
  | { name: 'listModels' }
  | { name: 'saveModel'; run: string; modelName: string }
  | { name: 'renameModel'; id: string; modelName: string }
  | { name: 'deleteModel'; id: string }
  | { name: 'exportModel'; id: string }
  | { name: 'importModel'; files: ModelFile[]; modelName: string }
  | { name: 'storage' }
  | { name: 'forgetRuns' };

/** Why nothing can be kept on the device. */
export interface StorageDenial {
  reason:
    | 'unavailable' // there is no IndexedDB
    | 'denied' // private window, third-party frame, or the reader's settings
    | 'blocked' // another tab holds an older version of the database open
    | 'outdated' // this is an older version of the site than the one that wrote the database
    | 'slow'; // the browser did not answer in time
  /** The browser's own words. */
  detail: string;
}

/** Where runs and models are kept, and why not on the device. */
export interface StorageReport {
  where: 'device' | 'memory';
  why: StorageDenial | null;
}

/** What answers each question. */
export interface Replies {
  device: DeviceReport;
  probe: unknown;
  task: unknown;
  listModels: StoredModel[];
  saveModel: StoredModel;
  renameModel: void;
  deleteModel: void;
  exportModel: ModelFile;
  importModel: StoredModel;
  storage: StorageReport;
  forgetRuns: void;
}

export type QuestionName = Question['name'];
export type QuestionBy<Name extends QuestionName> = Extract<Question, { name: Name }>;

export type Command =
  | {
      type: 'hello';
      /** Absolute address of the site's root; static data is fetched below it. */
      base: string;
      backend: BackendName | null;
      /** Whether steps are captured and replayed; false is for comparison (`?capture=off`). */
      capture: boolean;
      /** Name of the Web Lock that this worker holds for as long as it lives. */
      alive: string;
    }
  | { type: 'open'; spec: RunSpec; persist: boolean }
  | { type: 'play'; run: string }
  | { type: 'pause'; run: string }
  | { type: 'step'; run: string }
  | { type: 'reset'; run: string }
  | { type: 'speed'; run: string; stepsPerSecond: number | null }
  | { type: 'close'; run: string }
  | { type: 'ask'; ask: number; question: Question };

export type Event =
  /** The worker holds its lock: who waits for it from now on learns of the worker's death. */
  | { type: 'alive' }
  | { type: 'device'; report: DeviceReport }
  | { type: 'status'; run: string; status: RunStatus; failure?: Failure }
  /** Another tab, or the page before a reload, has this run: it is waited for, a few seconds. */
  | { type: 'waiting'; run: string }
  | { type: 'prepared'; run: string; facts: RunFacts; resumedAt: number; owner: boolean }
  /** Replaces the curve and the samples, after a reset or a resume. */
  | { type: 'history'; run: string; curve: CurvePoint[]; samples: Sample[] }
  | { type: 'points'; run: string; points: CurvePoint[]; progress: Progress }
  | { type: 'sample'; run: string; sample: Sample }
  /** A checkpoint is kept; `problem` says why it is not where it was meant to be. */
  | { type: 'saved'; run: string; step: number; where: 'device' | 'memory'; problem: string | null }
  /** The device is gone; this worker ends and the client starts another. */
  | { type: 'lost'; reason: string }
  /** News of a question that takes a while (merges learned so far, say). */
  | { type: 'news'; ask: number; news: unknown }
  | { type: 'reply'; ask: number; value: unknown }
  | { type: 'refusal'; ask: number; code: Failure['code']; detail: string };
