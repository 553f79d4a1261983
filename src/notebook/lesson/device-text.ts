import type { BackendName, DeviceReport, StepDown } from '#training/client';
import { defineMessages } from '#ui';

const messages = defineMessages({
  en: {
    names: { webgpu: 'WebGPU', wasm: 'WebAssembly', cpu: 'plain JavaScript' },
    best: (adapter: string) => `The lab runs on WebGPU${adapter && ` (${adapter})`}.`,
    forced: (name: string) => `The lab runs on ${name}, as the address asks.`,
    noWebGPU: 'This browser has no WebGPU',
    insecureContext: 'This page was not opened over https, so the browser hides WebGPU',
    noAdapter: 'This browser has WebGPU, but found no graphics card it may use',
    softwareAdapter: 'This browser’s WebGPU is computed in software, where WebAssembly is faster',
    deviceFailed: 'The graphics card did not start',
    noWasm: 'WebAssembly is missing or blocked in this browser',
    so: (why: string, name: string) =>
      `${why}, so the lab runs on ${name}: the same lessons, with settings small enough for it.`,
    and: (first: string, second: string) => `${first}; ${second.replace(/^This/, 'this')}`,
  },
  zh: {
    names: { webgpu: 'WebGPU', wasm: 'WebAssembly', cpu: '纯 JavaScript' },
    best: (adapter) => `实验室运行在 WebGPU 上${adapter && `（${adapter}）`}。`,
    forced: (name) => `实验室按网址的要求运行在 ${name} 上。`,
    noWebGPU: '这个浏览器没有 WebGPU',
    insecureContext: '本页不是通过 https 打开的，浏览器因此不提供 WebGPU',
    noAdapter: '这个浏览器支持 WebGPU，但没有找到可用的显卡',
    softwareAdapter: '这个浏览器的 WebGPU 由软件模拟，WebAssembly 反而更快',
    deviceFailed: '显卡未能启动',
    noWasm: '这个浏览器缺少或禁用了 WebAssembly',
    so: (why, name) => `${why}，所以实验室改用 ${name} 运行：课程不变，默认设置也小到足以应付。`,
    and: (first, second) => `${first}；${second}`,
  },
});

/** The name of a backend, for a reader. */
export const backendName = (backend: BackendName): string => messages.current.names[backend];

/** The reason for one step down the ladder, as half a sentence. */
export const stepDownText = (reason: StepDown['reason']): string => messages.current[reason];

/** Which backend the lab runs on, and why not on a better one. */
export function deviceText(report: DeviceReport): string {
  const say = messages.current;
  const name = say.names[report.backend];
  if (report.forced && report.steppedDown.length === 0) return say.forced(name);
  if (report.steppedDown.length === 0) return say.best(report.adapter);
  const why = report.steppedDown.map((step) => say[step.reason]).reduce(say.and);
  return say.so(why, name);
}
