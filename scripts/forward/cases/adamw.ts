import { tf } from '../../../src/engine';
import type { Parameters, ParameterSpec } from '../../../src/engine/nn';
import { AdamW } from '../../../src/engine/optim';
import { countOf, numberOf, numbersOf } from '../config';
import { Problem } from '../problem';
import type { Case, Outputs } from './case';

/** Some steps of AdamW from given values (`w0`) along given gradients (`gw0`, `gw1`, …). */
export const adamw: Case = {
  name: 'adamw',
  knownBy: [],
  run(config, inputs) {
    const decays = readDecays(config, inputs.names);
    const steps = countOf(config, 'steps');
    const parameters: Parameters = new Map(
      [...decays.keys()].map((name) => [
        name,
        inputs.floats(`${name}0`, inputs.shapeOf(`${name}0`)),
      ]),
    );
    const specs: ParameterSpec[] = [...parameters].map(([name, { shape }]) => ({
      name,
      shape,
      initial: { kind: 'zeros' },
      decay: decays.get(name)! > 0,
    }));
    const [beta1, beta2] = numbersOf(config, 'betas', 2);
    const optimiser = new AdamW(specs, {
      beta1,
      beta2,
      weightDecay: Math.max(...decays.values()),
      epsilon: numberOf(config, 'eps', { from: 0 }),
      // No clip is one that no norm reaches.
      clip: numberOf(config, 'clip', { from: 0, otherwise: 1e30 }) || 1e30,
    });
    const rate = numberOf(config, 'lr', { from: 0 });
    const outputs: Outputs = {};
    for (let step = 0; step < steps; step++) {
      const gradients = new Map(
        [...parameters].map(([name, { shape }]) => [name, inputs.floats(`g${name}${step}`, shape)]),
      );
      const hyper = tf.tensor1d(optimiser.hyper(step, rate));
      outputs[`norm${step}`] = optimiser.update(parameters, gradients, hyper).norm;
      // A copy: the optimiser updates in place.
      for (const [name, value] of parameters) outputs[`${name}${step + 1}`] = tf.add(value, 0);
    }
    return outputs;
  },
};

/** Weight decay by parameter; zero, or one rate for those that decay. One number is that of all. */
function readDecays(
  { weight_decay: given }: Record<string, unknown>,
  inputs: string[],
): Map<string, number> {
  if (typeof given === 'number') {
    // A parameter w has its start w0 and its gradients gw0, gw1, …
    const names = inputs.flatMap((name) => /^(.+)0$/.exec(name)?.[1] ?? []);
    const parameters = names.filter((name) => inputs.includes(`g${name}0`));
    return readDecays({ weight_decay: Object.fromEntries(parameters.map((p) => [p, given])) }, []);
  }
  const entries = Object.entries(typeof given === 'object' && given !== null ? given : {});
  if (entries.length === 0 || entries.some(([, decay]) => typeof decay !== 'number' || decay < 0))
    throw new Problem(
      'In config.json, weight_decay must be a rate, or give one for each parameter, as {"w": 0.1, "b": 0}, whose inputs are w0, gw0, gw1, …',
    );
  const rates = new Set(entries.map(([, decay]) => decay as number).filter((decay) => decay > 0));
  if (rates.size > 1)
    throw new Problem(
      `In config.json, weight_decay has the rates ${[...rates].join(', ')}. AdamW here decays all or none: use one rate beside 0.`,
    );
  return new Map(entries as [string, number][]);
}
