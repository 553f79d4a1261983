import { expect, it } from 'vitest';
import { describeOnBackends } from '#engine/testing';
import { memoryInUse } from '../device';
import { assign, overwrite } from '../kernels';
import { tf, type Scalar, type Tensor } from '../tf';
import { captureStep, CaptureError, Readings, Slots, type Terms } from '.';

/** A step on one state tensor that adds a slot's value to it in place and reports the sum. */
function counting() {
  const slots = new Slots({ amount: { shape: [1], dtype: 'float32' } });
  const step = (): Terms =>
    tf.tidy(() => ({ sum: tf.sum(tf.mul(slots.get('amount'), tf.scalar(2))) as Scalar }));
  return { slots, step };
}

async function readings(count: number, run: (i: number) => Terms): Promise<number[]> {
  const log = new Readings();
  for (let i = 0; i < count; i++) log.push(run(i));
  const rows = await log.take();
  log.dispose();
  return rows.map(({ sum }) => sum);
}

/** The steps after which a refusal would have come. */
function runThrice(step: () => Terms): void {
  const captured = captureStep(step, { replay: true });
  try {
    for (let i = 0; i < 3; i++) captured.run();
  } finally {
    captured.dispose();
  }
}

describeOnBackends('a captured step', (backend) => {
  it('gives each step the values that its slots held', async () => {
    const { slots, step } = counting();
    const captured = captureStep(step, { replay: true });
    const sums = await readings(8, (i) => {
      slots.write({ amount: new Float32Array([i]) });
      return captured.run();
    });
    expect(sums).toEqual([0, 2, 4, 6, 8, 10, 12, 14]);
    expect(captured.replaying).toBe(backend === 'webgpu');
    captured.dispose();
    slots.dispose();
  });

  it('runs beside other work in the order of the calls', async () => {
    const { slots, step } = counting();
    const captured = captureStep(step, { replay: true });
    const seen: number[] = [];
    for (let i = 0; i < 6; i++) {
      slots.write({ amount: new Float32Array([i]) });
      const doubled = tf.mul(captured.run().sum, 2);
      slots.write({ amount: new Float32Array([100]) });
      seen.push((await doubled.data())[0]);
      doubled.dispose();
    }
    expect(seen).toEqual([0, 4, 8, 12, 16, 20]);
    captured.dispose();
    slots.dispose();
  });

  it('lets what it updates in place be read after every step', async () => {
    const total = tf.tensor1d([0]);
    const slots = new Slots({ amount: { shape: [1], dtype: 'float32' } });
    const captured = captureStep(
      () =>
        tf.tidy(() => {
          assign(total, tf.add(total, slots.get('amount')));
          return { total: tf.sum(total) as Scalar };
        }),
      { replay: true },
    );
    const seen: number[][] = [];
    for (let i = 1; i <= 7; i++) {
      slots.write({ amount: new Float32Array([i]) });
      const terms = captured.run();
      seen.push([(await total.data())[0], (await terms.total.data())[0]]);
    }
    expect(seen).toEqual([1, 3, 6, 10, 15, 21, 28].map((sum) => [sum, sum]));
    captured.dispose();
    slots.dispose();
    total.dispose();
  });

  it('leaves no old value behind where a step overtakes a read', async () => {
    const total = tf.tensor1d([0]);
    const one = tf.scalar(1);
    const captured = captureStep(
      () =>
        tf.tidy(() => {
          assign(total, tf.add(total, one));
          return { total: tf.sum(total) as Scalar };
        }),
      { replay: true },
    );
    for (let i = 1; i <= 6; i++) {
      captured.run();
      const before = total.data();
      captured.run();
      await before;
      expect((await total.data())[0]).toBe(2 * i);
    }
    captured.dispose();
    tf.dispose([total, one]);
  });

  it('gives back all its memory', () => {
    const { slots, step } = counting();
    const once = () => {
      const captured = captureStep(step, { replay: true });
      for (let i = 0; i < 5; i++) captured.run();
      captured.dispose();
    };
    once();
    const before = memoryInUse();
    once();
    expect(memoryInUse()).toEqual(before);
    slots.dispose();
  });

  it('keeps more readings than there is room for from being lost', () => {
    const log = new Readings();
    const terms = { sum: tf.scalar(1) };
    while (!log.full) log.push(terms);
    expect(() => log.push(terms)).toThrow(/Take them first/);
    log.dispose();
    terms.sum.dispose();
  });

  it('reads whole numbers as well as fractions', async () => {
    const log = new Readings();
    const terms = { count: tf.scalar(7, 'int32'), share: tf.scalar(0.5) };
    log.push(terms);
    expect(await log.take()).toEqual([{ count: 7, share: 0.5 }]);
    log.dispose();
    tf.dispose(terms);
  });

  it('overwrites a tensor where it lies', async () => {
    const tensor = tf.tensor1d([1, 2, 3]);
    const alias = tf.reshape(tensor, [3, 1]);
    expect([...(await tensor.data())]).toEqual([1, 2, 3]);
    overwrite(tensor, new Float32Array([4, 5, 6]));
    expect([...(await tf.add(alias, 0).data())]).toEqual([4, 5, 6]);
    expect([...(await tensor.data())]).toEqual([4, 5, 6]);
    expect(() => overwrite(tensor, new Float32Array(2))).toThrow(/3 values was given 2/);
  });
});

describeOnBackends('a step that cannot be replayed', (backend) => {
  // Other backends run each step as it is, so that there is nothing to refuse.
  const refused = (step: () => Terms, reason: RegExp) => {
    if (backend !== 'webgpu') return expect(() => runThrice(step)).not.toThrow();
    expect(() => runThrice(step)).toThrow(CaptureError);
    expect(() => runThrice(step)).toThrow(reason);
  };
  const x = () => tf.scalar(3);

  it('is refused if it computes with a number that changes, by the name of the operation', () => {
    let step = 0;
    refused(() => tf.tidy(() => ({ sum: tf.mul(x(), step++) as Scalar })), /Multiply.*slot/);
  });

  it('is refused if its shapes change', () => {
    let size = 4;
    refused(
      () => tf.tidy(() => ({ sum: tf.sum(tf.ones([size++])) as Scalar })),
      /two steps differ/,
    );
  });

  it('is refused if it replaces what should last', () => {
    let state: Tensor = tf.tensor1d([1, 2]);
    const step = (): Terms => {
      const next = tf.tidy(() => tf.add(state, 1));
      state.dispose();
      state = next;
      return { sum: tf.tidy(() => tf.sum(state) as Scalar) };
    };
    refused(step, /Add|Sum|before it|leaves/);
  });

  it('is refused if it leaves tensors behind', () => {
    refused(() => ({ sum: tf.sum(tf.tensor1d([1, 2])) as Scalar }), /leaves 1 tensors behind/);
  });

  it('is refused if it reads', () => {
    let runs = 0;
    refused(() => {
      const sum = tf.tidy(() => tf.sum(tf.add(tf.tensor1d([1, 2]), 1)) as Scalar);
      // Not in the first run, which is as it is: there a read would do no harm.
      if (backend === 'webgpu' && runs++ % 2 === 1) sum.dataSync();
      return { sum };
    }, /Sum reads a tensor/);
  });
});
