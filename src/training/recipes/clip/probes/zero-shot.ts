import { products, softmaxRows } from '../cosines';
import { Examiner } from '../examine';
import type { ClassifyArgs, ClassifyResult, ExaminationsResult } from './results';
import { picturesOf, worldOfSubject, type Subject } from './subject';

const PLACE = '{}';

/** Which of these texts is it? Prompts from class names, their features as weights of a classifier. */
export async function classify(
  subject: Subject,
  { pictures: source, classes, templates = [PLACE] }: ClassifyArgs,
): Promise<ClassifyResult> {
  const { encoders } = subject;
  const pictures = picturesOf(subject, source);
  const prompts = classes.map((name) =>
    templates.map((template) =>
      template.includes(PLACE) ? template.replaceAll(PLACE, name) : `${template} ${name}`,
    ),
  );
  const weights = await new Examiner(encoders).weights(prompts);
  const features = await encoders.pictures(pictures.pixels);
  const scale = await encoders.scale();
  const cosines = products(features, weights, encoders.width);
  return {
    ...pictures,
    prompts,
    cosines,
    weights,
    scale,
    embedding: encoders.width,
    probabilities: softmaxRows(cosines, Math.max(1, classes.length), scale),
    unknown: encoders.unknown(prompts.flat()),
  };
}

/** All examinations of the world, scored. */
export async function examinations(subject: Subject): Promise<ExaminationsResult> {
  const examiner = new Examiner(subject.encoders);
  const scored: ExaminationsResult['examinations'] = [];
  for (const exam of worldOfSubject(subject).examinations()) {
    const classes = exam.classes.length;
    scored.push({
      name: exam.name,
      split: exam.split,
      pictures: exam.labels.length,
      classes,
      ...(await examiner.score(exam)),
      chance: 1 / classes,
      chanceAt10: Math.min(1, 10 / classes),
    });
  }
  return { examinations: scored };
}
