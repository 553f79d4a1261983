import type { Terms } from '#engine/capture';
import { gumbelNoise } from '#engine/kernels';
import { countParameters, initialParameters, type Parameters } from '#engine/nn';
import { learningRate } from '#engine/optim';
import { createRandom, type Random } from '#engine/random';
import { dvaeLoss, dvaeParameters, gridSide, tokensOf } from '#models/dvae';
import { unitPixels, type PictureWorld } from '#worlds/pictures';
import type { ProbeAnswers } from '../../probe-answers';
import type { RunFacts, RunSpec } from '../../protocol';
import type { ExportRecord, Metrics, StateTensors, Trainee } from '../../recipe';
import { divergence, sound } from '../gpt/divergence';
import { Learner } from '../learner';
import { examine } from './examine';
import { dvaeFolder } from './folder';
import { dvaeMetrics } from './metrics';
import { dvaeProbes } from './probes';
import { DvaeReader } from './reader';
import type { DvaeProbes } from './results';
import type { DvaeSetting } from './setting';
import type { ErrorBaselines, Examined } from './baselines';

/** What a run is prepared with. */
export interface DvaeTask {
  setting: DvaeSetting;
  world: PictureWorld;
  /** What it is examined on. */
  exam: Examined;
  errors: ErrorBaselines;
  dataHash: string;
  replay: boolean;
}

/** A density may be as high as it likes and an error as large; no training here comes back from these. */
const ALARMING = 20;

/** A dVAE being trained on the pictures of a world. */
export class DvaeTrainee implements Trainee<DvaeProbes> {
  readonly probes: ProbeAnswers<DvaeProbes>;
  readonly facts: RunFacts;
  readonly evaluateEvery: number;
  readonly sampleEvery = Infinity;
  readonly reader: DvaeReader;
  private readonly learner: Learner;
  private readonly random: Random;

  constructor(
    readonly spec: RunSpec,
    readonly task: DvaeTask,
  ) {
    const { setting, errors, dataHash, replay } = task;
    const { model, batch, straightThrough, optimiser } = setting;
    const specs = dvaeParameters(model);
    this.random = createRandom(spec.seed);
    const { size, channels, codes } = model;
    const tokens = batch * tokensOf(model);
    this.learner = new Learner({
      specs,
      parameters: initialParameters(specs, this.random),
      optimiser,
      slots: {
        pictures: { shape: [batch, size, size, channels], dtype: 'float32' },
        noise: { shape: [3], dtype: 'int32' },
        temperature: { shape: [], dtype: 'float32' },
        beta: { shape: [], dtype: 'float32' },
        gaussian: { shape: [], dtype: 'float32' },
      },
      loss: (parameters, slots) => {
        const { loss, reconstruction, kl } = dvaeLoss(parameters, model, slots.get('pictures'), {
          noise: gumbelNoise(slots.get('noise'), [tokens, codes]),
          temperature: slots.get('temperature'),
          beta: slots.get('beta'),
          gaussian: slots.get('gaussian'),
          straightThrough,
        });
        return { loss, terms: { reconstruction, kl } };
      },
      replay,
    });
    this.reader = new DvaeReader(() => this.parameters, model);
    this.evaluateEvery = Math.max(1, Math.ceil(spec.steps / 12));
    const error = [
      { name: 'kMeans', value: errors.kMeans },
      { name: 'variance', value: errors.variance },
    ];
    this.facts = {
      parameters: countParameters(specs),
      dataHash,
      tokensPerStep: tokens,
      baselines: {
        hardError: error,
        softError: error,
        unseenError: error,
        kl: [{ name: 'oneCode', value: Math.log(codes) }],
        perplexity: [{ name: 'codes', value: codes }],
        codesUsed: [{ name: 'codes', value: codes }],
      },
      sizes: {
        codes,
        gridSide: gridSide(model),
        imageTokens: tokensOf(model),
        tokenBits: tokensOf(model) * Math.log2(codes),
        pictureBits: size ** 2 * channels * 8,
      },
    };
    this.probes = dvaeProbes({
      reader: this.reader,
      world: task.world,
      pictures: task.exam.pictures,
    });
  }

  get parameters(): Parameters {
    return this.learner.parameters;
  }

  step(step: number): Terms {
    const { setting, world } = this.task;
    const { tau, beta, gaussian } = setting.at(step);
    const { pixels } = world.batch({ random: this.random, step, count: setting.batch });
    return this.learner.step(step, learningRate(setting.rate, step), {
      pictures: unitPixels(pixels),
      noise: this.random.stream('noise').slot(step),
      temperature: Float32Array.of(tau),
      beta: Float32Array.of(beta),
      gaussian: Float32Array.of(gaussian),
    });
  }

  known(step: number): Record<string, number> {
    const { tau, beta } = this.task.setting.at(step);
    return { tau, beta, learningRate: learningRate(this.task.setting.rate, step) };
  }

  async evaluate(step: number): Promise<Record<string, number>> {
    return { ...(await examine(this.reader, this.task.exam, this.temperature(step))) };
  }

  /** τ as the last update before `step` had it. */
  temperature(step: number): number {
    return this.task.setting.at(Math.max(0, step - 1)).tau;
  }

  async sample(): Promise<null> {
    return null;
  }

  state(): Promise<StateTensors> {
    return this.learner.state();
  }

  restore(state: StateTensors): void {
    this.learner.restore(state);
  }

  export(record: ExportRecord) {
    return dvaeFolder(this.parameters, this.task.setting.model, record);
  }

  metrics(curve: { values: Record<string, number> }[]): Metrics {
    return dvaeMetrics(curve, this.task.setting.model.codes, this.task.errors);
  }

  diverged(recent: Record<string, number>[]): string | null {
    return divergence(recent, ALARMING);
  }

  sound(recent: Record<string, number>[]): boolean {
    return sound(recent, ALARMING);
  }

  dispose(): void {
    this.learner.dispose();
  }
}
