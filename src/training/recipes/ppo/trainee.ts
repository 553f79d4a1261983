import type { Terms } from '#engine/capture';
import { countParameters, disposeParameters } from '#engine/nn';
import { gptParameters } from '#models/gpt';
import { rewardParameters } from '#models/reward';
import { createRandom } from '#engine/random';
import { SUBJECTS, wordsOf } from '#worlds/instructions';
import type { ProbeAnswers } from '../../probe-answers';
import type { RunFacts, RunSpec } from '../../protocol';
import type { ExportRecord, Metrics, StateTensors, Trainee } from '../../recipe';
import { divergence } from '../gpt/divergence';
import { languageModelProbes } from '../gpt/probes';
import type { PpoProbes } from './results';
import { Reader } from '../gpt/reader';
import { answersTo } from '../instructions/answers';
import { compareAnswers } from '../instructions/compare';
import { askBoth } from '../instructions/manners';
import { behaviour, promptOf } from '../instructions/evaluate';
import { instructionsFolder, instructionsTokenizer } from '../instructions/model';
import { bestOf } from './best-of';
import type { Court } from './experience';
import { LENGTH, PpoLearner } from './learner';
import { valueHeadSpecs } from './policy';
import { openIteration } from './iteration';
import type { PpoSetting } from './setting';
import type { Parameters } from '#engine/nn';

const SAMPLED = ['fox', 'owl', 'bear'];

/** Iterations over which a final number is averaged: one batch alone is noise. */
const WINDOW = 5;

/** A policy being optimised against a reward model. */
export class PpoTrainee implements Trainee<PpoProbes> {
  readonly probes: ProbeAnswers<PpoProbes>;
  readonly facts: RunFacts;
  readonly evaluateEvery: number;
  readonly sampleEvery: number;
  readonly learner: PpoLearner;
  private readonly reader: Reader;

  constructor(
    readonly spec: RunSpec,
    policy: Parameters,
    readonly court: Court,
    setting: PpoSetting,
    { replay, dataHash }: { replay: boolean; dataHash: string },
  ) {
    const { config } = court;
    this.learner = new PpoLearner(policy, court, setting, { seed: spec.seed, replay });
    this.reader = new Reader(() => this.learner.parameters, config, instructionsTokenizer());
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
      },
    };
    this.probes = {
      ...languageModelProbes(this.reader),
      iteration: ({ step }) => openIteration(this, step),
      answers: (args) => compareAnswers(config, this.learner.parameters, court.reference, args),
      asked: (args) => askBoth(config, this.learner.parameters, court.reference, args),
      bestOf: (args) => bestOf(court, setting, args),
    };
  }

  step(step: number): Terms {
    return this.learner.step(step);
  }

  known(): Record<string, number> {
    return {};
  }

  async evaluate(): Promise<Record<string, number>> {
    return { ...(await behaviour(this.learner.parameters, this.court.config)) };
  }

  async sample(step: number): Promise<string> {
    const stream = createRandom(this.spec.seed).stream('sample');
    const prompts = SAMPLED.map((subject) => promptOf(subject));
    const { parameters } = this.learner;
    const answers = await answersTo(parameters, this.court.config, prompts, { stream, step });
    return answers
      .map((answer, i) => [`tell ${SAMPLED[i]} :`, ...wordsOf(answer)].join(' '))
      .join('\n');
  }

  state(): Promise<StateTensors> {
    return this.learner.state();
  }

  restore(state: StateTensors): void {
    this.learner.restore(state);
  }

  /** The policy as a language model; the value head has done its work. */
  export(record: ExportRecord) {
    const policy = new Map(
      [...this.learner.parameters].filter(([name]) => !name.startsWith('value_head.')),
    );
    return instructionsFolder(policy, this.court.config, record);
  }

  metrics(curve: { values: Record<string, number> }[]): Metrics {
    const all = (name: string) =>
      curve.flatMap(({ values }) => (name in values ? [values[name]] : []));
    const mean = (list: number[]) => list.reduce((sum, x) => sum + x, 0) / list.length;
    const number = (value: number | undefined, baseline: number | null, unit = '') => ({
      value: value ?? null,
      baseline,
      unit,
    });
    return {
      proxyRewardStart: number(all('proxyReward')[0], 0),
      proxyReward: number(mean(all('proxyReward').slice(-WINDOW)), 0),
      goldRewardStart: number(all('goldReward')[0], null),
      goldReward: number(all('goldReward').at(-1), 3.1),
      kl: number(mean(all('kl').slice(-WINDOW)), null, 'nats'),
      sideSkillStart: number(all('sideSkill')[0], 1),
      sideSkill: number(all('sideSkill').at(-1), 1),
      firstRatioError: number(Math.max(...all('firstRatioError')), 0),
    };
  }

  diverged(recent: Record<string, number>[]): string | null {
    return divergence(recent, Infinity);
  }

  sound(recent: Record<string, number>[]): boolean {
    return this.diverged(recent) === null;
  }

  dispose(): void {
    this.learner.dispose();
    disposeParameters(this.court.reference);
    disposeParameters(this.court.rewardModel);
  }
}
