/** The suites that run TensorFlow.js's own specs of its operations, gradients and optimizers. */
import { judge, readExpected } from './expected.mjs';
import { runInNode } from './node.mjs';
import { runInPages } from './page.mjs';

/** @param {'cpu' | 'wasm' | 'webgpu'} backend */
export async function countSpecs(backend) {
  try {
    const outcomes = await (backend === 'webgpu' ? runInPages() : runInNode(backend));
    const { passed, surprises } = judge(outcomes, readExpected(backend));
    for (const surprise of surprises) console.error(`✗ ${surprise}`);
    const known = outcomes.filter((outcome) => !outcome.passed).length;
    console.log(`${outcomes.length} specs on ${backend}, ${known} of them fail`);
    return { passed, failed: surprises.length };
  } catch (error) {
    console.error(error);
    return { passed: 0, failed: 1 };
  }
}
