import { gumbelNoise } from '#engine/kernels';
import { countParameters, initialParameters } from '#engine/nn';
import { createRandom, type Random } from '#engine/random';
import { dvaeLoss, dvaeParameters, gridSide, tokensOf } from '#models/dvae';
import { unitPixels, type PictureWorld } from '#worlds/pictures';
import type { ProbeAnswers } from '../../probe-answers';
import type { RunFacts, RunSpec } from '../../protocol';
import type { ExportRecord, Metrics } from '../../recipe';
import { StepSession } from '../shared/step-session';
import { TrainStep } from '../shared/train-step';
import type { ErrorBaselines, Examined } from './baselines';
import { DvaeCoder } from './coder';
import { examine } from './examine';
import { dvaeFolder } from './folder';
import { dvaeMetrics } from './metrics';
import { dvaeProbes } from './probes';
import type { DvaeProbes } from './results';
import type { DvaeSetting } from './setting';
import type { BaselinesOf } from '../../declaration';
import type { dvaeDeclaration } from './declaration';

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
export class DvaeSession extends StepSession<DvaeProbes> {
  readonly probes: ProbeAnswers<DvaeProbes>;
  readonly facts: RunFacts;
  readonly coder: DvaeCoder;
  private readonly random: Random;

  constructor(
    spec: RunSpec,
    readonly task: DvaeTask,
  ) {
    const { setting, errors, dataHash, replay, world, exam } = task;
    const { model, batch, straightThrough, optimiser, rate } = setting;
    const specs = dvaeParameters(model);
    const random = createRandom(spec.seed);
    const { size, channels, codes } = model;
    const tokens = batch * tokensOf(model);
    const trainStep = new TrainStep({
      specs,
      parameters: initialParameters(specs, random),
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
    super({ spec, trainStep, schedule: rate, evaluations: 12, uniform: ALARMING });
    this.random = random;
    this.coder = new DvaeCoder(() => this.parameters, model);
    const error = [
      { name: 'kMeans' as const, value: errors.kMeans },
      { name: 'variance' as const, value: errors.variance },
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
      } satisfies BaselinesOf<typeof dvaeDeclaration>,
      sizes: {
        codes,
        gridSide: gridSide(model),
        imageTokens: tokensOf(model),
        tokenBits: tokensOf(model) * Math.log2(codes),
        pictureBits: size ** 2 * channels * 8,
      },
    };
    this.probes = dvaeProbes({ coder: this.coder, world, pictures: exam.pictures });
  }

  override hostTerms(step: number): Record<string, number> {
    const { tau, beta } = this.task.setting.at(step);
    return { tau, beta, ...super.hostTerms(step) };
  }

  async evaluate(step: number): Promise<Record<string, number>> {
    return { ...(await examine(this.coder, this.task.exam, this.temperature(step))) };
  }

  /** τ as the last update before `step` had it. */
  temperature(step: number): number {
    return this.task.setting.at(Math.max(0, step - 1)).tau;
  }

  export(record: ExportRecord) {
    return dvaeFolder(this.parameters, this.task.setting.model, record);
  }

  metrics(curve: { values: Record<string, number> }[]): Metrics {
    return dvaeMetrics(curve, this.task.setting.model.codes, this.task.errors);
  }

  protected inputs(step: number) {
    const { setting, world } = this.task;
    const { tau, beta, gaussian } = setting.at(step);
    const { pixels } = world.batch({ random: this.random, step, count: setting.batch });
    return {
      pictures: unitPixels(pixels),
      noise: this.random.stream('noise').slot(step),
      temperature: Float32Array.of(tau),
      beta: Float32Array.of(beta),
      gaussian: Float32Array.of(gaussian),
    };
  }
}
