import type { RunView } from '#training/client';
import { trainingFlop } from '../../scale';

/** The student's run as a row beside the published ones. */
export interface OwnRow {
  parameters: number;
  /** Tokens seen so far, repeats counted. */
  tokens: number;
  /** 6·N·D so far. */
  flop: number;
  context: number;
  vocabulary: number;
  layers: number;
  width: number;
  heads: number;
}

/** @returns null until a run has made a step */
export function ownRow(view: RunView | null): OwnRow | null {
  if (!view?.facts?.text || view.progress.step === 0) return null;
  const { parameters } = view.facts;
  const { contextLength, vocabulary } = view.facts.text;
  const tokens = view.progress.tokensSeen;
  const { layers, width, heads } = view.spec.controls;
  return {
    parameters,
    tokens,
    flop: trainingFlop(parameters, tokens),
    context: contextLength,
    vocabulary,
    layers: Number(layers),
    width: Number(width),
    heads: Number(heads),
  };
}
