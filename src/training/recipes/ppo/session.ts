import type { Terms } from '#engine/capture';
import { countParameters, disposeParameters, type Parameters } from '#engine/nn';
import { gptParameters } from '#models/gpt';
import { rewardParameters } from '#models/reward';
import { SUBJECTS } from '#worlds/instructions';
import type { ProbeAnswers } from '../../probe-answers';
import type { RunFacts, RunSpec } from '../../protocol';
import type { ExportRecord, Metrics, StateTensors, TrainingSession } from '../../recipe';
import { sampledAnswers } from '../instructions/answers';
import { compareAnswers } from '../instructions/compare';
import { behaviour } from '../instructions/evaluate';
import { instructionsFolder, instructionsTokenizer } from '../instructions/model';
import { compareTraits } from '../instructions/traits';
import { divergence } from '../shared/divergence';
import { LanguageModel } from '../shared/language-model/language-model';
import { languageModelProbes } from '../shared/language-model/probes';
import { lastValue, metric, recentMean, termValues } from '../shared/metrics';
import { bestOf } from './best-of';
import type { FrozenModels } from './experience';
import { openIteration } from './iteration';
import { valueHeadSpecs } from './policy';
import type { PpoProbes } from './results';
import type { PpoSetting } from './setting';
import { LENGTH, PpoTrainStep } from './train-step';
import type { BaselinesOf } from '../../declaration';
import type { ppoDeclaration } from './declaration';

/** Iterations over which a final number is averaged. */
const WINDOW = 5;

/** A policy being optimised against a reward model. */
export class PpoSession implements TrainingSession<PpoProbes> {
  readonly probes: ProbeAnswers<PpoProbes>;
  readonly facts: RunFacts;
  readonly evaluateEvery: number;
  readonly sampleEvery: number;
  readonly trainStep: PpoTrainStep;
  private readonly model: LanguageModel;

  constructor(
    readonly spec: RunSpec,
    policy: Parameters,
    readonly frozen: FrozenModels,
    setting: PpoSetting,
    { replay, dataHash }: { replay: boolean; dataHash: string },
  ) {
    const { config } = frozen;
    this.trainStep = new PpoTrainStep(policy, frozen, setting, { seed: spec.seed, replay });
    this.model = new LanguageModel(
      () => this.trainStep.parameters,
      config,
      instructionsTokenizer(),
    );
    this.evaluateEvery = Math.max(1, Math.ceil(spec.steps / 12));
    this.sampleEvery = this.evaluateEvery;
    this.facts = {
      parameters: countParameters([...gptParameters(config), ...valueHeadSpecs(config.width)]),
      dataHash,
      tokensPerStep: setting.batch * LENGTH,
      sizes: {
        prompts: SUBJECTS.length,
        responses: setting.batch * spec.steps,
        rewardParameters: countParameters(rewardParameters(config)),
      },
      baselines: {
        // The reference's own responses have mean 0; a whole, kind, short sentence has 3.1 points.
        proxyReward: [{ name: 'reference', value: 0 }],
        goldReward: [{ name: 'best', value: 3.1 }],
        sideSkill: [{ name: 'perfect', value: 1 }],
      } satisfies BaselinesOf<typeof ppoDeclaration>,
    };
    this.probes = {
      ...languageModelProbes(this.model),
      iteration: ({ step }) => openIteration(this.trainStep, step),
      answers: (args) => compareAnswers(config, this.trainStep.parameters, frozen.reference, args),
      traits: (args) => compareTraits(config, this.trainStep.parameters, frozen.reference, args),
      bestOf: (args) => bestOf(frozen, setting, args),
    };
  }

  step(step: number): Terms {
    return this.trainStep.step(step);
  }

  hostTerms(): Record<string, number> {
    return {};
  }

  async evaluate(): Promise<Record<string, number>> {
    return { ...(await behaviour(this.trainStep.parameters, this.frozen.config)) };
  }

  sample(step: number): Promise<string> {
    const { parameters } = this.trainStep;
    return sampledAnswers(parameters, this.frozen.config, { seed: this.spec.seed, step });
  }

  state(): Promise<StateTensors> {
    return this.trainStep.state();
  }

  restore(state: StateTensors): void {
    this.trainStep.restore(state);
  }

  /** The policy as a language model; the value head has done its work. */
  export(record: ExportRecord) {
    const policy = new Map(
      [...this.trainStep.parameters].filter(([name]) => !name.startsWith('value_head.')),
    );
    return instructionsFolder(policy, this.frozen.config, record);
  }

  metrics(curve: { values: Record<string, number> }[]): Metrics {
    const first = (term: string) => termValues(curve, term)[0] ?? null;
    return {
      proxyRewardStart: metric(first('proxyReward'), 0),
      proxyReward: metric(recentMean(curve, 'proxyReward', WINDOW), 0),
      goldRewardStart: metric(first('goldReward'), null),
      goldReward: metric(lastValue(curve, 'goldReward'), 3.1),
      kl: metric(recentMean(curve, 'kl', WINDOW), null, 'nats'),
      sideSkillStart: metric(first('sideSkill'), 1),
      sideSkill: metric(lastValue(curve, 'sideSkill'), 1),
      firstRatioError: metric(Math.max(...termValues(curve, 'firstRatioError')), 0),
    };
  }

  diverged(recent: Record<string, number>[]): string | null {
    return divergence(recent, Infinity);
  }

  isHealthy(recent: Record<string, number>[]): boolean {
    return this.diverged(recent) === null;
  }

  dispose(): void {
    this.trainStep.dispose();
    disposeParameters(this.frozen.reference);
    disposeParameters(this.frozen.rewardModel);
  }
}
